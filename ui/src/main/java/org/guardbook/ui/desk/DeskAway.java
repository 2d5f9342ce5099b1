package org.guardbook.ui.desk;

/** The desk cannot be reached, so nobody knows passwords and drafts just now. */
public final class DeskAway extends RuntimeException {

  DeskAway(Throwable cause) {
    super(
        "Passwords and drafts are out of reach just now: Guardbook waits for MongoDB. Try again in"
            + " a moment.",
        cause);
  }
}
