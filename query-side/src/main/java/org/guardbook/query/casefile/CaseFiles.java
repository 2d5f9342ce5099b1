package org.guardbook.query.casefile;

import java.time.Clock;
import java.util.List;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.replay.Facet;
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

  /** What other cases say of this one is in their records, not in its own. */
  @Bean
  Facet<CaseFile> caseFacet() {
    return new Facet<>(
        CaseFile.class,
        List.of(CaseFileProjection.NAME),
        (reference, views, then, _) ->
            new CaseAnswers(views, (_, _) -> views, then)
                .answer(new OpenCase(reference, null)).stream().toList());
  }

  @Bean
  CaseAnswers caseAnswers(Views views, Replay replay, Clock clock) {
    return new CaseAnswers(views, replay.hindsight(CaseFileProjection.NAME), clock);
  }
}
