package org.guardbook.query.ledger;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.eventstore.StoredLeaf;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.query.ledger.LedgerQuery.StoredEvent;
import org.guardbook.query.ledger.LedgerQuery.StoredRecord;
import org.jspecify.annotations.Nullable;

/** Reads what is stored of one record, event by event, to the byte. */
final class StoredRecords {

  private final RecordedEvents events;
  private final Leaves leaves;

  StoredRecords(RecordedEvents events, Leaves leaves) {
    this.events = events;
    this.leaves = leaves;
  }

  /**
   * @return empty where there is no such record, or it is of another kind
   */
  Optional<StoredRecord> read(RecordKind kind, String reference, long first, int size) {
    List<RecordedEvent> all = events.of(reference);
    // One that cannot be read is shown, too, since that is what somebody may be looking for
    if (all.stream().noneMatch(each -> events(kind).isInstance(each.event()))) {
      return Optional.empty();
    }
    return Optional.of(
        new StoredRecord(
            reference,
            all.size(),
            all.stream()
                .skip(Math.max(0, first))
                .limit(size)
                .map(each -> leaf(each.position()))
                .filter(Objects::nonNull)
                .map(StoredRecords::stored)
                .toList()));
  }

  private static Class<?> events(RecordKind kind) {
    return switch (kind) {
      case POSITION_OF_TRUST -> PositionOfTrustEvent.class;
      case REVIEW -> ReviewEvent.class;
      case CHILD_PROTECTION -> ChildProtectionEvent.class;
    };
  }

  private byte @Nullable [] leaf(long position) {
    return leaves.from(position, 1).stream()
        .filter(leaf -> leaf.position() == position)
        .map(StoredLeaf::bytes)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static StoredEvent stored(byte[] bytes) {
    EventLeaf leaf = EventLeaf.parse(bytes);
    return new StoredEvent(
        leaf.position(),
        leaf.sequence(),
        leaf.type(),
        leaf.revision(),
        leaf.recordedAt(),
        leaf.eventId(),
        leaf.metadata(),
        leaf.payload(),
        Base64.getEncoder().encodeToString(bytes));
  }
}
