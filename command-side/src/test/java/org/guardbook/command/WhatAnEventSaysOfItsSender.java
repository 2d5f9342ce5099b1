package org.guardbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatAnEventSaysOfItsSender {

  @Test
  void isWhatTheCommandSaid(@TempDir Path folder) {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      Provenance by =
          new Provenance(
              "ms-rowan", Role.LADO, "POLICE", "request-7", "command-1", "import", "a1b2");
      side.send(new Notebook.Open("n-1"), by);

      assertThat(side.recorded.of("n-1")).extracting(RecordedEvent::by).containsExactly(by);
    }
  }

  @Test
  void joinsWhatCameOfOneCommandWhereNothingElseWasSaid(@TempDir Path folder) {
    try (RunningCommandSide side = new RunningCommandSide(folder)) {
      side.send(new Notebook.Open("n-1"));
      side.send(new Notebook.Write("n-1", "one", "two"));

      assertThat(side.recorded.of("n-1"))
          .extracting(RecordedEvent::by)
          .allSatisfy(by -> assertThat(by.correlation()).isNotBlank().isEqualTo(by.commandId()));
      assertThat(side.recorded.of("n-1").get(1).by())
          .isEqualTo(side.recorded.of("n-1").get(2).by())
          .isNotEqualTo(side.recorded.of("n-1").get(0).by());
    }
  }

  @Test
  void countsTheMillisecondsOfTheClockThatIsGiven(@TempDir Path folder) {
    Instant now = Instant.parse("2014-03-31T22:59:59.123456789Z");
    try (RunningCommandSide side =
        new RunningCommandSide(
            folder, Clock.offset(Clock.fixed(now, When.ENGLAND), Duration.ZERO))) {
      side.send(new Notebook.Open("n-1"));

      assertThat(side.recorded.of("n-1").getFirst().recordedAt())
          .isEqualTo("2014-03-31T22:59:59.123Z");
    }
  }
}
