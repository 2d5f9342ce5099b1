package org.guardbook.ui.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guardbook.ui.SettingRefused;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.Unattended;
import org.guardbook.ui.evidence.EvidenceStore;
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

  private final Path unfinished;
  private final boolean empty;
  private final Clock system;

  /**
   * @param now when the story of the demo ends; now, where it is left out. Pictures that should not
   *     change from day to day fix it.
   */
  Demo(@Value("${guardbook.data}") Path data, @Value("${guardbook.demo-now:}") String now) {
    this.unfinished = data.resolve("demo-unfinished");
    if (Files.exists(unfinished)) {
      throw new SettingRefused(
          List.of(
              "The demonstration in %s was broken off while it was being filled. Delete that folder and start again."
                  .formatted(data)));
    }
    this.empty = Files.notExists(data.resolve("events.sqlite"));
    Clock real = Clock.systemUTC();
    this.system =
        now.isEmpty()
            ? real
            : Clock.offset(real, Duration.between(real.instant(), Instant.parse(now)));
  }

  @Bean
  SteeredClock clock() {
    SteeredClock clock = new SteeredClock(system);
    if (empty) {
      clock.standAt(DemoBoard.beginning(system));
    }
    return clock;
  }

  @Bean
  @Order(10)
  ApplicationRunner demoBoard(
      Dispatch dispatch, SteeredClock clock, Unattended unattended, EvidenceStore evidence) {
    return _ -> {
      if (empty) {
        Files.createFile(unfinished);
        new DemoBoard(dispatch, clock, unattended, evidence).fill(system.instant());
        Files.delete(unfinished);
      }
    };
  }
}
