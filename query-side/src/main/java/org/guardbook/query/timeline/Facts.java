package org.guardbook.query.timeline;

import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.jspecify.annotations.Nullable;

/** What an event says happened, with any corrections around it taken off. */
final class Facts {

  private Facts() {}

  /** What a correction puts in place; of a withdrawal and of anything else, itself. */
  static PositionOfTrustEvent of(PositionOfTrustEvent event) {
    PositionOfTrustEvent fact = event;
    while (fact instanceof EntryCorrected corrected) {
      PositionOfTrustEvent replacement = corrected.replacement();
      if (replacement == null) {
        return corrected;
      }
      fact = replacement;
    }
    return fact;
  }

  /** The entry that a correction is about in the end, where it corrects a correction. */
  static @Nullable String corrects(PositionOfTrustEvent event) {
    return event instanceof EntryCorrected corrected ? corrected.entry() : null;
  }
}
