package org.guardbook.query.statistics;

import java.time.Instant;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;
import org.guardbook.query.views.Views;

/** Answers with the figures on child protection of a period and the years before it. */
class ChildProtectionAnswers {

  private final Views views;
  private final Function<Instant, Views> asAt;

  /**
   * @param asAt views of what had been recorded by then
   */
  ChildProtectionAnswers(Views views, Function<Instant, Views> asAt) {
    this.views = views;
    this.asAt = asAt;
  }

  @QueryHandler
  Years answer(CountChildProtection query) {
    Instant then = query.asAt();
    return new ChildTally(then == null ? views : asAt.apply(then))
        .years(new Period(query.from(), query.until()), query.years());
  }
}
