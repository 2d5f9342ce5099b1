package org.guardbook.query.store;

import java.nio.file.Path;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.look.Looks;
import org.guardbook.query.OnTheKeeper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts this package into the program. */
@Configuration(proxyBeanMethods = false)
class StoreViews {

  @Bean
  StoreMeters storeMeters(RecordedEvents events) {
    return new StoreMeters(events);
  }

  @Bean
  @OnTheKeeper
  StoreAnswers storeAnswers(
      @Value("${guardbook.data:data}") Path folder, RecordedEvents events, Looks looks) {
    return new StoreAnswers(folder, events, looks);
  }
}
