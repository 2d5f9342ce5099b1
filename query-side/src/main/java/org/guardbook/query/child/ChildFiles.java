package org.guardbook.query.child;

import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.replay.History;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.replay.Replay;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class ChildFiles {

  @Bean
  Projection childProjection(History<ChildProtectionEvent> history) {
    return new Projection(ChildProjection.NAME, views -> new ChildProjection(views, history));
  }

  @Bean
  Projection dueProjection(History<ChildProtectionEvent> history) {
    return new Projection(DueProjection.NAME, views -> new DueProjection(views, history));
  }

  @Bean
  ChildAnswers childAnswers(Views views, Replay replay) {
    return new ChildAnswers(
        views,
        replay.hindsight(ChildProjection.NAME, DueProjection.NAME, Labels.PROJECTION),
        (reference, known) -> DueSteps.of(known).ofChild(reference));
  }

  @Bean
  DueAnswers dueAnswers(Views views, Replay replay) {
    return new DueAnswers(views, replay.hindsight(DueProjection.NAME, Labels.PROJECTION));
  }

  @Bean
  RegisterAnswers registerAnswers(Views views, Replay replay) {
    return new RegisterAnswers(views, replay.hindsight(ChildProjection.NAME));
  }
}
