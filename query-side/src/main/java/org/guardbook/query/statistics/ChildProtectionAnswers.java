package org.guardbook.query.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.When;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;
import org.guardbook.query.views.Views;

/** Answers with the figures on child protection of a period and the years before it. */
class ChildProtectionAnswers {

  private final Views views;
  private final Function<Instant, Views> asAt;
  private final Clock clock;

  /**
   * @param asAt views of what had been recorded by then
   */
  ChildProtectionAnswers(Views views, Function<Instant, Views> asAt, Clock clock) {
    this.views = views;
    this.asAt = asAt;
    this.clock = clock;
  }

  @QueryHandler
  Years answer(CountChildProtection query) {
    Instant then = query.asAt();
    LocalDate knownUpTo = LocalDate.ofInstant(then == null ? clock.instant() : then, When.ENGLAND);
    return new ChildTally(then == null ? views : asAt.apply(then), knownUpTo)
        .years(new Period(query.from(), query.until()), query.years());
  }
}
