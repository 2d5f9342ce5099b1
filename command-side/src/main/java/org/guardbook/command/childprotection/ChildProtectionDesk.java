package org.guardbook.command.childprotection;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts to hand what commands about children need. */
@Configuration(proxyBeanMethods = false)
class ChildProtectionDesk {

  @Bean
  ChildReferences childReferences(
      @Value("${guardbook.child-reference-prefix:C}") String prefix, EventStore store) {
    return new ChildReferences(
        prefix, reference -> store.lastSequenceNumberFor(reference).isPresent());
  }
}
