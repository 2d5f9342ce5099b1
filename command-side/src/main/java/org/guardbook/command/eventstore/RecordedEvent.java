package org.guardbook.command.eventstore;

import java.time.Instant;
import org.guardbook.command.Provenance;

/**
 * An event as the store has it.
 *
 * @param position its place in the global order, counted from 1, without gaps
 * @param subject the record it belongs to: a case reference, an account
 * @param sequence its place in that record, counted from 0
 * @param recordedAt when it was recorded, to the millisecond, by the system's own clock
 * @param event what happened
 */
public record RecordedEvent(
    long position,
    String subject,
    long sequence,
    String eventId,
    Instant recordedAt,
    Provenance by,
    Object event) {}
