package org.guardbook.command.positionoftrust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;

/**
 * A line of a case's record: what it says, and the event id by which a correction names it.
 *
 * @param id event id
 */
public record Entry(String id, PositionOfTrustEvent event) {

  /**
   * What counts of a case: each entry in the place where it was recorded, saying what the last
   * correction of it makes it say, or missing where that leaves nothing. Corrections are not among
   * them. A correction may be corrected in turn: then it counts as it was put right, and not at all
   * where nothing was put in its place.
   *
   * @param recorded all entries of one case up to some point, in order
   */
  public static List<Entry> effective(List<Entry> recorded) {
    Map<String, Optional<PositionOfTrustEvent>> putRight = putRight(recorded);
    List<Entry> effective = new ArrayList<>(recorded.size());
    for (Entry entry : recorded) {
      if (!(entry.event instanceof EntryCorrected)) {
        putRight
            .getOrDefault(entry.id, Optional.of(entry.event))
            .ifPresent(event -> effective.add(new Entry(entry.id, event)));
      }
    }
    return effective;
  }

  /**
   * What the entries that were corrected say now, by event id; empty where nothing is left of one.
   */
  public static Map<String, Optional<PositionOfTrustEvent>> putRight(List<Entry> recorded) {
    Map<String, Optional<PositionOfTrustEvent>> putRight = new HashMap<>();
    // Only a later correction corrects a correction: read from the last, each is put right already
    for (Entry entry : recorded.reversed()) {
      if (entry.event instanceof EntryCorrected
          && putRight.getOrDefault(entry.id, Optional.of(entry.event)).orElse(null)
              instanceof EntryCorrected correction) {
        putRight.putIfAbsent(correction.entry(), Optional.ofNullable(correction.replacement()));
      }
    }
    return putRight;
  }
}
