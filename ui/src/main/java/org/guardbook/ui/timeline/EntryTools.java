package org.guardbook.ui.timeline;

import java.util.Set;
import java.util.function.Function;
import org.guardbook.query.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about an entry where it stands on the timeline of its record.
 *
 * @param correcting where an entry is put right; null where none can be
 * @param picking where an entry is picked for the chronology; null where none can be
 * @param picked event ids of what is in the chronology
 * @param chronology where that stands
 */
public record EntryTools(
    @Nullable Function<TimelineEntry, String> correcting,
    @Nullable Function<TimelineEntry, String> picking,
    Set<String> picked,
    String chronology) {

  /** For a timeline that is only read. */
  static final EntryTools NONE = new EntryTools(null, null, Set.of(), "");
}
