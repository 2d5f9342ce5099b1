package org.guardbook.query.timeline;

import java.time.Instant;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.query.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the views keep it. What it says in words is worked out when it is read: codes are
 * called by labels that may change, and most entries are never read again.
 *
 * @param happened when the fact happened; of a correction, when what it puts right did
 * @param correctedBy event id of the correction that took its place
 */
record FiledEntry(
    String eventId,
    String caseReference,
    long position,
    When happened,
    Instant recordedAt,
    String recordedBy,
    @Nullable Role role,
    boolean imported,
    PositionOfTrustEvent event,
    @Nullable String correctedBy,
    @Nullable String correctionReason) {

  static FiledEntry of(PositionOfTrustEvent event, Recorded recorded) {
    Provenance by = recorded.by();
    return new FiledEntry(
        recorded.eventId(),
        recorded.subject(),
        recorded.position(),
        Facts.of(event).happened(),
        recorded.at(),
        by.account(),
        by.role(),
        Provenance.IMPORT.equals(by.source()),
        event,
        null,
        null);
  }

  /** Struck through by a correction, or, where that was itself put right, no longer so. */
  FiledEntry corrected(@Nullable String by, @Nullable String reason) {
    return new FiledEntry(
        eventId,
        caseReference,
        position,
        happened,
        recordedAt,
        recordedBy,
        role,
        imported,
        event,
        by,
        reason);
  }
}
