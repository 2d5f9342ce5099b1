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
import org.jspecify.annotations.Nullable;

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
    return tally(query.asAt()).withLastYear(new Period(query.from(), query.until()), query.asAt());
  }

  @QueryHandler
  List<String> answer(ListMeetingsCounted query) {
    return tally(query.asAt()).firstMeetingsIn(new Period(query.from(), query.until())).stream()
        .map(CountedCase::reference)
        .toList();
  }

  private Tally tally(@Nullable Instant then) {
    return then == null
        ? new Tally(views, dayOf(clock.instant()))
        : new Tally(asAt.apply(then), dayOf(then));
  }

  private static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, When.ENGLAND);
  }
}
