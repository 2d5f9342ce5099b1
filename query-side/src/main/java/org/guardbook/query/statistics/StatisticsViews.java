package org.guardbook.query.statistics;

import java.time.Clock;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.replay.History;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.replay.Replay;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class StatisticsViews {

  @Bean
  Projection statisticsProjection(History<PositionOfTrustEvent> history) {
    return new Projection(
        StatisticsProjection.NAME, views -> new StatisticsProjection(views, history));
  }

  @Bean
  StatisticsAnswers statisticsAnswers(Views views, Replay replay, Clock clock) {
    return new StatisticsAnswers(
        views,
        instant -> replay.asAt(instant, StatisticsProjection.NAME, Labels.PROJECTION),
        clock);
  }
}
