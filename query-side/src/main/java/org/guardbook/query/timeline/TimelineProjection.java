package org.guardbook.query.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.Entry;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.query.Recorded;
import org.guardbook.query.timeline.Corrections.Mark;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Every entry of every case. Nothing is ever taken off; what was wrong is marked. */
@ProcessingGroup(TimelineProjection.NAME)
class TimelineProjection {

  static final String NAME = "timeline";

  private final View<Sheet> sheets;
  private final View<Daybook> daybook;

  TimelineProjection(Views views) {
    sheets = views.view(Sheet.SHEETS);
    daybook = views.view(Daybook.PAGES);
  }

  @EventHandler
  void on(PositionOfTrustEvent event, Recorded recorded) {
    FiledEntry entry = FiledEntry.of(event, recorded);
    String id = Sheet.id(recorded.subject(), recorded.sequence());
    Sheet sheet =
        sheets
            .find(id)
            .map(begun -> begun.with(entry))
            .orElseGet(() -> new Sheet(id, List.of(entry)));
    sheets.put(sheet);
    Daybook.enter(daybook, sheet.id(), recorded);
    if (event instanceof EntryCorrected) {
      mark(recorded.subject(), recorded.sequence());
    }
  }

  /** A correction may put right a correction, so all of the case are gone through again. */
  private void mark(String caseReference, long upTo) {
    Map<String, Mark> marks =
        Corrections.among(
            Sheet.all(sheets, caseReference).stream()
                .map(entry -> new Entry<>(entry.eventId(), entry.event()))
                .toList());
    for (long sequence = 0; sequence <= upTo; sequence++) {
      String id = Sheet.id(caseReference, sequence);
      if (sequence == 0 || !id.equals(Sheet.id(caseReference, sequence - 1))) {
        sheets.change(id, sheet -> marked(sheet, marks));
      }
    }
  }

  private static Sheet marked(Sheet sheet, Map<String, Mark> marks) {
    List<FiledEntry> entries = new ArrayList<>(sheet.entries());
    entries.replaceAll(
        entry -> {
          Mark mark = marks.get(entry.eventId());
          return mark == null || Objects.equals(entry.correctedBy(), mark.by())
              ? entry
              : entry.corrected(mark.by(), mark.reason());
        });
    return entries.equals(sheet.entries()) ? sheet : new Sheet(sheet.id(), List.copyOf(entries));
  }
}
