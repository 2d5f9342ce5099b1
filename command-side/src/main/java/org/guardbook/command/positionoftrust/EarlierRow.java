package org.guardbook.command.positionoftrust;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guardbook.command.BringingOver;
import org.guardbook.command.Desk;
import org.guardbook.command.Form;
import org.guardbook.command.Narrative;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.command.referencedata.Consequence;
import org.jspecify.annotations.Nullable;

/**
 * A row of an earlier record as entries of a case. It says what the row says and nothing more: a
 * decision that the row does not give the reason of has none.
 *
 * @param path what its fields are prefixed with where they are refused: {@code contacts[17].}
 */
record EarlierRow(EarlierContact row, String path) implements BringingOver.Row {

  private static final Narrative UNSAID = new Narrative("");

  @Override
  public String subject() {
    return row.reference().value();
  }

  @Override
  public String fingerprint() {
    return row.fingerprint();
  }

  /** Finds everything that is wrong with the row at once. */
  void read(Desk desk, LocalDateTime now, Refusals refusals) {
    // A row without a date is refused for that; what else it says can still be read
    @Nullable When received = row.received();
    Form form =
        desk.form(received == null ? now.toLocalDate() : received.date(), now.toLocalDate());
    form.read(row, path, refusals);
    if (!form.isComplete(row)) {
      return;
    }
    Desk.notToCome(row.received(), now, path + "received", refusals);
    Practice.against(contact(), new Standing())
        .forEach(refusal -> refusals.add(path + refusal.field(), refusal.sentence()));
    distinct(row.meetingNatures(), "meetingNatures", refusals);
    distinct(row.consequences(), "consequences", refusals);
    needs(
        !row.meetingNatures().isEmpty(),
        row.initialMeetingHeldOn(),
        "initialMeetingHeldOn",
        "Say when the meeting was held that considered these natures.",
        refusals);
    needs(
        row.outcome() != null,
        row.outcomeOn(),
        "outcomeOn",
        "Say when the outcome was reached.",
        refusals);
    needs(row.outcomeOn() != null, row.outcome(), "outcome", "Say what the outcome was.", refusals);
    needs(
        row.outcomeLetterSentOn() != null,
        row.outcome(),
        "outcomeLetterSentOn",
        "An outcome letter needs an outcome.",
        refusals);
    needs(
        row.employerCopySentOn() != null,
        row.outcome(),
        "employerCopySentOn",
        "A copy of the outcome letter needs an outcome.",
        refusals);
    inOrder(now, refusals);
  }

  private void inOrder(LocalDateTime now, Refusals refusals) {
    Day received = new Day("the contact", row.received().date());
    Day meeting = new Day("the first meeting", row.initialMeetingHeldOn());
    Day outcome = new Day("the outcome", row.outcomeOn());
    notBefore("initialMeetingHeldOn", row.initialMeetingHeldOn(), now, refusals, received);
    notBefore("outcomeOn", row.outcomeOn(), now, refusals, received, meeting);
    notBefore("outcomeLetterSentOn", row.outcomeLetterSentOn(), now, refusals, received, outcome);
    notBefore("employerCopySentOn", row.employerCopySentOn(), now, refusals, received, outcome);
    notBefore("dbsReferredOn", row.dbsReferredOn(), now, refusals, received);
    notBefore("closedOn", row.closedOn(), now, refusals, received, meeting, outcome);
  }

  private void notBefore(
      String field,
      @Nullable LocalDate date,
      LocalDateTime now,
      Refusals refusals,
      Day... earlier) {
    if (date == null) {
      return;
    }
    Desk.notToCome(When.on(date), now, path + field, refusals);
    for (Day before : earlier) {
      if (before.date != null && date.isBefore(before.date)) {
        refusals.add(
            path + field,
            "%s is before %s on %s.".formatted(day(date), before.of, day(before.date)));
        return;
      }
    }
  }

  private void needs(
      boolean stated, @Nullable Object needed, String field, String sentence, Refusals refusals) {
    if (stated && needed == null) {
      refusals.add(path + field, sentence);
    }
  }

  private void distinct(List<?> values, String field, Refusals refusals) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i))) {
        refusals.add(path + field + "[" + i + "]", "This is named twice.");
      }
    }
  }

  /** In the order of its days; of one day, in the order of a case's life. */
  @Override
  public List<PositionOfTrustEvent> entries() {
    List<PositionOfTrustEvent> followed = new ArrayList<>();
    if (row.initialMeetingHeldOn() != null) {
      followed.add(
          new MeetingHeld(
              row.reference(),
              When.on(row.initialMeetingHeldOn()),
              1,
              MeetingKind.INITIAL,
              List.of(),
              List.copyOf(row.meetingNatures())));
    }
    if (row.outcome() != null && row.outcomeOn() != null) {
      followed.add(
          new OutcomeRecorded(
              row.reference(), When.on(row.outcomeOn()), row.outcome(), UNSAID, null));
    }
    for (Consequence consequence : row.consequences()) {
      followed.add(new ConsequenceRecorded(row.reference(), followedOn(), consequence, UNSAID));
    }
    if (row.outcomeLetterSentOn() != null) {
      followed.add(new OutcomeLetterSent(row.reference(), When.on(row.outcomeLetterSentOn())));
    }
    if (row.employerCopySentOn() != null) {
      followed.add(new EmployerCopySent(row.reference(), When.on(row.employerCopySentOn())));
    }
    if (row.dbsReferredOn() != null) {
      followed.add(
          new ReferredToBarringService(row.reference(), When.on(row.dbsReferredOn()), UNSAID));
    }
    if (row.closedOn() != null) {
      followed.add(new CaseClosed(row.reference(), When.on(row.closedOn()), UNSAID, null));
    }
    followed.sort(Comparator.comparing(entry -> entry.happened().date()));
    List<PositionOfTrustEvent> entries = new ArrayList<>(followed.size() + 1);
    entries.add(contact());
    entries.addAll(followed);
    return entries;
  }

  private ContactRecorded contact() {
    Draft draft = Draft.ofNew(row.reference());
    return new ContactRecorded(
        row.reference(),
        row.received(),
        row.contactType(),
        row.referrerAgency().strip(),
        row.sector(),
        List.copyOf(row.natures()),
        row.immediateConcern(),
        null,
        row.adult() == null ? null : draft.adult(row.adult()),
        Draft.unlessBlank(row.adultRole()),
        Draft.unlessBlank(row.employer()),
        row.child() == null ? null : draft.child(row.child()),
        row.summary());
  }

  /** A row does not say when a consequence followed: with the outcome at the earliest. */
  private When followedOn() {
    return Stream.of(row.outcomeOn(), row.closedOn(), row.initialMeetingHeldOn())
        .filter(Objects::nonNull)
        .findFirst()
        .map(When::on)
        .orElse(row.received());
  }

  /**
   * @param of what happened on it, as it stands within a sentence
   */
  private record Day(String of, @Nullable LocalDate date) {}
}
