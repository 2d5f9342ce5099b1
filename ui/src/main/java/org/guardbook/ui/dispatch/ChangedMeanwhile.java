package org.guardbook.ui.dispatch;

/** Somebody else recorded something in the same record at the same moment. */
public final class ChangedMeanwhile extends RuntimeException {

  ChangedMeanwhile() {
    super(
        "Somebody else recorded something here at the same moment, so this was not stored. Look at"
            + " what they recorded and send it again.");
  }
}
