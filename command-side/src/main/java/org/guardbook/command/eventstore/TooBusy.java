package org.guardbook.command.eventstore;

import org.guardbook.command.Failure;

/** More is waiting to be recorded than can be held; nothing of the command was stored. */
public final class TooBusy extends RuntimeException implements Failure.Told {

  TooBusy() {
    super(
        "More is being recorded just now than can be written down; nothing of this was stored."
            + " Try again in a moment.");
  }

  @Override
  public Failure failure() {
    return new Crowded();
  }

  /** Too much waits. */
  record Crowded() implements Failure {
    @Override
    public RuntimeException asException() {
      return new TooBusy();
    }
  }
}
