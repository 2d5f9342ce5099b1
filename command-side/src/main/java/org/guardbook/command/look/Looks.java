package org.guardbook.command.look;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.guardbook.command.Provenance;
import org.guardbook.command.eventstore.StoredLeaf;
import org.guardbook.command.eventstore.StoredLeaves;

/**
 * The log of who looked into which file. Nothing in it is ever changed or taken out. It is no part
 * of the event store, which everything is read from at each start: people look far more often than
 * they record.
 *
 * <p>The ledger vouches for it as for the events: {@link #size()} and {@link #leaves} give its
 * entries in their one order, to the byte, and {@link #whenRecorded} tells of more.
 */
public sealed interface Looks permits LookFile {

  /**
   * Those that lie in a data folder, to be read only; closed before the events are. Empty where
   * nobody ever looked.
   *
   * @param events read from outside, as {@link StoredLeaves#ofFolder} does
   */
  static Optional<StoredLeaves> beside(StoredLeaves events) {
    return events.beside(new LookRows());
  }

  /**
   * Returns once all of it is on disk, entries next to each other, or throws and none is.
   *
   * @param by who looked
   */
  void record(List<Sight> seen, Provenance by);

  /**
   * A page of what is sought. What cannot be read as a look was altered, which the ledger says; it
   * is left out.
   *
   * @param offset entries before the first that is wanted
   */
  List<Look> find(LooksSought sought, long offset, int atMost);

  /** References of all that the same person found at the same moment, as one search finds them. */
  Set<String> foundAlong(Look look);

  /** How many there are of each kind of what is sought. */
  Map<Sight.Kind, Long> countByKind(LooksSought sought);

  /** How many there are of what is sought, and how many people looked. */
  Tally tally(LooksSought sought);

  /**
   * @param people accounts, each counted once
   */
  record Tally(long looks, long people) {}

  /** How many entries there are; the next one's position. */
  long size();

  /**
   * The canonical encoding of entries, in the order of their positions: what a ledger hashes.
   * Integers are big-endian: {@code GBL1}, position u64, at i64 (milliseconds since 1970), account
   * text, role, agency optional, kind, subject text, asAt (as ISO 8601), reason, detail optional; a
   * text is its length in bytes as u32 and its UTF-8, an optional one 0x00, or 0x01 and the text.
   *
   * @param from the first position that is wanted
   */
  List<StoredLeaf> leaves(long from, int atMost);

  /** What is wrong with the file as a whole, a sentence each; empty where it hangs together. */
  List<String> flaws();

  /**
   * Hears the size of the log after each commit, in the thread that wrote and before it goes on, so
   * what it does must be short. Whatever becomes of that, what is kept is kept.
   *
   * @return ends that
   */
  Runnable whenRecorded(LongConsumer listener);
}
