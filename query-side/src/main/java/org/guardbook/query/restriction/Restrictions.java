package org.guardbook.query.restriction;

import java.time.Clock;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class Restrictions {

  @Bean
  Projection restrictionProjection() {
    return new Projection(RestrictionProjection.NAME, RestrictionProjection::new);
  }

  @Bean
  WhoMaySee whoMaySee(Views views, Clock clock) {
    return new WhoMaySee(views, clock);
  }

  @Bean
  RestrictionAnswers restrictionAnswers(Views views, WhoMaySee whoMaySee) {
    return new RestrictionAnswers(views, whoMaySee);
  }
}
