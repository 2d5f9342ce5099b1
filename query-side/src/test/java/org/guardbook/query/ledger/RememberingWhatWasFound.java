package org.guardbook.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.guardbook.query.ledger.Finding.What;
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

  private Findings findings() {
    return new Findings(folder, Clock.fixed(TEN, ZoneOffset.UTC));
  }
}
