package org.guardbook.ui.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.guardbook.command.access.Role;
import org.guardbook.query.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline as programs read it.
 *
 * @param happenedAt the time of day in England, where it is known
 */
public record WrittenEntry(
    LocalDate happenedOn,
    @Nullable LocalTime happenedAt,
    Instant recordedAt,
    String recordedBy,
    @Nullable Role role,
    String what,
    String detail,
    String eventId,
    long position,
    String caseReference,
    TimelineEntry.Kind kind,
    String type,
    @Nullable String late,
    boolean imported,
    @Nullable String corrects,
    @Nullable String correctedBy,
    @Nullable String correctionReason,
    boolean correctable,
    List<TimelineEntry.Field> fields) {

  public static WrittenEntry of(TimelineEntry entry) {
    return new WrittenEntry(
        entry.happened().date(),
        entry.happened().time(),
        entry.recordedAt(),
        entry.recordedBy(),
        entry.role(),
        entry.what(),
        entry.detail(),
        entry.eventId(),
        entry.position(),
        entry.caseReference(),
        entry.kind(),
        entry.type(),
        entry.late(),
        entry.imported(),
        entry.corrects(),
        entry.correctedBy(),
        entry.correctionReason(),
        entry.correctable(),
        entry.fields());
  }
}
