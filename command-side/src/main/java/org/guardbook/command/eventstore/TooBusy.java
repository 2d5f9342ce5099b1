package org.guardbook.command.eventstore;

/** More is waiting to be recorded than can be held; nothing of the command was stored. */
public final class TooBusy extends RuntimeException {

  TooBusy() {
    super(
        "More is being recorded just now than can be written down; nothing of this was stored."
            + " Try again in a moment.");
  }
}
