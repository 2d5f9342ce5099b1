package org.guardbook.query.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.eventstore.StoredLeaves;
import org.guardbook.command.look.Looks;
import org.guardbook.query.OnTheKeeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the ledger itself into the program; a log more is a bean more. */
@Configuration(proxyBeanMethods = false)
@OnTheKeeper
class Keeping {

  static final String EVENTS = "events";
  static final String LOOKS = "looks";

  /** What the origin of the looks has beyond that of the events. */
  static final String OF_LOOKS = "/looks";

  private static final Duration BETWEEN_OFFERS = Duration.ofMinutes(1);

  @Bean
  @Order(0)
  Log eventLog(StoredLeaves stored) {
    return new Log(EVENTS, "", "event", Leaves.of(stored));
  }

  @Bean
  @Order(1)
  Log lookLog(Looks looks) {
    return new Log(LOOKS, OF_LOOKS, "look", Leaves.of(looks));
  }

  /** It has to be held against the whole record. */
  @Bean
  Ledger ledger(
      @Value("${guardbook.ledger.folder:${guardbook.data:data}/ledger}") Path folder,
      ObjectProvider<Log> logs,
      RecordedEvents events,
      Clock clock) {
    Ledger ledger = new Ledger(folder, logs.orderedStream().toList(), clock);
    events.whenComplete(ledger::start);
    return ledger;
  }

  @Bean(initMethod = "start")
  Witnesses witnesses(
      @Value("${guardbook.ledger.folder:${guardbook.data:data}/ledger}") Path folder,
      @Value("${guardbook.ledger.witnesses:}") List<String> configured,
      ObjectProvider<Courier> courier,
      Ledger ledger,
      Clock clock) {
    List<Witness> witnesses =
        configured.stream()
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(each -> Witness.of(each, courier.getIfAvailable()))
            .toList();
    return new Witnesses(ledger, witnesses, folder, clock, BETWEEN_OFFERS);
  }
}
