package org.guardbook.command.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** The event store in the data folder. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
@Profile("command | query | !ui")
@ConditionalOnProperty(name = "guardbook.events", havingValue = "embedded", matchIfMissing = true)
class EmbeddedStore {

  @Bean
  EventStore eventStore(GroupCommitEngine engine, RecordedEvents events) {
    return new WakingEventStore(engine, events);
  }

  @Bean
  RecordedEvents recordedEvents(
      GroupCommitEngine engine,
      EventSerializer serializer,
      ObjectProvider<EventUpcaster> upcasters) {
    return new StoredEvents(engine, serializer, EventFolder.chained(upcasters));
  }
}
