package org.guardbook.query.actionplan;

import java.time.Clock;
import org.axonframework.queryhandling.QueryUpdateEmitter;
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
class ActionPlans {

  @Bean
  Projection actionPlanProjection() {
    return new Projection(ActionPlanProjection.NAME, ActionPlanProjection::new);
  }

  @Bean
  ActionPlanAnswers actionPlanAnswers(Views views, Replay replay, Clock clock) {
    return new ActionPlanAnswers(
        views,
        instant -> replay.asAt(instant, ActionPlanProjection.NAME, Labels.PROJECTION),
        (instant, review) ->
            replay.caseAsAt(instant, review, ActionPlanProjection.NAME, Labels.PROJECTION),
        clock);
  }

  @Bean
  ActionWatch actionWatch(ViewStore views, ObjectProvider<QueryUpdateEmitter> emitter) {
    return new ActionWatch(views, emitter::getObject);
  }
}
