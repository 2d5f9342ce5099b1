package org.guardbook.query.ledger;

import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.guardbook.command.eventstore.StoredLeaves;
import org.guardbook.query.replay.Projection;
import org.guardbook.query.views.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class LedgerViews {

  static final String EVENTS = "events";

  @Bean
  @Order(0)
  Log eventLog(StoredLeaves stored) {
    return new Log(EVENTS, "", "event", Leaves.of(stored));
  }

  @Bean(initMethod = "start")
  Ledger ledger(
      @Value("${guardbook.ledger.folder:${guardbook.data:data}/ledger}") Path folder,
      ObjectProvider<Log> logs,
      Clock clock) {
    return new Ledger(folder, logs.orderedStream().toList(), clock);
  }

  @Bean
  Alarms alarms(Ledger ledger, Views views) {
    return new Alarms(ledger, views);
  }

  @Bean
  LedgerAnswers ledgerAnswers(Ledger ledger, Alarms alarms) {
    return new LedgerAnswers(ledger, alarms);
  }

  /** Goes for the bus of the one process and for one that spans machines alike. */
  @Bean
  static BeanPostProcessor refusedCommands(ObjectProvider<Alarms> alarms) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof CommandBus bus) {
          bus.registerDispatchInterceptor(new RefusedCommands(alarms::getObject));
        }
        return bean;
      }
    };
  }

  @Bean
  Projection decisionProjection() {
    return new Projection(DecisionProjection.NAME, DecisionProjection::new);
  }
}
