package org.guardbook.query.referencedata;

import java.time.Clock;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class ReferenceDataViews {

  @Bean
  Projection referenceDataProjection() {
    return new Projection(ReferenceDataProjection.NAME, ReferenceDataProjection::new);
  }

  @Bean
  ReferenceDataAnswers referenceDataAnswers(Views views, Clock clock) {
    return new ReferenceDataAnswers(views, clock);
  }
}
