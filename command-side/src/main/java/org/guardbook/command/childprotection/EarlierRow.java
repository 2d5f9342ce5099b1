package org.guardbook.command.childprotection;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.BringingOver;
import org.guardbook.command.Desk;
import org.guardbook.command.Form;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * A row of an earlier record as entries of a child's. It says what the row says and nothing more.
 *
 * @param path what its fields are prefixed with where they are refused: {@code episodes[17].}
 */
record EarlierRow(EarlierEpisode row, String path) implements BringingOver.Row {

  private static final Narrative UNSAID = new Narrative("");

  @Override
  public String subject() {
    return row.reference().value();
  }

  @Override
  public String fingerprint() {
    return row.fingerprint();
  }

  /** Finds everything at once that is wrong with the row in itself. */
  boolean makesSense(Desk desk, LocalDateTime now, Refusals refusals) {
    int before = refusals.found().size();
    @Nullable LocalDate began =
        days().values().stream().min(Comparator.naturalOrder()).orElse(null);
    Form form = desk.form(began == null ? now.toLocalDate() : began, now.toLocalDate());
    form.read(row, path, refusals);
    if (form.isComplete(row)) {
      if (began == null) {
        refuse("reference", "Nothing of this row has a day.", refusals);
      }
      steps(refusals);
      inOrder(now, refusals);
    }
    return refusals.found().size() == before;
  }

  private void steps(Refusals refusals) {
    together("section47Required", row.section47Required(), row.strategyDiscussionOn(), refusals);
    together(
        "initialConferenceRequired",
        row.initialConferenceRequired(),
        row.section47StartedOn(),
        refusals);
    if (row.initialConferenceHeldOn() != null && row.conferenceKind() == null) {
      refuse("conferenceKind", "Say which conference was held.", refusals);
    }
    if (row.conferenceKind() == ConferenceKind.REVIEW) {
      refuse("conferenceKind", "Review conferences stand in reviewConferencesHeldOn.", refusals);
    }
    if (row.planStartedOn() != null && !Boolean.TRUE.equals(row.planMade())) {
      refuse("planMade", "A plan that started was made.", refusals);
    }
    if (Boolean.TRUE.equals(row.planMade()) && row.planStartedOn() == null) {
      refuse("planStartedOn", "Say when the plan started.", refusals);
    }
    together("category", row.category(), row.planStartedOn(), refusals);
    if (row.planEndedOn() != null && row.planStartedOn() == null) {
      refuse("planEndedOn", "There is no plan that could end.", refusals);
    }
    together("endOutcome", row.endOutcome(), row.planEndedOn(), refusals);
    if (!row.reviewConferencesHeldOn().isEmpty() && row.planStartedOn() == null) {
      refuse("reviewConferencesHeldOn", "There is no plan that could be reviewed.", refusals);
    }
  }

  private void together(
      String field, @Nullable Object said, @Nullable LocalDate on, Refusals refusals) {
    if (said == null && on != null) {
      refuse(field, "This is needed.", refusals);
    } else if (said != null && on == null) {
      refuse(field, "There is no day to this.", refusals);
    }
  }

  private void inOrder(LocalDateTime now, Refusals refusals) {
    days()
        .forEach(
            (field, date) -> {
              if (date.isAfter(now.toLocalDate())) {
                refuse(field, day(date) + " is in the future.", refusals);
              }
            });
    notBefore(
        "section47StartedOn",
        row.section47StartedOn(),
        row.strategyDiscussionOn(),
        "the strategy discussion",
        refusals);
    notBefore("planEndedOn", row.planEndedOn(), row.planStartedOn(), "the plan started", refusals);
    for (int i = 0; i < row.reviewConferencesHeldOn().size(); i++) {
      notBefore(
          "reviewConferencesHeldOn[" + i + "]",
          row.reviewConferencesHeldOn().get(i),
          row.planStartedOn(),
          "the plan started",
          refusals);
    }
    LocalDate born = row.childDateOfBirth();
    if (born != null && born.isAfter(now.toLocalDate())) {
      refuse("childDateOfBirth", day(born) + " is in the future.", refusals);
    }
  }

  private void notBefore(
      String field,
      @Nullable LocalDate date,
      @Nullable LocalDate earlier,
      String what,
      Refusals refusals) {
    if (date != null && earlier != null && date.isBefore(earlier)) {
      refuse(field, "%s is before %s on %s.".formatted(day(date), what, day(earlier)), refusals);
    }
  }

