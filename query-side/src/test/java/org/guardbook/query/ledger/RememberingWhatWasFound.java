package org.guardbook.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.guardbook.query.ledger.Finding.What;
import org.guardbook.query.ledger.Findings.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found once is known for ever, and as the same. */
class RememberingWhatWasFound {

  private static final Instant TEN = Instant.parse("2014-03-31T10:00:00Z");

  @TempDir private Path folder;

  @Test
  void isTheSameAfterTheProgramStartsAgainHoweverManyLinesItsSentenceHad() {
    Finding found =
        new Finding("events", What.DAMAGED, -1, -1, "The file does not hang together:\nTree 2 ...");
    findings().add(found);

    Findings again = findings();
    again.add(found);

    assertThat(again.all()).extracting(known -> known.finding().id()).containsExactly(found.id());
  }

  @Test
  void includesHowFarTheRecordHadCome() {
    findings().add(new Finding("events", What.ALTERED, 1, 1, "Event 1 is altered."));

    assertThat(findings().all()).extracting(Known::lastEvent).containsExactly(6L);
  }

  @Test
  void includesWhatAnEarlierVersionWroteDown() throws Exception {
    Files.writeString(
        folder.resolve("findings"),
        "2014-03-31T10:00:00Z\t-\tevents\tALTERED\t1\t1\t-\tEvent 1 is altered.\n");

    assertThat(findings().all())
        .containsExactly(
            new Known(
                new Finding("events", What.ALTERED, 1, 1, "Event 1 is altered."),
                TEN,
                null,
                Known.UNKNOWN));
  }

  private Findings findings() {
    return new Findings(folder, Clock.fixed(TEN, ZoneOffset.UTC), () -> 6);
  }
}
