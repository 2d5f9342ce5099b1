package org.guardbook.command.positionoftrust;

import java.time.Clock;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.guardbook.command.referencedata.Codes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts to hand what commands about position of trust cases need. */
@Configuration(proxyBeanMethods = false)
class PositionOfTrustDesk {

  @Bean
  Desk desk(Clock clock, Codes codes, EventStore store) {
    return new Desk(clock, codes, exists(store));
  }

  @Bean
  References references(@Value("${guardbook.reference-prefix:W}") String prefix, EventStore store) {
    return new References(prefix, exists(store));
  }

  private static Predicate<CaseReference> exists(EventStore store) {
    return reference -> store.lastSequenceNumberFor(reference.value()).isPresent();
  }
}
