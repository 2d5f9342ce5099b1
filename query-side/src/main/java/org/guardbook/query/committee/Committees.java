package org.guardbook.query.committee;

import java.time.Clock;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.guardbook.query.actionplan.TrackedActions;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.replay.Replay;
import org.guardbook.query.views.ViewStore;
import org.guardbook.query.views.Views;
import org.springframework.beans.factory.ObjectProvider;
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
        replay.hindsight(CommitteeProjection.NAME, TrackedActions.PROJECTION, Labels.PROJECTION),
        clock);
  }

  @Bean
  CommitteeWatch committeeWatch(ViewStore views, ObjectProvider<QueryUpdateEmitter> emitter) {
    return new CommitteeWatch(views, emitter::getObject);
  }
}
