package org.guardbook.ui.demo;

import java.time.Instant;

/** What somebody on the demo's board enters at a moment. */
sealed interface Told permits Story.Step, Household.Step, Errand {

  Instant recordedAt();

  /** Who enters it. */
  String account();
}
