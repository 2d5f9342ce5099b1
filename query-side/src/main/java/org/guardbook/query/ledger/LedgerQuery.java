package org.guardbook.query.ledger;

import static org.guardbook.command.access.Operation.READ_ALARMS;
import static org.guardbook.command.access.Operation.READ_LEDGER;
import static org.guardbook.command.access.Operation.READ_STORED_EVENTS;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Requires;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.query.AskedOfTheKeeper;
import org.guardbook.query.OpensAFile;
import org.guardbook.query.ShowsFiles;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the ledger; {@code log} is the name of one of its logs, {@code events} say.
 * What is asked about leaves that are not there is refused with a {@link
 * org.guardbook.command.RuleViolated} that names the field.
 */
public sealed interface LedgerQuery extends AskedOfTheKeeper {

  /** The head of everything that is on disk at this moment, signed; a {@link SignedHead}. */
  @Requires(READ_LEDGER)
  record SignHead(String log) implements LedgerQuery {}

  /**
   * What is stored of events, to the byte; a list of {@link Leaf}. Of a record that is closed to
   * the asker, and of events that name one, only the hashes.
   *
   * @param start the first position
   * @param end the position behind the last, at most 1,000 further on
   */
  @Requires(READ_STORED_EVENTS)
  record ReadLeaves(String log, long start, long end)
      implements LedgerQuery, ShowsFiles<List<Leaf>> {

    @Override
    public String words() {
      return "";
    }

    @Override
    public List<String> shown(List<Leaf> leaves) {
      return leaves.stream()
          .map(Leaf::leaf)
          .filter(Objects::nonNull)
          .map(leaf -> LeafSubject.record(Base64.getDecoder().decode(leaf)))
          .filter(Objects::nonNull)
          .toList();
    }
  }

  /**
   * A stretch of what is stored of one record, to the byte, in its own order; an {@code Optional}
   * of {@link StoredRecord}.
   *
   * @param of the kind of record that it is
   * @param first sequence, counted from 0
   * @param size events, 200 or fewer
   */
  @Requires(READ_STORED_EVENTS)
  record ReadStoredRecord(RecordKind of, String reference, long first, int size)
      implements LedgerQuery, OpensAFile {}

  /**
   * Proof that a leaf stands in the tree of a size; a {@link Proof}.
   *
   * @param size null for that of the head that was signed last
   */
  @Requires(READ_LEDGER)
  record ProveInclusion(String log, long position, @Nullable Long size) implements LedgerQuery {}

  /**
   * Proof that a tree only grew; a {@link Proof}.
   *
   * @param second null for the size of the head that was signed last
   */
  @Requires(READ_LEDGER)
  record ProveConsistency(String log, long first, @Nullable Long second) implements LedgerQuery {}

  /** Every key that heads were signed with, the first first; a {@link Keys}. */
  @Requires(READ_LEDGER)
  record ReadKeys() implements LedgerQuery {}

  /**
   * The heads that were signed last, the newest first; a list of {@link SignedHead}.
   *
   * @param atMost heads, 200 or fewer
   */
  @Requires(READ_LEDGER)
  record ReadHeads(String log, int atMost) implements LedgerQuery {}

  /** How the ledger stands; a {@link LedgerStatus}. */
  @Requires(READ_LEDGER)
  record ReadLedger() implements LedgerQuery {}

  /** What was found altered, for everybody to know; a list of {@link Alarm}. */
  @Requires(READ_ALARMS)
  record ReadAlarms() implements LedgerQuery {}

  /**
   * Why nothing can be recorded at the moment; a sentence, or nothing where it can.
   *
   * @param decision whether a decision to go on is meant, which is mostly let through
   */
  @Requires(READ_ALARMS)
  record AskWhetherWritingStopped(boolean decision) implements LedgerQuery {}

  /**
   * @param note the checkpoint, signatures and all
   */
  record SignedHead(String log, long size, String root, Instant signedAt, String note) {}

  /**
   * @param leaf its canonical encoding, in base64; null where that is closed to the asker
   * @param leafHash its hash in the tree, in base64
   */
  record Leaf(long position, @Nullable String leaf, String leafHash) {}

  /**
   * @param total how many events the record has
   * @param events those of the stretch that can be read
   */
  record StoredRecord(String reference, long total, List<StoredEvent> events) {}

  /**
   * An event as it is stored; everything is read from the leaf.
   *
   * @param position among all events, from 0
   * @param sequence in its record, from 0
   * @param metadata JSON: who recorded it
   * @param payload JSON: what happened
   * @param leaf its canonical encoding, in base64
   */
  record StoredEvent(
      long position,
      long sequence,
      String type,
      @Nullable String revision,
      Instant recordedAt,
      String eventId,
      String metadata,
      String payload,
      String leaf) {}

  /**
   * Hashes in the order of RFC 6962, in base64.
   *
   * @param first the position of the leaf, or the size of the smaller tree
   * @param size of the tree, or of the larger one
   * @param root of that
   */
  record Proof(long first, long size, String root, List<String> hashes) {}

  /**
   * @param origin of the log of events
   * @param text the file of keys as docs/ledger.md describes it
   */
  record Keys(String origin, List<Key> keys, String text) {}

  /**
   * @param number from 1
   * @param key 32 bytes, in base64
   * @param verifierKey as programs that check signed notes take it, for the log of events
   * @param verifierKeyOfLooks the same for the log of looks, which has another name
   */
  record Key(
      int number, Instant since, String key, String verifierKey, String verifierKeyOfLooks) {}

  /**
   * @param checked whether all that is stored could be compared since the program started
   * @param writing whether anything can be recorded
   */
  record LedgerStatus(
      List<LogStatus> logs,
      boolean checked,
      boolean writing,
      List<Alarm> alarms,
      List<WitnessStatus> witnesses) {}

  /**
   * @param lastTaken when it last took a head since the program started; null where it has not
   * @param failure why it did not take the last that it was offered; null where it did
   */
  record WitnessStatus(String witness, @Nullable Instant lastTaken, @Nullable String failure) {}

  /**
   * @param size leaves that are on disk
   * @param head that was signed last; null where none can be read
   */
  record LogStatus(String log, long size, @Nullable SignedHead head) {}

  /**
   * Something that is not as it was recorded.
   *
   * @param id by which a decision names it; whatever else is found in the same place has another
   * @param what the constant of {@link Finding.What}
   * @param first position where it begins; null where it has none
   * @param mayBeDecided whether an administrator can let writing go on
   * @param decidedBy the account that did; null while nobody has. The system's own where a check of
   *     everything found it put right
   */
  record Alarm(
      String id,
      String log,
      String what,
      @Nullable Long first,
      @Nullable Long last,
      String sentence,
      Instant since,
      boolean mayBeDecided,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String reason) {

    /** Whether a check of everything found it put right, so that nothing is left to decide. */
    public boolean wasPutRight() {
      return Provenance.SYSTEM.equals(decidedBy);
    }
  }
}
