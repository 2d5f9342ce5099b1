package org.guardbook.command;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/** What every process sends messages with, whichever roles it has. */
@AutoConfiguration(
    before = {
      AxonAutoConfiguration.class,
      AxonServerAutoConfiguration.class,
      AxonServerBusAutoConfiguration.class,
      AxonTimeoutAutoConfiguration.class,
      UpdateCheckerAutoConfiguration.class,
      XStreamAutoConfiguration.class
    })
@PropertySource("classpath:org/guardbook/command/axon.properties")
class Messaging {

  /**
   * In one process the seal never leaves it. Between processes it is what only those know that Axon
   * Server lets in.
   */
  @Bean
  Seal seal(
      @Value("${guardbook.events:embedded}") String events,
      @Value("${guardbook.axon-server.token:}") String token) {
    return events.equals("embedded") ? Seal.ofThisProcess() : Seal.of(token.strip());
  }

  @Bean
  CorrelationDataProvider provenance() {
    return Messaging::provenanceOf;
  }

  /** A message that nobody gave an id or a correlation has its own for both. */
  static Map<String, String> provenanceOf(Message<?> message) {
    Provenance by = Provenance.from(message.getMetaData());
    String own = message.getIdentifier();
    return new Provenance(
            by.account(),
            by.role(),
            by.agency(),
            by.correlation() == null ? own : by.correlation(),
            by.commandId() == null ? own : by.commandId(),
            by.source(),
            by.request())
        .toMetaData();
  }
}
