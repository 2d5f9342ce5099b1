package org.guardbook.command.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Provenance;

/**
 * An event as the store has it.
 *
 * @param position its place in the global order, counted from 0, without gaps
 * @param subject the record it belongs to: a case reference, an account
 * @param sequence its place in that record, counted from 0
 * @param recordedAt when it was recorded, to the millisecond, by the system's own clock
 * @param event what happened; {@link Unreadable} where this program cannot tell
 */
public record RecordedEvent(
    long position,
    String subject,
    long sequence,
    String eventId,
    Instant recordedAt,
    Provenance by,
    Object event) {

  /** As whoever follows the events is given it. */
  public TrackedEventMessage<?> message() {
    return new GenericTrackedDomainEventMessage<>(
        new GlobalSequenceTrackingToken(position),
        null,
        subject,
        sequence,
        new GenericMessage<>(eventId, event, MetaData.from(by.toMetaData())),
        () -> recordedAt);
  }
}
