package org.guardbook.query.timeline;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.query.Recorded;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Every entry of every case. Nothing is ever taken off; what was wrong is marked. */
@ProcessingGroup(TimelineProjection.NAME)
class TimelineProjection {

  static final String NAME = "timeline";

  private final View<FiledEntry> entries;
  private final View<TimelineHead> heads;

  TimelineProjection(Views views) {
    entries = views.view(FiledEntry.ENTRIES);
    heads = views.view(TimelineHead.HEADS);
  }

  @EventHandler
  void on(PositionOfTrustEvent event, Recorded recorded) {
    FiledEntry entry = FiledEntry.of(event, recorded);
    entries.put(entry);
    TimelineHead head =
        heads
            .find(entry.caseReference())
            .orElseGet(() -> TimelineHead.of(entry.caseReference(), event.happened()));
    if (Facts.of(event) instanceof ContactRecorded contact) {
      head = head.begun(contact.happened());
    }
    heads.put(head.with(entry.kinds()));
    if (event instanceof EntryCorrected) {
      mark(entry.caseReference());
    }
  }

  /** A correction may put right a correction, so all of the case are gone through again. */
  private void mark(String caseReference) {
    List<FiledEntry> corrections =
        entries.find(
            Filter.and(
                Filter.equal("caseReference", caseReference),
                Filter.equal("kinds", Kind.CORRECTION)),
            Sort.by("position"),
            Page.ALL);
    Corrections.among(corrections)
        .forEach(
            (entry, mark) ->
                entries
                    .find(entry)
                    .filter(marked -> !Objects.equals(marked.correctedBy(), mark.by()))
                    .ifPresent(marked -> entries.put(marked.corrected(mark.by(), mark.reason()))));
  }
}
