package org.guardbook.command.eventstore;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The event store in the data folder, and what writes messages down. */
@Configuration(proxyBeanMethods = false)
class EmbeddedStore {

  private static final int WAITING_APPENDS = 4_096;

  @Bean
  @Primary
  EventSerializer serializer() {
    return new EventSerializer();
  }

  @Bean(destroyMethod = "close")
  GroupCommitEngine eventStorageEngine(
      @Value("${guardbook.data:data}") Path folder,
      EventSerializer serializer,
      ObjectProvider<EventUpcaster> upcasters,
      Clock clock) {
    // Axon stamps events by a clock in a static field; the store keeps milliseconds, so a message
    // says no more before it is stored than after
    GenericEventMessage.clock = Clock.tick(clock, Duration.ofMillis(1));
    return new GroupCommitEngine(
        new EventFile(folder), serializer, chained(upcasters), WAITING_APPENDS);
  }

  @Bean(destroyMethod = "")
  StoredLeaves storedLeaves(GroupCommitEngine engine) {
    return engine.leaves();
  }

  @Bean
  EventStore eventStore(GroupCommitEngine engine, RecordedEvents events) {
    return new WakingEventStore(engine, events);
  }

  @Bean
  RecordedEvents recordedEvents(
      GroupCommitEngine engine,
      EventSerializer serializer,
      ObjectProvider<EventUpcaster> upcasters) {
    return new StoredEvents(engine, serializer, chained(upcasters));
  }

  private static EventUpcaster chained(ObjectProvider<EventUpcaster> upcasters) {
    return new EventUpcasterChain(upcasters.orderedStream().toList());
  }
}
