package org.guardbook.query.look;

import org.guardbook.command.look.Looks;
import org.guardbook.query.restriction.WhoMaySee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class LookViews {

  @Bean
  LookAnswers lookAnswers(Looks looks, WhoMaySee whoMaySee) {
    return new LookAnswers(looks, whoMaySee);
  }
}
