package org.guardbook.query.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.When;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.query.statistics.StatisticsQuery.ListMeetingsCounted;
import org.guardbook.query.views.Views;

/** Answers with the figures of a period. */
class StatisticsAnswers {

  private final Views views;
  private final Function<Instant, Views> asAt;
  private final Clock clock;

  /**
   * @param asAt views of what had been recorded by then
   */
  StatisticsAnswers(Views views, Function<Instant, Views> asAt, Clock clock) {
    this.views = views;
    this.asAt = asAt;
    this.clock = clock;
  }

  @QueryHandler
  AllegationFigures answer(CountAllegations query) {
    Instant then = query.asAt();
    Tally tally = then == null ? tally(views, clock.instant()) : tally(asAt.apply(then), then);
    return tally.withLastYear(new Period(query.from(), query.until()), then);
  }

  @QueryHandler
  List<String> answer(ListMeetingsCounted query) {
    return tally(views, clock.instant())
        .firstMeetingsIn(new Period(query.from(), query.until()))
        .stream()
        .map(CountedCase::reference)
        .toList();
  }

  private static Tally tally(Views views, Instant now) {
    return new Tally(views, LocalDate.ofInstant(now, When.ENGLAND));
  }
}
