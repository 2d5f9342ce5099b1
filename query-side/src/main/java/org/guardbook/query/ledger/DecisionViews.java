package org.guardbook.query.ledger;

import org.guardbook.query.replay.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whichever node keeps the views up keeps this one, too, be it the one with the ledger or not. */
@Configuration(proxyBeanMethods = false)
class DecisionViews {

  @Bean
  Projection decisionProjection() {
    return new Projection(DecisionProjection.NAME, DecisionProjection::new);
  }
}
