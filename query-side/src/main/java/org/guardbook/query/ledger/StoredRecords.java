package org.guardbook.query.ledger;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.eventstore.Unreadable;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.query.ledger.LedgerQuery.StoredEvent;
import org.guardbook.query.ledger.LedgerQuery.StoredRecord;

/** Reads what is stored of one record, event by event, to the byte. */
final class StoredRecords {

  private final RecordedEvents events;
  private final Leaves leaves;

  StoredRecords(RecordedEvents events, Leaves leaves) {
    this.events = events;
    this.leaves = leaves;
  }

  /**
   * @param shown whether a leaf is
   * @return empty where there is no such record, or it is of another kind
   */
  Optional<StoredRecord> read(
      RecordKind kind, String reference, long first, int size, Predicate<byte[]> shown) {
    // Where the first cannot be read, one of the others says what kind it is
    if (!isOf(kind, events.of(reference, 0, 1)) && !isOf(kind, events.of(reference))) {
      return Optional.empty();
    }
    return Optional.of(
        new StoredRecord(
            reference,
            events.lastSequence(reference).orElse(-1L) + 1,
            events.of(reference, Math.max(0, first), size).stream()
                .filter(each -> each.sequence() < Math.max(0, first) + size)
                .flatMap(each -> leaves.at(each.position()).stream())
                .filter(shown)
                .flatMap(leaf -> stored(leaf).stream())
                .toList()));
  }

  private static boolean isOf(RecordKind kind, List<RecordedEvent> recorded) {
    Class<?> events = events(kind);
    return recorded.stream()
        .map(RecordedEvent::event)
        .anyMatch(
            event ->
                event instanceof Unreadable unreadable
                    ? events.isAssignableFrom(unreadable.kind())
                    : events.isInstance(event));
  }

  private static Class<?> events(RecordKind kind) {
    return switch (kind) {
      case POSITION_OF_TRUST -> PositionOfTrustEvent.class;
      case REVIEW -> ReviewEvent.class;
      case CHILD_PROTECTION -> ChildProtectionEvent.class;
    };
  }

  /** Empty for what no program of ours has written: it is missing from what can be shown. */
  private static Optional<StoredEvent> stored(byte[] bytes) {
    return EventLeaf.find(bytes)
        .map(
            leaf ->
                new StoredEvent(
                    leaf.position(),
                    leaf.sequence(),
                    leaf.type(),
                    leaf.revision(),
                    leaf.recordedAt(),
                    leaf.eventId(),
                    leaf.metadata(),
                    leaf.payload(),
                    Base64.getEncoder().encodeToString(bytes)));
  }
}
