package org.guardbook.command.eventstore;

import io.axoniq.axonserver.connector.event.EventChannel;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.guardbook.command.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** The event store at Axon Server, and a copy of it in the data folder. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
@Profile("command | query | !ui")
@ConditionalOnProperty(name = "guardbook.events", havingValue = "axon-server")
class AxonServerStore {

  @Bean(initMethod = "start", destroyMethod = "close")
  CopyOfTheRecord copyOfTheRecord(
      AxonServerConnectionManager connections,
      AxonServerConfiguration configuration,
      GroupCommitEngine copy,
      EventSerializer serializer) {
    return new CopyOfTheRecord(
        channel(connections, configuration), configuration.getServers(), copy, serializer);
  }

  @Bean
  RecordedEvents recordedEvents(
      GroupCommitEngine copy,
      EventSerializer serializer,
      ObjectProvider<EventUpcaster> upcasters,
      CopyOfTheRecord copying) {
    return new StoredEvents(copy, serializer, EventFolder.chained(upcasters), copying);
  }

  @Bean
  CopyMeters copyMeters(CopyOfTheRecord copying) {
    return new CopyMeters(copying);
  }

  @Bean
  Waiting waitingForTheRecord(RecordedEvents copied) {
    return new Waiting(copied::waitsFor);
  }

  @Bean
  EventStore eventStore(
      AxonServerConnectionManager connections,
      AxonServerConfiguration configuration,
      EventSerializer serializer,
      ObjectProvider<EventUpcaster> upcasters,
      GroupCommitEngine copy,
      RecordedEvents copied,
      CopyOfTheRecord copying) {
    return new EventsAtAxonServer(
        new AxonServerEngine(
            channel(connections, configuration),
            configuration.getServers(),
            copy,
            serializer,
            EventFolder.chained(upcasters)),
        copy,
        copied,
        copying);
  }

  private static Supplier<EventChannel> channel(
      AxonServerConnectionManager connections, AxonServerConfiguration configuration) {
    return () -> connections.getConnection(configuration.getContext()).eventChannel();
  }
}
