package org.guardbook.query.statistics;

import java.time.Clock;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.replay.History;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.replay.Replay;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the figures on child protection into the program. */
@Configuration(proxyBeanMethods = false)
class ChildStatisticsViews {

  @Bean
  Projection childStatisticsProjection(History<ChildProtectionEvent> history) {
    return new Projection(
        ChildStatisticsProjection.NAME, views -> new ChildStatisticsProjection(views, history));
  }

  @Bean
  ChildProtectionAnswers childProtectionAnswers(Views views, Replay replay, Clock clock) {
    return new ChildProtectionAnswers(
        views,
        instant -> replay.asAt(instant, ChildStatisticsProjection.NAME, Labels.PROJECTION),
        clock);
  }
}
