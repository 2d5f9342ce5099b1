package org.guardbook.query.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.AdultNamed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseClosed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseHandedOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseReopened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseTakenOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ConsequenceRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.DevelopmentNoted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseLinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseUnlinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EmployerCopySent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MatchDismissed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingActionCompleted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingCalled;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingMinuted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingPutOff;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeLetterSent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ReferredToBarringService;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ReferredToRegulator;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardLifted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardPutInPlace;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandConcluded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandOpened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandProgressed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ThresholdDecided;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.Nature;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come, as far as any time limit asks. The limits themselves are worked out when
 * somebody looks, so that a rule set adopted later reaches every case it is for.
 *
 * @param running neither closed nor handed over
 * @param begun what limits that start again on reopening are counted from: the contact, or the
 *     reopening
 * @param policeOpened when the police strand was opened
 * @param ended when it was closed or handed over; null while it is neither
 */
record Course(
    String reference,
    boolean running,
    Contact contact,
    When begun,
    @Nullable Threshold threshold,
    @Nullable When policeOpened,
    @Nullable Reached outcome,
    @Nullable When letterSent,
    @Nullable Ended ended,
    List<Meeting> meetings,
    List<Action> actions) {

  record Contact(
      ContactType type,
      When received,
      String sector,
      List<String> natures,
      @Nullable String adultRole,
      boolean immediateConcern,
      @Nullable LocalDate employerLearnedOn) {}

  record Threshold(boolean met, boolean possibleOffence) {}

  record Reached(String code, When on) {}

  record Ended(When on, boolean handedOver) {}

  /**
   * @param calledFor null where it was recorded as held without having been called
   */
  record Meeting(
      int number,
      MeetingKind kind,
      @Nullable When called,
      @Nullable When calledFor,
      int timesPutOff,
      @Nullable When held) {}

  /** An action that was given a date. */
  record Action(
      int meeting, int number, String text, String owner, LocalDate dueOn, @Nullable When done) {}

  static Course of(ContactRecorded contact) {
    return new Course(
        contact.reference().value(),
        true,
        new Contact(
            contact.contactType(),
            contact.happened(),
            contact.sector().code(),
            contact.natures().stream().map(Nature::code).toList(),
            contact.adultRole(),
            contact.immediateConcern(),
            contact.employerLearnedOn()),
        contact.happened(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  Course after(PositionOfTrustEvent event) {
    return switch (event) {
      case ContactRecorded contact -> of(contact);
      case ThresholdDecided decided ->
          with(
              new Threshold(
                  decided.met(), decided.grounds().contains(ThresholdGround.POSSIBLE_OFFENCE)));
      case MeetingCalled called ->
          withMeeting(called.meeting(), called.kind(), was -> calledFor(was, called));
      case MeetingPutOff putOff ->
          withMeeting(putOff.meeting(), MeetingKind.INITIAL, was -> putOff(was, putOff.heldFor()));
      case MeetingHeld held -> withMeeting(held.meeting(), held.kind(), was -> held(was, held));
      case MeetingMinuted minuted -> with(meetings, asked(minuted));
      case MeetingActionCompleted done -> with(meetings, completed(done));
      case StrandOpened opened ->
          opened.strand() == Strand.POLICE_INVESTIGATION && policeOpened == null
              ? with(opened.happened(), outcome, letterSent)
              : this;
      case OutcomeRecorded recorded ->
          with(
              policeOpened,
              new Reached(recorded.outcome().code(), recorded.happened()),
              letterSent);
      case OutcomeLetterSent sent -> with(policeOpened, outcome, sent.happened());
      case CaseClosed closed -> ended(new Ended(closed.happened(), false));
      case CaseHandedOver handedOver -> ended(new Ended(handedOver.happened(), true));
      case CaseTakenOver _ -> ended(null);
      case CaseReopened reopened -> reopened(reopened.happened());
      case AdultNamed _,
          EarlierCaseLinked _,
          EarlierCaseUnlinked _,
          MatchDismissed _,
          StrandProgressed _,
          StrandConcluded _,
          SafeguardPutInPlace _,
          SafeguardLifted _,
          DevelopmentNoted _,
          ConsequenceRecorded _,
          EmployerCopySent _,
          ReferredToBarringService _,
          ReferredToRegulator _,
          EntryCorrected _ ->
          this;
    };
  }

  boolean isReopened() {
    return !begun.equals(contact.received());
  }

  /** The earliest meeting of the case, whatever it was called. */
  Optional<When> firstMeeting() {
    return held(_ -> true).min(Comparator.naturalOrder());
  }

  /** The last final meeting since the case was begun or reopened. */
  Optional<When> finalMeeting() {
    return held(meeting -> meeting.kind() == MeetingKind.FINAL)
        .filter(held -> !held.date().isBefore(begun.date()))
        .max(Comparator.naturalOrder());
  }

  Optional<Meeting> meeting(int number) {
    return meetings.stream().filter(meeting -> meeting.number() == number).findFirst();
  }

  private Stream<When> held(Predicate<Meeting> which) {
    return meetings.stream().filter(which).flatMap(meeting -> Stream.ofNullable(meeting.held()));
  }

  private static Meeting calledFor(Meeting was, MeetingCalled called) {
    return new Meeting(
        was.number(),
        called.kind(),
        called.happened(),
        called.heldFor(),
        was.timesPutOff(),
        was.held());
  }

  private static Meeting putOff(Meeting was, When to) {
    return new Meeting(
        was.number(), was.kind(), was.called(), to, was.timesPutOff() + 1, was.held());
  }

  private static Meeting held(Meeting was, MeetingHeld held) {
    return new Meeting(
        was.number(),
        held.kind(),
        was.called(),
        was.calledFor(),
        was.timesPutOff(),
        held.happened());
  }

  private Course withMeeting(int number, MeetingKind kind, UnaryOperator<Meeting> change) {
    List<Meeting> all = new ArrayList<>(meetings);
    Meeting was = meeting(number).orElseGet(() -> new Meeting(number, kind, null, null, 0, null));
    all.remove(was);
    all.add(change.apply(was));
    return with(List.copyOf(all), actions);
  }

  /** Minutes written anew say which actions of the meeting there are; what was done stays done. */
  private List<Action> asked(MeetingMinuted minuted) {
    List<Action> all = new ArrayList<>();
    List<Action> before = new ArrayList<>();
    actions.forEach(action -> (action.meeting() == minuted.meeting() ? before : all).add(action));
    for (MeetingAction action : minuted.actions()) {
      if (action.dueOn() != null) {
        all.add(
            new Action(
                minuted.meeting(),
                action.number(),
                action.text().words(),
                action.owner(),
                action.dueOn(),
                before.stream()
                    .filter(earlier -> earlier.number() == action.number())
                    .map(Action::done)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null)));
      }
    }
    return List.copyOf(all);
  }

  private List<Action> completed(MeetingActionCompleted done) {
    return actions.stream()
        .map(
            action ->
                action.meeting() == done.meeting() && action.number() == done.action()
                    ? new Action(
                        action.meeting(),
                        action.number(),
                        action.text(),
                        action.owner(),
                        action.dueOn(),
                        done.happened())
                    : action)
        .toList();
  }

  /** What was looked into before stays; an outcome and its letter are due once more. */
  private Course reopened(When on) {
    return new Course(
        reference, true, contact, on, threshold, policeOpened, null, null, null, meetings, actions);
  }

  private Course ended(@Nullable Ended end) {
    return new Course(
        reference,
        end == null,
        contact,
        begun,
        threshold,
        policeOpened,
        outcome,
        letterSent,
        end,
        meetings,
        actions);
  }

  private Course with(Threshold decided) {
    return new Course(
        reference,
        running,
        contact,
        begun,
        decided,
        policeOpened,
        outcome,
        letterSent,
        ended,
        meetings,
        actions);
  }

  private Course with(@Nullable When policeFrom, @Nullable Reached reached, @Nullable When sent) {
    return new Course(
        reference,
        running,
        contact,
        begun,
        threshold,
        policeFrom,
        reached,
        sent,
        ended,
        meetings,
        actions);
  }

  private Course with(List<Meeting> allMeetings, List<Action> allActions) {
    return new Course(
        reference,
        running,
        contact,
        begun,
        threshold,
        policeOpened,
        outcome,
        letterSent,
        ended,
        allMeetings,
        allActions);
  }
}
