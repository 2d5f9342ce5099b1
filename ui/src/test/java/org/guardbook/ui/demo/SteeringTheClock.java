package org.guardbook.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.guardbook.command.When;
import org.junit.jupiter.api.Test;

class SteeringTheClock {

  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final Instant TOLD = Instant.parse("2024-07-01T09:00:00Z");

  private final SteeredClock clock = new SteeredClock(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void standsAtWhatIsToldInEveryZone() {
    clock.standAt(TOLD);

    assertThat(clock.instant()).isEqualTo(TOLD);
    assertThat(LocalDateTime.now(clock.withZone(When.ENGLAND))).isEqualTo("2024-07-01T10:00");
  }

  @Test
  void neverGoesBack() {
    clock.standAt(TOLD);
    clock.standAt(TOLD.minusSeconds(60));

    assertThat(clock.instant()).isAfter(TOLD);
  }

  @Test
  void runsWithTheSystemOnceAllIsTold() {
    Clock england = clock.withZone(When.ENGLAND);
    clock.standAt(TOLD);
    clock.runFree();

    assertThat(clock.instant()).isEqualTo(NOW);
    assertThat(england.instant()).isEqualTo(NOW);
  }
}
