package org.guardbook.command.chronology;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.guardbook.command.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts to hand what commands about chronologies need. */
@Configuration(proxyBeanMethods = false)
class ChronologyDesk {

  @Bean
  Originals originals(EventStore store) {
    return new Originals(reference -> entries(store, reference));
  }

  private static List<Entry<Object>> entries(EventStore store, String reference) {
    return store
        .readEvents(reference, 0)
        .asStream()
        .map(message -> new Entry<Object>(message.getIdentifier(), message.getPayload()))
        .toList();
  }
}
