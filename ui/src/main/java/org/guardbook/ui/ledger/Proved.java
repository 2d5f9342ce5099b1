package org.guardbook.ui.ledger;

import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;

/** Whether an event is in the head. */
final class Proved extends Tag {

  Proved(boolean isProved) {
    super(
        isProved ? Tone.GREEN : Tone.RED, isProved ? "✓" : "!", isProved ? "Proved" : "Not proved");
  }
}
