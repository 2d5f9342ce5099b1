package org.guardbook.query.look;

import java.time.Clock;
import org.axonframework.queryhandling.QueryGateway;
import org.guardbook.command.Reachable;
import org.guardbook.command.Waiting;
import org.guardbook.command.look.Looks;
import org.guardbook.query.OnTheKeeper;
import org.guardbook.query.OneLookAMinute;
import org.guardbook.query.Scribe;
import org.guardbook.query.restriction.WhoMaySee;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program that keeps the log of who looked. */
@Configuration(proxyBeanMethods = false)
@OnTheKeeper
class LookViews {

  @Bean
  Scribe scribe(Looks looks, Clock clock) {
    return new OneLookAMinute((seen, by, _) -> looks.record(seen, by), clock);
  }

  @Bean
  LookAnswers lookAnswers(Looks looks, Scribe scribe, WhoMaySee whoMaySee) {
    return new LookAnswers(looks, scribe, whoMaySee);
  }

  @Bean
  OneKeeper oneKeeper(ObjectProvider<QueryGateway> queries) {
    return new OneKeeper(new DistantKeeper(queries));
  }

  @Bean
  Waiting waitingForTheOtherKeeper(OneKeeper oneKeeper) {
    return new Waiting(oneKeeper::waitsFor);
  }

  /** Before it is asked anything by others it asks whether one of them is what it is. */
  @Bean
  static BeanPostProcessor reachableAlone(ObjectProvider<OneKeeper> oneKeeper) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Reachable reachable
            ? new Reachable(
                () -> {
                  oneKeeper.getObject().awaitBeingAlone();
                  reachable.from().run();
                })
            : bean;
      }
    };
  }

  @Bean
  LookMeters lookMeters(Looks looks) {
    return new LookMeters(looks);
  }
}
