package org.guardbook.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.eventstore.StoreOnDisk;
import org.guardbook.query.Story;
import org.guardbook.query.ledger.LedgerQuery.Leaf;
import org.guardbook.query.ledger.LedgerQuery.ReadLeaves;
import org.guardbook.query.ledger.LedgerQuery.ReadStoredRecord;
import org.guardbook.query.ledger.LedgerQuery.StoredEvent;
import org.guardbook.query.ledger.LedgerQuery.StoredRecord;
import org.guardbook.query.replay.RunningQuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored of a record is told to the byte, as the ledger has it. */
class ReadingWhatIsStored {

  private static final String OTHER = "W13-116";
  private static final String CASE = "W13-117";
  private static final String ALTERED = "W13-118";

  private static final Provenance AUDITOR =
      new Provenance("auditor", Role.AUDITOR, null, null, null, null);

  @TempDir static Path folder;
  private static RunningQuerySide running;

  @BeforeAll
  static void start() throws Exception {
    running = new RunningQuerySide(folder).replayed();
    running.record(OTHER, 0, Story.of(OTHER).contactRecorded());
    running.record(CASE, 0, Story.of(CASE).contactRecorded());
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void tellsEachEventAsTheLedgerHasIt() throws Exception {
    StoredRecord found = stored(RecordKind.POSITION_OF_TRUST, CASE, 0).orElseThrow();
    StoredEvent event = found.events().getFirst();
    Leaf leaf =
        running
            .ask(
                new ReadLeaves("events", event.position(), event.position() + 1),
                AUDITOR,
                ResponseTypes.multipleInstancesOf(Leaf.class))
            .getFirst();

    assertThat(found.total()).isEqualTo(1);
    assertThat(event.sequence()).isZero();
    assertThat(event.type()).isEqualTo("positionoftrust.ContactRecorded");
    assertThat(event.payload()).startsWith("{").contains(CASE);
    assertThat(event.leaf()).isEqualTo(leaf.leaf());
    assertThat(Hash.ofLeaf(Base64.getDecoder().decode(event.leaf())).toBase64())
        .isEqualTo(leaf.leafHash());
  }

  @Test
  void tellsWhatIsBesideAnEventThatNoProgramWouldHaveWritten() throws Exception {
    running.record(ALTERED, 0, Story.of(ALTERED).contactRecorded());
    running.record(ALTERED, 1, Story.of(ALTERED).contactRecorded());
    StoreOnDisk.tamper(
        folder,
        "UPDATE event SET payload = x'22FF22' WHERE sequence = 0 AND subject = '%s'"
            .formatted(ALTERED));

    StoredRecord found = stored(RecordKind.POSITION_OF_TRUST, ALTERED, 0).orElseThrow();

    assertThat(found.total()).isEqualTo(2);
    assertThat(found.events()).extracting(StoredEvent::sequence).containsExactly(1L);
  }

  @Test
  void hasNothingBehindTheLast() throws Exception {
    StoredRecord found = stored(RecordKind.POSITION_OF_TRUST, CASE, 1).orElseThrow();

    assertThat(found.events()).isEmpty();
    assertThat(found.total()).isEqualTo(1);
  }

  @Test
  void findsNoRecordOfAnotherKind() throws Exception {
    assertThat(stored(RecordKind.CHILD_PROTECTION, CASE, 0)).isEmpty();
    assertThat(stored(RecordKind.POSITION_OF_TRUST, "W13-999", 0)).isEmpty();
  }

  private static Optional<StoredRecord> stored(RecordKind kind, String reference, long first)
      throws Exception {
    return running.ask(
        new ReadStoredRecord(kind, reference, first, 200),
        AUDITOR,
        ResponseTypes.optionalInstanceOf(StoredRecord.class));
  }
}
