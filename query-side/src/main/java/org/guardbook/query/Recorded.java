package org.guardbook.query;

import java.time.Instant;
import org.guardbook.command.Provenance;

/**
 * What the store knows of an event beside what it says; any event handler may take one as a
 * parameter.
 *
 * @param position its place in the global order, counted from 1
 * @param subject the record it belongs to: a case reference, an account
 * @param sequence its place in that record, counted from 0
 * @param at when it was recorded, by the system's own clock
 */
public record Recorded(
    long position, String subject, long sequence, String eventId, Instant at, Provenance by) {}
