package org.guardbook.query.timeline;

import org.guardbook.query.replay.Projection;
import org.guardbook.query.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class Timelines {

  @Bean
  Projection timelineProjection() {
    return new Projection(TimelineProjection.NAME, TimelineProjection::new);
  }

  @Bean
  TimelineAnswers timelineAnswers(Views views) {
    return new TimelineAnswers(views);
  }
}
