package org.guardbook.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.guardbook.command.eventstore.StoreOnDisk;
import org.guardbook.query.ledger.Findings.Known;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A decision counts that was recorded after what it is about was found, whatever the clock says.
 */
class DecidingAboutWhatWasFound {

  @TempDir private Path folder;
  private KeptFolder kept;
  private Known found;

  @BeforeEach
  void findAnEventAlteredBehindWhichTwoMoreStand() throws Exception {
    Path data = folder.resolve("data");
    try (KeptFolder before = KeptFolder.open(data)) {
      before.store.append("smew", 0, 3);
    }
    StoreOnDisk.tamper(data, "UPDATE event SET recorded_at = recorded_at + 1 WHERE position = 0");
    kept = KeptFolder.open(data);
    kept.ledger.check(1);
    found = kept.ledger.findings().getFirst();
  }

  @AfterEach
  void end() {
    kept.close();
  }

  @Test
  void countsAlsoWhereTheClockWasSetBackMeanwhile() {
    kept.store.append("smew", 3, 1);

    assertThat(decidedBy(3, found.since().minus(Duration.ofMinutes(8)))).isEqualTo("admin");
  }

  @Test
  void countsForNothingWhereItWasDoneBeforehand() {
    assertThat(decidedBy(2, found.since().plus(Duration.ofMinutes(8)))).isNull();
  }

  private @Nullable String decidedBy(long position, Instant at) {
    InMemoryViews views = new InMemoryViews();
    try (ViewStore.Batch batch = views.begin()) {
      views
          .projecting()
          .view(DecisionProjection.DECISIONS)
          .put(new Decision(found.finding().id(), "admin", at, "Known.", position));
      batch.commit(position);
    }
    return new Alarms(kept.ledger, views).all().getFirst().decidedBy();
  }
}
