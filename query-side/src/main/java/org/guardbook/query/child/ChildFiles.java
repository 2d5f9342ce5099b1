package org.guardbook.query.child;

import java.util.List;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.replay.Facet;
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

  /** Brothers and sisters have records of their own, which are not read. */
  @Bean
  Facet<ChildFile> childFacet() {
    return new Facet<>(
        ChildFile.class,
        List.of(ChildProjection.NAME, DueProjection.NAME, Labels.PROJECTION),
        (reference, views, _, _) ->
            new ChildAnswers(
                    views, (_, _) -> views, (child, known) -> DueSteps.of(known).ofChild(child))
                .answer(new OpenChild(reference, null)).stream().toList());
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
    return new DueAnswers(
        views, replay.hindsight(ChildProjection.NAME, DueProjection.NAME, Labels.PROJECTION));
  }

  @Bean
  RegisterAnswers registerAnswers(Views views, Replay replay) {
    return new RegisterAnswers(views, replay.hindsight(ChildProjection.NAME));
  }
}
