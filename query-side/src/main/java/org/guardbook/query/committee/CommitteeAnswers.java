package org.guardbook.query.committee;

import static org.guardbook.query.committee.CommitteeProjection.COMMITTEES;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.actionplan.TrackedActions;
import org.guardbook.query.committee.CommitteeQuery.Attendance;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.CountAttendance;
import org.guardbook.query.committee.CommitteeQuery.FindMeetingActions;
import org.guardbook.query.committee.CommitteeQuery.ListCommittees;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.query.committee.CommitteeQuery.MeetingActions;
import org.guardbook.query.committee.CommitteeQuery.Pack;
import org.guardbook.query.committee.CommitteeQuery.PreparePack;
import org.guardbook.query.replay.Hindsight;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Answers what can be asked about committees. */
class CommitteeAnswers {

  private static final Comparator<TrackedAction> LONGEST_QUIET_FIRST =
      Comparator.comparing(TrackedAction::quietDays).reversed();

  private final Views live;
  private final Hindsight past;
  private final Clock clock;

  /**
   * @param past views of what had been recorded by an instant
   */
  CommitteeAnswers(Views live, Hindsight past, Clock clock) {
    this.live = live;
    this.past = past;
    this.clock = clock;
  }

  @QueryHandler
  List<Committee> answer(ListCommittees query) {
    return past.known(live, query.asAt()).view(COMMITTEES).find(Filter.ALL, Sort.BY_ID, Page.ALL);
  }

  @QueryHandler
  Attendance answer(CountAttendance query) {
    Views known = past.known(live, query.asAt(), query.committee());
    return Roll.call(committee(known, query.committee()), query.from(), query.to());
  }

  @QueryHandler
  Pack answer(PreparePack query, MetaData asker) {
    Instant then = then(query.asAt());
    Views known = past.known(live, query.asAt());
    Committee committee = committee(known, query.committee());
    LocalDate on = query.on();
    Meeting before = before(committee, query.meeting(), on);
    LocalDate since = before == null ? null : Book.day(before).date();
    List<TrackedAction> actions =
        TrackedActions.seenBy(Provenance.from(asker), live, known, on).all();
    return new Pack(
        committee,
        meeting(committee, query.meeting()),
        on,
        since,
        then,
        before == null
            ? List.of()
            : agreedBy(named(committee.reference(), before.number()), actions),
        chosen(
            actions,
            action -> since == null || dayOf(action.lastRecordedAt()).isAfter(since),
            Comparator.comparing(TrackedAction::lastRecordedAt).reversed()),
        chosen(
            actions,
            action -> action.state() == ActionState.OVERDUE,
            Comparator.comparing(TrackedAction::dueOn)),
        chosen(actions, TrackedAction::silent, LONGEST_QUIET_FIRST),
        chosen(
            actions,
            action -> action.state() == ActionState.COMPLETE,
            Comparator.comparing(action -> Objects.requireNonNull(action.completedOn()))),
        chosen(
            actions,
            action -> action.state() == ActionState.VERIFIED && action.impact() != null,
            Comparator.comparing(
                    (TrackedAction action) -> Objects.requireNonNull(action.verifiedOn()))
                .reversed()),
        Roll.call(committee, on.minusYears(1).plusDays(1), on));
  }

  @QueryHandler
  MeetingActions answer(FindMeetingActions query, MetaData asker) {
    String meeting = named(query.committee(), query.meeting());
    List<TrackedAction> actions =
        TrackedActions.seenBy(
                Provenance.from(asker),
                live,
                past.known(live, query.asAt()),
                dayOf(then(query.asAt())))
            .ofMeeting(meeting);
    return new MeetingActions(
        agreedBy(meeting, actions),
        actions.stream().filter(action -> meeting.equals(action.verifiedByMeeting())).toList());
  }

  /** As an action names the meeting that agreed or verified it. */
  private static String named(String committee, int meeting) {
    return committee + "/" + meeting;
  }

  private static List<TrackedAction> agreedBy(String meeting, List<TrackedAction> actions) {
    return actions.stream().filter(action -> meeting.equals(action.agreedByMeeting())).toList();
  }

  /** What is equal stays in the order of the numbers. */
  private static List<TrackedAction> chosen(
      List<TrackedAction> actions,
      Predicate<TrackedAction> wanted,
      Comparator<TrackedAction> order) {
    return actions.stream().filter(wanted).sorted(order).toList();
  }

  /** The last meeting that was held before that day. */
  private static @Nullable Meeting before(
      Committee committee, @Nullable Integer meeting, LocalDate on) {
    return committee.meetings().stream()
        .filter(each -> meeting == null || each.number() != meeting)
        .filter(each -> each.held() != null && each.held().date().isBefore(on))
        .max(Comparator.comparing(Book::day).thenComparing(Meeting::number))
        .orElse(null);
  }

  private static @Nullable Meeting meeting(Committee committee, @Nullable Integer number) {
    return committee.meetings().stream()
        .filter(each -> number != null && each.number() == number)
        .findFirst()
        .orElse(null);
  }

  private static Committee committee(Views known, String reference) {
    return known
        .view(COMMITTEES)
        .find(reference)
        .orElseThrow(
            () -> new RuleViolated("committee", "There is no committee \"" + reference + "\"."));
  }

  private Instant then(@Nullable Instant asAt) {
    return asAt == null ? clock.instant() : asAt;
  }

  private static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, When.ENGLAND);
  }
}
