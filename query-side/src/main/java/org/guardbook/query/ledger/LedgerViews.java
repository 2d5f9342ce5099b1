package org.guardbook.query.ledger;

import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.eventstore.StoredLeaves;
import org.guardbook.command.look.Looks;
import org.guardbook.query.OnTheKeeper;
import org.guardbook.query.restriction.WhoMaySee;
import org.guardbook.query.views.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts what is asked of the ledger, and what it refuses, into the program. */
@Configuration(proxyBeanMethods = false)
@OnTheKeeper
class LedgerViews {

  @Bean
  Alarms alarms(Ledger ledger, Views views) {
    return new Alarms(ledger, views);
  }

  @Bean
  LedgerMeters ledgerMeters(Ledger ledger, Alarms alarms, Clock clock) {
    return new LedgerMeters(ledger, alarms, clock);
  }

  @Bean
  LedgerAnswers ledgerAnswers(
      Ledger ledger,
      Alarms alarms,
      Witnesses witnesses,
      WhoMaySee whoMaySee,
      RecordedEvents events,
      StoredLeaves leaves,
      Looks looks,
      WhenAKeyIsRetiredThenTheNextTakesOver keyChanges) {
    return new LedgerAnswers(
        ledger,
        alarms,
        witnesses,
        whoMaySee,
        new HiddenLeaves(whoMaySee, events, Leaves.of(leaves), looks),
        new StoredRecords(events, Leaves.of(leaves)),
        keyChanges);
  }

  @Bean
  WhenAKeyIsRetiredThenTheNextTakesOver keyChanges(
      @Value("${guardbook.ledger.folder:${guardbook.data:data}/ledger}") Path folder,
      RecordedEvents events,
      Ledger ledger) {
    WhenAKeyIsRetiredThenTheNextTakesOver changes =
        new WhenAKeyIsRetiredThenTheNextTakesOver(folder, events, ledger);
    events.whenComplete(changes::start);
    return changes;
  }

  /** Goes for the bus of the one process and for one that spans machines alike. */
  @Bean
  static BeanPostProcessor refusedCommands(ObjectProvider<Alarms> alarms) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof CommandBus bus) {
          bus.registerDispatchInterceptor(
              new RefusedCommands(decision -> alarms.getObject().refusal(decision)));
        }
        return bean;
      }
    };
  }
}
