package org.guardbook.query.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.query.replay.CaseHistory.Entry;

/** Applies the corrections among the entries of a case to the others. */
final class EffectiveHistory {

  private EffectiveHistory() {}

  /**
   * @param entries all entries of the case up to some sequence, in order
   */
  static List<Entry> of(List<Entry> entries) {
    Map<String, Optional<PositionOfTrustEvent>> says = new HashMap<>();
    // A correction can only be corrected by a later one, so from the last to the first each is read
    // as it was put right, and the last word on an entry is heard first
    for (Entry entry : entries.reversed()) {
      PositionOfTrustEvent event = entry.event();
      Optional<PositionOfTrustEvent> putRight = says.get(entry.recorded().eventId());
      if (event instanceof EntryCorrected
          && (putRight == null ? event : putRight.orElse(null)) instanceof EntryCorrected counts) {
        says.putIfAbsent(counts.entry(), Optional.ofNullable(counts.replacement()));
      }
    }
    List<Entry> effective = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.event() instanceof EntryCorrected) {
        continue;
      }
      Optional<PositionOfTrustEvent> putRight = says.get(entry.recorded().eventId());
      if (putRight == null) {
        effective.add(entry);
      } else {
        putRight.ifPresent(event -> effective.add(new Entry(event, entry.recorded())));
      }
    }
    return effective;
  }
}
