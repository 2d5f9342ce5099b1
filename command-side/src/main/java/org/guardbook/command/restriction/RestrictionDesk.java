package org.guardbook.command.restriction;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
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
    return new Custody(reference -> recorded(store, reference), clock, brokenFor);
  }

  private static Stream<Object> recorded(EventStore store, String reference) {
    return store.readEvents(reference, 0).asStream().map(Message::getPayload);
  }
}
