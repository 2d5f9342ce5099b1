package org.guardbook.command.positionoftrust;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts to hand what commands about position of trust cases need. */
@Configuration(proxyBeanMethods = false)
class PositionOfTrustDesk {

  @Bean
  References references(@Value("${guardbook.reference-prefix:W}") String prefix, EventStore store) {
    return new References(
        prefix, reference -> store.lastSequenceNumberFor(reference.value()).isPresent());
  }
}
