package org.guardbook.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a line quotes cannot pass for a line of its own. */
class WritingForPeople {

  private final LoggerContext loggers = new LoggerContext();

  private String written(String message) {
    LoggingEvent event = new LoggingEvent();
    event.setLoggerContext(loggers);
    event.setLoggerName("org.guardbook");
    event.setThreadName("main");
    event.setLevel(Level.WARN);
    event.setInstant(Instant.parse("2026-01-05T10:00:00Z"));
    event.setMessage(message);
    event.setMDCPropertyMap(Map.of());
    return new LineOfText().format(event);
  }

  @Test
  void setsWhatFollowsALineBreakIn() {
    assertThat(written("It said: a\n2026-01-05 b\r2026-01-05 c\u20282026-01-05 d").lines().skip(1))
        .containsExactly("  2026-01-05 b", "  2026-01-05 c", "  2026-01-05 d");
  }

  @Test
  void leavesATerminalAsItIs() {
    assertThat(written("It said: \u001b[2J\u0007").stripTrailing()).endsWith("It said: ·[2J·");
  }
}
