package org.guardbook.query.retrace;

import java.util.List;
import org.guardbook.query.replay.Facet;
import org.guardbook.query.replay.Replay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class Retracing {

  @Bean
  RetraceAnswers retraceAnswers(Replay replay, ObjectProvider<Facet<?>> facets) {
    List<Facet<?>> all = facets.orderedStream().toList();
    return new RetraceAnswers(replay, all);
  }
}
