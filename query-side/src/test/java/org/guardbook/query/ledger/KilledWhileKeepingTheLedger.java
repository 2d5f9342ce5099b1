package org.guardbook.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it records leaves a ledger of which nothing is cried. */
class KilledWhileKeepingTheLedger {

  private static final int TIMES = 2;
  private static final int ENOUGH = 200;

  @TempDir private Path folder;

  @Test
  void opensWithoutAnAlarmAndVerifies() throws Exception {
    Path data = folder.resolve("data");
    for (int time = 0; time < TIMES; time++) {
      recordUntilKilled(data, "killed-" + time);

      assertThat(KeptFolder.check(data)).as("killed, not opened since").isEmpty();
      try (KeptFolder kept = KeptFolder.open(data)) {
        kept.sign();
        kept.ledger.check(1);
        assertThat(kept.ledger.findings()).isEmpty();
        assertThat(kept.ledger.lastHead("events").orElseThrow().checkpoint().size())
            .isGreaterThanOrEqualTo((time + 1) * ENOUGH * 3L);
      }
      assertThat(KeptFolder.check(data)).as("opened and ended").isEmpty();
    }
  }

  private static void recordUntilKilled(Path data, String name) throws Exception {
    Process running =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Recording.class.getName(),
                data.toString(),
                name)
            .redirectError(Redirect.DISCARD)
            .start();
    try (BufferedReader told = running.inputReader(UTF_8)) {
      for (int lines = 0; lines < ENOUGH; lines++) {
        assertThat(told.readLine()).as("still running").isNotNull();
      }
    } finally {
      running.destroyForcibly().waitFor();
    }
  }

  /** Records and looks until it is killed, and says each time that it is on disk. */
  static final class Recording {

    private Recording() {}

    public static void main(String[] arguments) {
      KeptFolder kept = KeptFolder.open(Path.of(arguments[0]));
      kept.sign();
      for (int i = 0; ; i++) {
        kept.store.append(arguments[1] + "-" + i, 0, 3);
        kept.looks.open("W14-" + i);
        System.out.println(i);
      }
    }
  }
}
