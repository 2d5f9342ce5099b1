package org.guardbook.command.eventstore;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.guardbook.command.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** The event store at Axon Server, and a copy of it in the data folder. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
@Profile("command | query | !ui")
@ConditionalOnProperty(name = "guardbook.events", havingValue = "axon-server")
class AxonServerStore {

  private static final int WAITING_APPENDS = 16;

  @Bean(destroyMethod = "close")
  GroupCommitEngine copyOfTheEvents(
      @Value("${guardbook.data:data}") Path folder,
      EventSerializer serializer,
      ObjectProvider<EventUpcaster> upcasters,
      ObjectProvider<MeterRegistry> meters) {
    return new GroupCommitEngine(
        new EventFile(folder),
        serializer,
        EmbeddedStore.chained(upcasters),
        WAITING_APPENDS,
        new WriteTimes(meters.getIfAvailable(CompositeMeterRegistry::new)));
  }

  @Bean(destroyMethod = "")
  StoredLeaves storedLeaves(GroupCommitEngine copy) {
    return copy.leaves();
  }

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
    return new StoredEvents(copy, serializer, EmbeddedStore.chained(upcasters), copying);
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
            EmbeddedStore.chained(upcasters)),
        copy,
        copied,
        copying);
  }

  private static Supplier<EventChannel> channel(
      AxonServerConnectionManager connections, AxonServerConfiguration configuration) {
    return () -> connections.getConnection(configuration.getContext()).eventChannel();
  }
}