  /** What the census rejects, and yet came to be recorded so. */
  void neverInAGoodRecord(List<Refusal> warnings) {
    LocalDate held = row.initialConferenceHeldOn();
    if (held != null
        && row.conferenceKind() == ConferenceKind.INITIAL
        && Practice.isWeekend(held)) {
      warn("initialConferenceHeldOn", Practice.weekend(held), warnings);
    }
    LocalDate started = row.planStartedOn();
    if (started != null && held != null && !started.equals(held)) {
      warn(
          "planStartedOn",
          "The plan starts on %s, its conference was on %s.".formatted(day(started), day(held)),
          warnings);
    }
    if (started != null && started.equals(row.planEndedOn())) {
      warn("planEndedOn", "The plan ends on the day it began.", warnings);
    }
  }

  private void warn(String field, String sentence, List<Refusal> warnings) {
    warnings.add(new Refusal(path + field, sentence));
  }

  private void refuse(String field, String sentence, Refusals refusals) {
    refusals.add(path + field, sentence);
  }

  /** When each step was, by field. */
  private Map<String, LocalDate> days() {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    put("strategyDiscussionOn", row.strategyDiscussionOn(), days);
    put("section47StartedOn", row.section47StartedOn(), days);
    put("initialConferenceHeldOn", row.initialConferenceHeldOn(), days);
    put("planStartedOn", row.planStartedOn(), days);
    List<LocalDate> reviews = row.reviewConferencesHeldOn();
    for (int i = 0; reviews != null && i < reviews.size(); i++) {
      put("reviewConferencesHeldOn[" + i + "]", reviews.get(i), days);
    }
    put("planEndedOn", row.planEndedOn(), days);
    return days;
  }

  private static void put(String field, @Nullable LocalDate on, Map<String, LocalDate> days) {
    if (on != null) {
      days.put(field, on);
    }
  }

  /** In the order in which they happened. */
  @Override
  public List<ChildProtectionEvent> entries() {
    List<ChildProtectionEvent> steps = new ArrayList<>();
    ChildReference child = row.reference();
    if (row.strategyDiscussionOn() != null) {
      steps.add(
          new StrategyDiscussionHeld(
              child,
              When.on(row.strategyDiscussionOn()),
              List.of(),
              row.section47Required(),
              UNSAID,
              null));
    }
    if (row.section47StartedOn() != null) {
      When begun = When.on(row.section47StartedOn());
      steps.add(new EnquiryBegun(child, begun, false));
      // The row gives no day on which enquiries ended: they are known to have from the first
      steps.add(
          new EnquiryConcluded(
              child,
              begun,
              null,
              Boolean.TRUE.equals(row.initialConferenceRequired()),
              UNSAID,
              null));
    }
    conferencesAndPlan(steps);
    steps.sort(Comparator.comparing(step -> step.happened().date()));
    List<ChildProtectionEvent> entries = new ArrayList<>();
    entries.add(
        new RecordOpened(
            child,
            steps.getFirst().happened(),
            new Person(child + "/child", row.childName().strip(), row.childDateOfBirth()),
            null,
            row.gender(),
            child));
    entries.addAll(steps);
    return entries;
  }

  private void conferencesAndPlan(List<ChildProtectionEvent> steps) {
    ChildReference child = row.reference();
    int conference = 0;
    if (row.initialConferenceHeldOn() != null && row.conferenceKind() != null) {
      steps.add(
          held(
              row.initialConferenceHeldOn(),
              ++conference,
              row.conferenceKind(),
              Boolean.TRUE.equals(row.planMade())));
    }
    if (row.planStartedOn() != null && row.category() != null) {
      steps.add(new PlanStarted(child, When.on(row.planStartedOn()), 1, row.category(), UNSAID));
    }
    for (LocalDate on : row.reviewConferencesHeldOn().stream().sorted().toList()) {
      steps.add(held(on, ++conference, ConferenceKind.REVIEW, !on.equals(row.planEndedOn())));
    }
    if (row.planEndedOn() != null && row.endOutcome() != null) {
      steps.add(
          new PlanEnded(child, When.on(row.planEndedOn()), 1, row.endOutcome(), UNSAID, null));
    }
  }

  private ConferenceHeld held(
      LocalDate on, int conference, ConferenceKind kind, boolean planNeeded) {
    return new ConferenceHeld(
        row.reference(),
        When.on(on),
        conference,
        kind,
        null,
        List.of(),
        UNSAID,
        UNSAID,
        planNeeded,
        UNSAID,
        UNSAID,
        List.of());
  }
}
