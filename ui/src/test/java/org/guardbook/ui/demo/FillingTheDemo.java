package org.guardbook.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.ui.Application;
import org.guardbook.ui.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every story of the demo is told by commands, so nothing in it is against the rules. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = Application.class,
    properties = {"guardbook.demo=true", "guardbook.demo.now=2026-03-10T14:12:00Z"})
class FillingTheDemo {

  private static final Instant NOW = Instant.parse("2026-03-10T14:12:00Z");

  @TempDir private static Path folder;
  @LocalServerPort private int port;
  @Autowired private RecordedEvents recorded;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("guardbook.data", folder::toString);
  }

  @Test
  void tellsThreeYearsInTheOrderInWhichTheyWereRecorded() {
    Caller lado = new Caller(port, "lado", "guardbook-demo");

    assertThat(lado.get("/api/cases?size=1").json().get("total").asInt()).isGreaterThan(600);
    assertThat(recorded.after(0, 100_000))
        .filteredOn(event -> event.by().account().equals("lado"))
        .isSortedAccordingTo((one, other) -> one.recordedAt().compareTo(other.recordedAt()))
        .allSatisfy(
            event ->
                assertThat(event.recordedAt()).isBetween(NOW.minusSeconds(3 * 367 * 86_400), NOW));
  }
}
