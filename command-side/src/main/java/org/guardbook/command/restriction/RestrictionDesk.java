package org.guardbook.command.restriction;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts to hand what commands about who may see a record need. */
@Configuration(proxyBeanMethods = false)
class RestrictionDesk {

  @Bean
  Custody custody(
      EventStore store,
      Clock clock,
      @Value("${guardbook.glass-broken-for:4h}") Duration brokenFor) {
    return new Custody(reference -> first(store, reference), clock, brokenFor);
  }

  private static Optional<Object> first(EventStore store, String reference) {
    DomainEventStream events = store.readEvents(reference, 0);
    return events.hasNext() ? Optional.of(events.next().getPayload()) : Optional.empty();
  }
}
