package org.guardbook.ui.actionplans;

import org.guardbook.query.actionplan.TrackedAction;

/** A row of the list: an action, or the heading of those that follow. */
sealed interface Line {

  record Of(TrackedAction action) implements Line {}

  /**
   * @param label what the actions under it have in common
   */
  record Heading(String label, long actions) implements Line {}
}
