package org.guardbook.command.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** The file of events in the data folder: the record itself, or a copy of it. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
@Profile("command | query | !ui")
class EventFolder {

  /** As many as may record at once before whoever comes next is asked to wait. */
  private static final int WAITING_APPENDS = 4_096;

  @Bean(destroyMethod = "close")
  GroupCommitEngine eventStorageEngine(
      @Value("${guardbook.data:data}") Path folder,
      EventSerializer serializer,
      ObjectProvider<EventUpcaster> upcasters,
      ObjectProvider<MeterRegistry> meters) {
    return new GroupCommitEngine(
        new EventFile(folder),
        serializer,
        chained(upcasters),
        WAITING_APPENDS,
        new WriteTimes(meters.getIfAvailable(CompositeMeterRegistry::new)));
  }

  @Bean(destroyMethod = "")
  StoredLeaves storedLeaves(GroupCommitEngine engine) {
    return engine.leaves();
  }

  static EventUpcaster chained(ObjectProvider<EventUpcaster> upcasters) {
    return new EventUpcasterChain(upcasters.orderedStream().toList());
  }
}
