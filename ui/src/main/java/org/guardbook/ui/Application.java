package org.guardbook.ui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The one program: command side, query side and what people see of them. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class Application {

  /** Axon asks the internet for newer versions unless it is told not to before it starts. */
  static final String STAY_SILENT = "axoniq.update-checker.disabled";

  static void main(String[] args) {
    System.setProperty(STAY_SILENT, "true");
    SpringApplication.run(Application.class, args);
  }
}
