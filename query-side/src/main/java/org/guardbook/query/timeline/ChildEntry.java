package org.guardbook.query.timeline;

import java.time.Instant;
import java.util.List;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.query.Recorded;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a child's record as the views keep it, apart from those of allegations and reviews.
 * What it says in words is worked out when it is read.
 *
 * @param id the record and the entry's place in it
 * @param happened when the fact happened; of a correction, when what it puts right did
 * @param correctedBy event id of the correction that took its place
 */
record ChildEntry(
    String id,
    String child,
    String eventId,
    long position,
    When happened,
    Instant recordedAt,
    String recordedBy,
    @Nullable Role role,
    boolean imported,
    ChildProtectionEvent event,
    @Nullable String correctedBy,
    @Nullable String correctionReason) {

  static final Collection<ChildEntry> ENTRIES =
      new Collection<ChildEntry>(
              "child-timeline",
              ChildEntry.class,
              ChildEntry::id,
              List.of(List.of("child", "position"), List.of("-recordedAt", "-position")))
          .about("child");

  static ChildEntry of(ChildProtectionEvent event, Recorded recorded) {
    Provenance by = recorded.by();
    return new ChildEntry(
        recorded.subject() + "/" + recorded.sequence(),
        recorded.subject(),
        recorded.eventId(),
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

  /** Every entry of a record, in the order in which they were recorded. */
  static List<ChildEntry> all(View<ChildEntry> entries, String child) {
    return entries.find(Filter.equal("child", child), Sort.by("position"), Page.ALL);
  }

  /** Struck through by a correction, or, where that was itself put right, no longer so. */
  ChildEntry corrected(@Nullable String by, @Nullable String reason) {
    return new ChildEntry(
        id,
        child,
        eventId,
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
