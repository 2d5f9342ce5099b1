package org.guardbook.query.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.Entry;
import org.guardbook.command.Entry.Correcting;
import org.jspecify.annotations.Nullable;

/** Which entries the corrections of a record strike through, and which they let stand again. */
final class Corrections {

  /**
   * @param by event id of the correction that took its place; null where the entry stands
   */
  record Mark(@Nullable String by, @Nullable String reason) {

    static final Mark STANDS = new Mark(null, null);
  }

  private Corrections() {}

  /**
   * @param entries all of one record, in the order in which they were recorded
   * @return of every correction, and of every entry that any of them names
   */
  static <E> Map<String, Mark> among(List<Entry<E>> entries) {
    Map<String, Mark> marks = new HashMap<>();
    Map<String, @Nullable Object> putRight = new HashMap<>();
    // The last word on an entry counts, so the latest is heard first
    for (Entry<E> entry : entries.reversed()) {
      if (!(entry.event() instanceof Correcting<?> said)) {
        continue;
      }
      String id = entry.id();
      String struckBy = marks.computeIfAbsent(id, _ -> Mark.STANDS).by();
      Object counts = struckBy == null ? said : putRight.get(id);
      if (!(counts instanceof Correcting<?> corrected)) {
        marks.putIfAbsent(said.entry(), Mark.STANDS);
        continue;
      }
      Mark later = marks.get(corrected.entry());
      if (later == null || later.by() == null) {
        String by = struckBy == null ? id : struckBy;
        marks.put(corrected.entry(), new Mark(by, corrected.reason().words()));
        putRight.put(corrected.entry(), corrected.replacement());
      } else if (struckBy == null) {
        marks.put(id, later);
      }
    }
    return marks;
  }
}
