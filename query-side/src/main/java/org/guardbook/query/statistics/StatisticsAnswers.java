package org.guardbook.query.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.When;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.query.statistics.StatisticsQuery.ListMeetingsCounted;
import org.guardbook.query.views.Views;

/** Answers with the figures of a period. */
class StatisticsAnswers {

  private final Views views;
  private final Clock clock;

  StatisticsAnswers(Views views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  @QueryHandler
  AllegationFigures answer(CountAllegations query) {
    Instant asAt = query.asAt();
    return tally(views, asAt == null ? clock.instant() : asAt)
        .withLastYear(new Period(query.from(), query.until()), asAt);
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
