package org.guardbook.ui.desk;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.guardbook.ui.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which cabinet the desk has, by {@code guardbook.desk}. */
@Configuration(proxyBeanMethods = false)
class Cabinets {

  @Bean
  @ConditionalOnProperty(name = "guardbook.desk", havingValue = "file", matchIfMissing = true)
  FileCabinet fileCabinet(Settings settings) {
    return new FileCabinet(settings.data());
  }

  @Bean
  @ConditionalOnProperty(name = "guardbook.desk", havingValue = "mongo")
  MongoCabinet mongoCabinet(MongoDatabase database) {
    return new MongoCabinet(database);
  }

  @Bean
  Desk deskWithDrawers(Cabinet cabinet, Clock clock) {
    return new Desk(cabinet, clock);
  }
}
