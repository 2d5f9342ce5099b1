package org.guardbook.query.account;

import org.guardbook.query.replay.Projection;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class AccountViews {

  @Bean
  Projection accountProjection() {
    return new Projection(AccountProjection.NAME, AccountProjection::new);
  }

  @Bean
  AccountAnswers accountAnswers(Views views) {
    return new AccountAnswers(views);
  }
}
