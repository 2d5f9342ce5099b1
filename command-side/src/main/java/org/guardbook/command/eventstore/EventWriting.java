package org.guardbook.command.eventstore;

import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** How events are written down, wherever they are stored, and by which clock. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
class EventWriting {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** The store keeps milliseconds, so a message says no more before it is stored than after. */
  @Bean
  @Primary
  EventSerializer serializer(Clock clock) {
    // Axon stamps events by a clock in a static field
    GenericEventMessage.clock = Clock.tick(clock, Duration.ofMillis(1));
    return new EventSerializer();
  }
}
