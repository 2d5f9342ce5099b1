package org.guardbook.query.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.query.clock.ClockQuery.Deadline;
import org.guardbook.query.clock.ClockQuery.FindRunningClocks;
import org.guardbook.query.clock.ClockQuery.ReadClocks;
import org.guardbook.query.clock.ClockQuery.WorkOutDeadline;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.referencedata.RuleSets;
import org.guardbook.query.replay.Hindsight;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.Views;

/** Answers which time limits are running, and when one would run out. */
class ClockAnswers {

  private static final Comparator<RunningClock> MOST_URGENT_FIRST =
      Comparator.comparing(RunningClock::runsOut)
          .thenComparing(RunningClock::expectation)
          .thenComparing(RunningClock::id);

  private final Views views;
  private final Hindsight past;
  private final Clock clock;

  /**
   * @param past views of what had been recorded by an instant
   */
  ClockAnswers(Views views, Hindsight past, Clock clock) {
    this.views = views;
    this.past = past;
    this.clock = clock;
  }

  @QueryHandler
  List<RunningClock> answer(FindRunningClocks query) {
    Instant then = query.asAt() == null ? clock.instant() : query.asAt();
    Views known = past.known(views, query.asAt());
    Clocks clocks = clocks(known);
    LocalDate today = LocalDate.ofInstant(then, When.ENGLAND);
    return known
        .view(ClockProjection.COURSES)
        .find(Filter.equal("running", true), Sort.BY_ID, Page.ALL)
        .stream()
        .flatMap(course -> pressing(clocks.of(course), today))
        .sorted(MOST_URGENT_FIRST)
        .toList();
  }

  @QueryHandler
  List<RunningClock> answer(ReadClocks query) {
    Instant then = query.asAt();
    Views known = then == null ? views : past.at(then, query.reference());
    return known
        .view(ClockProjection.COURSES)
        .find(query.reference())
        .map(course -> clocks(known).of(course))
        .orElse(List.of());
  }

  @QueryHandler
  Deadline answer(WorkOutDeadline query) {
    return new Deadlines(RuleSets.of(views))
        .of(query.limit(), query.from().date(), query.from(), "")
        .orElseThrow(
            () ->
                new RuleViolated(
                    "from",
                    "No time limits were in force on "
                        + Deadlines.weekday(query.from().date())
                        + "."))
        .deadline();
  }

  /** Of the times by which a case is expected to be resolved, only the next counts. */
  private static Stream<RunningClock> pressing(List<RunningClock> clocks, LocalDate today) {
    String next =
        clocks.stream()
            .filter(ClockAnswers::isResolution)
            .filter(each -> !each.dueOn().isBefore(today))
            .map(RunningClock::limit)
            .findFirst()
            .orElse(Limit.RESOLUTION_LAST.name());
    return clocks.stream()
        .filter(RunningClock::running)
        .filter(each -> !isResolution(each) || each.limit().equals(next));
  }

  private static boolean isResolution(RunningClock each) {
    return each.limit().startsWith("RESOLUTION");
  }

  private static Clocks clocks(Views views) {
    return new Clocks(new Deadlines(RuleSets.of(views)), Labels.of(views));
  }
}
