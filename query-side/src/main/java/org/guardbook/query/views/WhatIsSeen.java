package org.guardbook.query.views;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Gives the views to whoever answers: nobody but their keepers has them unveiled. */
@Configuration(proxyBeanMethods = false)
class WhatIsSeen {

  @Bean
  @Primary
  VeiledViews veiledViews(ViewStore views) {
    return new VeiledViews(views);
  }
}
