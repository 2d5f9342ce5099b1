package org.guardbook.query;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.guardbook.command.Provenance;
import org.guardbook.command.eventstore.RecordedEvent;

/**
 * What the store knows of an event beside what it says; any event handler may take one as a
 * parameter.
 *
 * @param position its place in the global order, counted from 0
 * @param subject the record it belongs to: a case reference, an account
 * @param sequence its place in that record, counted from 0
 * @param at when it was recorded, by the system's own clock
 */
public record Recorded(
    long position, String subject, long sequence, String eventId, Instant at, Provenance by) {

  /** What a message says of its event; the position is -1 where it came with none. */
  public static Recorded of(EventMessage<?> message) {
    boolean ofRecord = message instanceof DomainEventMessage<?>;
    return new Recorded(
        message instanceof TrackedEventMessage<?> tracked
            ? tracked.trackingToken().position().orElse(-1)
            : -1,
        ofRecord ? ((DomainEventMessage<?>) message).getAggregateIdentifier() : "",
        ofRecord ? ((DomainEventMessage<?>) message).getSequenceNumber() : 0,
        message.getIdentifier(),
        message.getTimestamp(),
        Provenance.from(message.getMetaData()));
  }

  public static Recorded of(RecordedEvent event) {
    return new Recorded(
        event.position(),
        event.subject(),
        event.sequence(),
        event.eventId(),
        event.recordedAt(),
        event.by());
  }
}
