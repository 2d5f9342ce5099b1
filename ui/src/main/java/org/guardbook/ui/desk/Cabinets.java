package org.guardbook.ui.desk;

import java.time.Clock;
import org.guardbook.ui.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which cabinet the desk has. */
@Configuration(proxyBeanMethods = false)
class Cabinets {

  @Bean
  FileCabinet fileCabinet(Settings settings) {
    return new FileCabinet(settings.data());
  }

  @Bean
  Desk deskWithDrawers(Cabinet cabinet, Clock clock) {
    return new Desk(cabinet, clock);
  }
}
