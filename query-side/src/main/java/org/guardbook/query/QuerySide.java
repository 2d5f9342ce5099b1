package org.guardbook.query;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.guardbook.query.replay.ReplayProgress;
import org.guardbook.query.restriction.WhoMaySee;
import org.guardbook.query.views.ViewStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Profile;

/** The query side, present where it is one of the program's roles or none is named. */
@AutoConfiguration
@Profile("query | (!command & !ui)")
@ComponentScan(
    excludeFilters = {
      @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
    })
class QuerySide {

  @Bean
  CaseWatch caseWatch(
      ViewStore views, ObjectProvider<QueryUpdateEmitter> emitter, WhoMaySee whoMaySee) {
    return new CaseWatch(views, emitter::getObject, whoMaySee::hiddenFrom);
  }

  @Bean
  ChildWatch childWatch(
      ViewStore views, ObjectProvider<QueryUpdateEmitter> emitter, WhoMaySee whoMaySee) {
    return new ChildWatch(views, emitter::getObject, whoMaySee::hiddenFrom);
  }

  @Bean
  BreakingWatch breakingWatch(
      ViewStore views, ObjectProvider<QueryUpdateEmitter> emitter, WhoMaySee whoMaySee) {
    return new BreakingWatch(views, emitter::getObject, whoMaySee::hiddenFrom);
  }

  /** Goes for the bus of the one process and for one that spans machines alike. */
  @Bean
  static BeanPostProcessor authorisedQueries(
      ObjectProvider<ReplayProgress> progress,
      ObjectProvider<Scribe> scribe,
      ObjectProvider<WhoMaySee> whoMaySee,
      ObjectProvider<Clock> clock,
      ObjectProvider<MeterRegistry> meters) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof QueryBus bus) {
          AuthorisedQueries authorised = new AuthorisedQueries(progress.getObject());
          bus.registerDispatchInterceptor(authorised);
          bus.registerHandlerInterceptor(
              new QueryTimes(meters.getIfAvailable(CompositeMeterRegistry::new)));
          bus.registerHandlerInterceptor(authorised);
          WitnessedQueries witnessed =
              new WitnessedQueries(
                  (seen, by, together) -> scribe.getObject().write(seen, by, together));
          bus.registerHandlerInterceptor(witnessed);
          bus.registerHandlerInterceptor(
              new VeiledQueries(
                  asker -> whoMaySee.getObject().hiddenFrom(asker), witnessed, clock.getObject()));
        }
        return bean;
      }
    };
  }
}
