package org.guardbook.query.timeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.Entry;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.EntryCorrected;
import org.guardbook.query.Recorded;
import org.guardbook.query.timeline.Corrections.Mark;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Every entry of every child's record. Nothing is taken off; what was wrong is marked. */
@ProcessingGroup(ChildTimelineProjection.NAME)
class ChildTimelineProjection {

  static final String NAME = "child-timeline";

  private final View<ChildEntry> entries;

  ChildTimelineProjection(Views views) {
    entries = views.view(ChildEntry.ENTRIES);
  }

  @EventHandler
  void on(ChildProtectionEvent event, Recorded recorded) {
    entries.put(ChildEntry.of(event, recorded));
    if (event instanceof EntryCorrected) {
      mark(recorded.subject());
    }
  }

  /** A correction may put right a correction, so all of the record are gone through again. */
  private void mark(String child) {
    List<ChildEntry> all = ChildEntry.all(entries, child);
    Map<String, Mark> marks =
        Corrections.among(
            all.stream().map(entry -> new Entry<>(entry.eventId(), entry.event())).toList());
    for (ChildEntry entry : all) {
      Mark mark = marks.get(entry.eventId());
      if (mark != null && !Objects.equals(entry.correctedBy(), mark.by())) {
        entries.put(entry.corrected(mark.by(), mark.reason()));
      }
    }
  }
}
