package org.guardbook.query.clock;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.clock.Course.Ended;
import org.guardbook.query.clock.Course.Threshold;
import org.guardbook.query.clock.Deadlines.Reckoned;
import org.guardbook.query.clock.RunningClock.NextStep;
import org.guardbook.query.referencedata.Labels;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one case (domain.md §2). Each is measured by the rules in force on the day the
 * contact was received.
 *
 * <ul>
 *   <li>The employer's report, where the day the employer learned of it is known: met by the
 *       contact.
 *   <li>The first meeting, unless the threshold was decided not to be met; for advice only once it
 *       was decided to be met, or where there is an immediate concern.
 *   <li>The criminal investigation, where the police strand was opened or the threshold is met
 *       because of a possible offence.
 *   <li>Resolution in one, three and twelve months: by an outcome, or by closing without one. That
 *       eight or nine in ten are resolved by then is expected of all cases, not of each.
 *   <li>The outcome letter, where a meeting was held (without one it is agreed with the employer
 *       how the adult is told): from the final meeting, or from the outcome where there was none.
 *   <li>Every meeting called and every action that a meeting gave a date.
 * </ul>
 *
 * An outcome reached without a meeting, or without an investigation, ends their clocks unmet.
 * Closing and handing over stop all. Reopening starts the expectation, the letter and a meeting
 * that was never held again from that day.
 */
final class Clocks {

  private final Deadlines deadlines;
  private final Labels labels;

  Clocks(Deadlines deadlines, Labels labels) {
    this.deadlines = deadlines;
    this.labels = labels;
  }

  /** All of them, met ones too, by the moment they run out. */
  List<RunningClock> of(Course course) {
    Ticking clocks = new Ticking(course, caseNote(course));
    employersReport(clocks);
    firstMeeting(clocks);
    criminalInvestigation(clocks);
    resolution(clocks);
    outcomeLetter(clocks);
    course.meetings().forEach(meeting -> meeting(clocks, meeting));
    course.actions().forEach(action -> action(clocks, action));
    clocks.all.sort(Comparator.comparing(RunningClock::runsOut).thenComparing(RunningClock::id));
    return clocks.all;
  }

  private void employersReport(Ticking clocks) {
    Course.Contact contact = clocks.course.contact();
    if (contact.employerLearnedOn() != null) {
      clocks.add(
          Limit.EMPLOYER_REPORT,
          When.on(contact.employerLearnedOn()),
          "",
          null,
          contact.received(),
          null);
    }
  }

  private void firstMeeting(Ticking clocks) {
    Course course = clocks.course;
    When held = course.firstMeeting().orElse(null);
    if (held == null && !callsForMeeting(course)) {
      return;
    }
    boolean fromReopening =
        course.isReopened() && (held == null || held.compareTo(course.begun()) >= 0);
    clocks.add(
        course.contact().immediateConcern() ? Limit.FIRST_MEETING_IMMEDIATE : Limit.FIRST_MEETING,
        fromReopening ? course.begun() : course.contact().received(),
        fromReopening ? "the reopening on " : "",
        meetingStep(course),
        held,
        course.outcome() == null ? null : "No meeting before the outcome was reached");
  }

  private static boolean callsForMeeting(Course course) {
    Threshold threshold = course.threshold();
    return threshold == null
        ? course.contact().type() == ContactType.REFERRAL || course.contact().immediateConcern()
        : threshold.met();
  }

  private static NextStep meetingStep(Course course) {
    if (course.threshold() == null) {
      return NextStep.DECIDE_THRESHOLD;
    }
    boolean called = course.meetings().stream().anyMatch(meeting -> meeting.held() == null);
    return called ? NextStep.RECORD_MEETING : NextStep.CALL_MEETING;
  }

  private void criminalInvestigation(Ticking clocks) {
    Course course = clocks.course;
    Threshold threshold = course.threshold();
    boolean possibleOffence = threshold != null && threshold.met() && threshold.possibleOffence();
    if (course.policeOpened() != null || possibleOffence) {
      clocks.add(
          Limit.CRIMINAL_INVESTIGATION,
          course.contact().received(),
          "",
          NextStep.OPEN_POLICE_STRAND,
          course.policeOpened(),
          course.outcome() == null ? null : "No investigation before the outcome was reached");
    }
  }

  private void resolution(Ticking clocks) {
    Course course = clocks.course;
    Ended ended = course.ended();
    When resolved =
        course.outcome() != null
            ? course.outcome().on()
            : ended != null && !ended.handedOver() ? ended.on() : null;
    for (Limit limit :
        List.of(Limit.RESOLUTION_FIRST, Limit.RESOLUTION_SECOND, Limit.RESOLUTION_LAST)) {
      clocks.add(
          limit,
          course.begun(),
          course.isReopened() ? "the reopening on " : "",
          course.threshold() == null ? NextStep.DECIDE_THRESHOLD : NextStep.RECORD_OUTCOME,
          resolved,
          null);
    }
  }

  private void outcomeLetter(Ticking clocks) {
    Course course = clocks.course;
    When finalMeeting = course.finalMeeting().orElse(null);
    boolean due = finalMeeting != null || course.outcome() != null;
    if (!due || course.firstMeeting().isEmpty()) {
      return;
    }
    When from =
        finalMeeting != null || course.outcome() == null ? finalMeeting : course.outcome().on();
    if (from != null) {
      clocks.add(
          Limit.OUTCOME_LETTER,
          from,
          finalMeeting != null ? "the final meeting on " : "the outcome on ",
          course.outcome() == null ? NextStep.RECORD_OUTCOME : NextStep.SEND_LETTER,
          course.letterSent(),
          null);
    }
  }

