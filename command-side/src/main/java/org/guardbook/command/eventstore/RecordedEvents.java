package org.guardbook.command.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guardbook.command.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever recorded, in the order in which it was. Reading never holds up writing,
 * and sees whole commits only.
 */
public sealed interface RecordedEvents permits StoredEvents {

  /** Whether the store itself keeps a command from being recorded twice. */
  boolean refusesRepetition();

  /** What is missing before all that was recorded can be read here; null where nothing is. */
  @Nullable String waitsFor();

  /**
   * Runs something once all that had been recorded can be read here, at once where it can; on the
   * caller's thread or another's, which it must not hold up.
   */
  void whenComplete(Runnable then);

  /**
   * Returns once all that anybody had recorded by now can be read here.
   *
   * @throws org.guardbook.command.OutcomeUnknown if nobody can say
   */
  void catchUp();

  /** Position of the last event; -1 while there is none. */
  long lastPosition();

  /**
   * The next events in global order.
   *
   * @param position of the last event already seen; -1 to begin
   * @param atMost events to read at a time; some thousands are read fastest
   * @return empty where there are no more
   */
  List<RecordedEvent> after(long position, int atMost);

  /**
   * The next of those events that had been recorded at an instant.
   *
   * @param recordedBy the last instant that counts
   */
  List<RecordedEvent> after(long position, int atMost, Instant recordedBy);

  /** Everything in one record, in its own order; empty where there is no such record. */
  List<RecordedEvent> of(String subject);

  /**
   * A stretch of one record, in its own order.
   *
   * @param first sequence, from 0
   */
  List<RecordedEvent> of(String subject, long first, int atMost);

  /** What had been recorded in one record at an instant. */
  List<RecordedEvent> of(String subject, Instant recordedBy);

  /** The last entry of one record; empty where there is no such record. */
  Optional<Long> lastSequence(String subject);

  /**
   * What came of one command, in the order in which it was recorded; empty where it was nothing.
   */
  List<RecordedEvent> ofCommand(String commandId);

  /** What the command of this id was answered with; empty where it stored nothing. */
  Optional<Receipt> receipt(String commandId);
}
