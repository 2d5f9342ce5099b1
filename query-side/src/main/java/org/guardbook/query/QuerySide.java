package org.guardbook.query;

import java.time.Clock;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.guardbook.command.look.Looks;
import org.guardbook.query.replay.ReplayProgress;
import org.guardbook.query.views.ViewStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Profile;

/** The query side, present where it is one of the program's roles or none is named. */
@AutoConfiguration
@Profile("query | (!command & !ui)")
@ComponentScan
class QuerySide {

  @Bean
  CaseWatch caseWatch(ViewStore views, ObjectProvider<QueryUpdateEmitter> emitter) {
    return new CaseWatch(views, emitter::getObject);
  }

  @Bean
  ChildWatch childWatch(ViewStore views, ObjectProvider<QueryUpdateEmitter> emitter) {
    return new ChildWatch(views, emitter::getObject);
  }

  /** Goes for the bus of the one process and for one that spans machines alike. */
  @Bean
  static BeanPostProcessor authorisedQueries(
      ObjectProvider<ReplayProgress> progress,
      ObjectProvider<Looks> looks,
      ObjectProvider<Clock> clock) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof QueryBus bus) {
          AuthorisedQueries authorised = new AuthorisedQueries(progress.getObject());
          bus.registerDispatchInterceptor(authorised);
          bus.registerHandlerInterceptor(authorised);
          bus.registerHandlerInterceptor(
              new WitnessedQueries(
                  (seen, by) -> looks.getObject().record(seen, by), clock.getObject()));
        }
        return bean;
      }
    };
  }
}
