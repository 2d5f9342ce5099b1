package org.guardbook.query.casefile;

import java.time.Clock;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.replay.History;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.replay.Replay;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class CaseFiles {

  @Bean
  Projection caseFileProjection(History<PositionOfTrustEvent> history) {
    return new Projection(CaseFileProjection.NAME, views -> new CaseFileProjection(views, history));
  }

  @Bean
  CaseAnswers caseAnswers(Views views, Replay replay, Clock clock) {
    return new CaseAnswers(views, replay.hindsight(CaseFileProjection.NAME), clock);
  }
}
