package org.guardbook.query.committee;

import java.time.Clock;
import org.guardbook.query.actionplan.TrackedActions;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.replay.Replay;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class Committees {

  @Bean
  Projection committeeProjection() {
    return new Projection(CommitteeProjection.NAME, CommitteeProjection::new);
  }

  @Bean
  CommitteeAnswers committeeAnswers(Views views, Replay replay, Clock clock) {
    return new CommitteeAnswers(
        views,
        instant ->
            replay.asAt(
                instant, CommitteeProjection.NAME, TrackedActions.PROJECTION, Labels.PROJECTION),
        clock);
  }
}
