package org.guardbook.ui;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The one program: command side, query side and what people see of them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

  /** Axon asks the internet for newer versions unless it is told not to before it starts. */
  static final String STAY_SILENT = "axoniq.update-checker.disabled";

  static void main(String[] args) {
    System.setProperty(STAY_SILENT, "true");
    SpringApplication.run(Application.class, args);
  }

  @Bean
  @ConditionalOnMissingBean
  Clock systemClock() {
    return Clock.systemUTC();
  }
}
