package org.guardbook.ui.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.guardbook.ui.dispatch.Dispatch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What {@code --demo} adds: a steered clock, and stories for a data folder that is still empty. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guardbook.demo")
class Demo {

  private final boolean empty;

  Demo(@Value("${guardbook.data}") Path data) {
    this.empty = Files.notExists(data.resolve("events.sqlite"));
  }

  @Bean
  SteeredClock clock() {
    SteeredClock clock = new SteeredClock(Clock.systemUTC());
    if (empty) {
      clock.standAt(DemoBoard.beginning(Clock.systemUTC()));
    }
    return clock;
  }

  @Bean
  @Order(10)
  ApplicationRunner demoBoard(Dispatch dispatch, SteeredClock clock) {
    return _ -> {
      if (empty) {
        new DemoBoard(dispatch, clock).fill(Clock.systemUTC().instant());
      }
    };
  }
}
