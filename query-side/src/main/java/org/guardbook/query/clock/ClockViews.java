package org.guardbook.query.clock;

import java.time.Clock;
import java.util.List;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.clock.ClockQuery.ReadClocks;
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
class ClockViews {

  @Bean
  Projection clockProjection(History<PositionOfTrustEvent> history) {
    return new Projection(ClockProjection.NAME, views -> new ClockProjection(views, history));
  }

  @Bean
  Facet<RunningClock> clockFacet() {
    return new Facet<>(
        RunningClock.class,
        List.of(ClockProjection.NAME, Labels.PROJECTION),
        (reference, views, then, _) ->
            new ClockAnswers(views, (_, _) -> views, then).answer(new ReadClocks(reference, null)));
  }

  @Bean
  ClockAnswers clockAnswers(Views views, Replay replay, Clock clock) {
    return new ClockAnswers(
        views, replay.hindsight(ClockProjection.NAME, Labels.PROJECTION), clock);
  }
}