  private static void meeting(Ticking clocks, Course.Meeting meeting) {
    When calledFor = meeting.calledFor();
    if (meeting.called() == null || calledFor == null) {
      return;
    }
    String why =
        "called on "
            + Deadlines.weekday(meeting.called().date())
            + switch (meeting.timesPutOff()) {
              case 0 -> "";
              case 1 -> ", put off once";
              case 2 -> ", put off twice";
              default -> ", put off " + meeting.timesPutOff() + " times";
            };
    clocks.add(
        RunningClock.MEETING + ":" + meeting.number(),
        RunningClock.MEETING,
        name(meeting.kind()) + " to be held",
        calledFor,
        sentence(why),
        NextStep.RECORD_MEETING,
        meeting.held(),
        meeting.held() == null ? null : "Held on " + Deadlines.weekday(meeting.held().date()),
        meeting.number(),
        null);
  }

  private static void action(Ticking clocks, Course.Action action) {
    String why =
        clocks
            .course
            .meeting(action.meeting())
            .map(meeting -> askedBy(meeting))
            .orElse("asked by a meeting");
    clocks.add(
        RunningClock.MEETING_ACTION + ":" + action.meeting() + "." + action.number(),
        RunningClock.MEETING_ACTION,
        "Meeting action: " + action.text(),
        When.on(action.dueOn()),
        sentence(why + " of " + action.owner()),
        NextStep.COMPLETE_ACTION,
        action.done(),
        action.done() == null ? null : "Done on " + Deadlines.weekday(action.done().date()),
        action.meeting(),
        action.number());
  }

  private static String askedBy(Course.Meeting meeting) {
    return "asked by the "
        + name(meeting.kind()).toLowerCase(Locale.ROOT)
        + (meeting.held() == null ? "" : " on " + Deadlines.weekday(meeting.held().date()));
  }

  private static String name(MeetingKind kind) {
    return switch (kind) {
      case INITIAL -> "Initial meeting";
      case REVIEW -> "Review meeting";
      case FINAL -> "Final meeting";
    };
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** "Physical · teaching assistant · Unsubstantiated". */
  private String caseNote(Course course) {
    LocalDate day = course.contact().received().date();
    Stream<String> natures =
        course.contact().natures().stream()
            .map(nature -> labels.of(CodeList.NATURE, nature, day))
            .limit(2);
    String outcome =
        course.outcome() == null
            ? ""
            : labels.of(CodeList.OUTCOME, course.outcome().code(), course.outcome().on().date());
    String role = course.contact().adultRole();
    return Stream.of(natures.collect(joining(", ")), role == null ? "" : role, outcome)
        .filter(Predicate.not(String::isEmpty))
        .collect(joining(" · "));
  }

  /** Gathers the clocks of a case. */
  private final class Ticking {

    private final Course course;
    private final String caseNote;
    private final List<RunningClock> all = new ArrayList<>();

    Ticking(Course course, String caseNote) {
      this.course = course;
      this.caseNote = caseNote;
    }

    /**
     * @param moot why it will not be met any more; null where it may be
     */
    void add(
        Limit limit,
        When from,
        String since,
        @Nullable NextStep nextStep,
        @Nullable When met,
        @Nullable String moot) {
      deadlines
          .of(limit, course.contact().received().date(), from, since)
          .ifPresent(reckoned -> add(limit, reckoned, nextStep, met, moot));
    }

    private void add(
        Limit limit,
        Reckoned reckoned,
        @Nullable NextStep nextStep,
        @Nullable When met,
        @Nullable String moot) {
      boolean over = met != null || moot != null;
      add(
          limit.name(),
          limit.name(),
          limit.label(),
          reckoned.deadline().dueOn(),
          reckoned.deadline().dueAt(),
          reckoned.span().unit(),
          reckoned.deadline().why(),
          reckoned.deadline().leftOut(),
          nextStep,
          met,
          met != null ? reckoned.taken(met) : moot,
          !over,
          limit == Limit.RESOLUTION_FIRST || limit == Limit.RESOLUTION_SECOND,
          null,
          null);
    }

    void add(
        String id,
        String limit,
        String what,
        When due,
        String why,
        NextStep nextStep,
        @Nullable When met,
        @Nullable String outcome,
        @Nullable Integer meeting,
        @Nullable Integer action) {
      add(
          id,
          limit,
          what,
          due.date(),
          due.time() == null ? null : due.earliest(),
          null,
          why,
          List.of(),
          nextStep,
          met,
          outcome,
          met == null,
          false,
          meeting,
          action);
    }

    private void add(
        String id,
        String limit,
        String what,
        LocalDate dueOn,
        @Nullable LocalDateTime dueAt,
        Span.@Nullable Unit countedIn,
        String why,
        List<String> leftOut,
        @Nullable NextStep nextStep,
        @Nullable When met,
        @Nullable String outcome,
        boolean ticking,
        boolean expectation,
        @Nullable Integer meeting,
        @Nullable Integer action) {
      boolean running = ticking && course.running();
      all.add(
          new RunningClock(
              course.reference() + ":" + id,
              course.reference(),
              limit,
              what,
              caseNote,
              course.contact().sector(),
              dueOn,
              dueAt,
              countedIn,
              why,
              leftOut,
              running ? nextStep : null,
              met,
              outcome != null || course.ended() == null || met != null
                  ? outcome
                  : stopped(course.ended()),
              running,
              expectation,
              meeting,
              action));
    }

    private static String stopped(Ended ended) {
      return "Stopped when the case was "
          + (ended.handedOver() ? "handed over" : "closed")
          + " on "
          + Deadlines.weekday(ended.on().date());
    }
  }
}
