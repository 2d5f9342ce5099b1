package org.guardbook.command.restriction;

import org.guardbook.command.Failure;

/** Somebody who is not named on a restricted record asked for it; it tells that it is there. */
public final class Restricted extends RuntimeException implements Failure.Told {

  private final String reference;

  public Restricted(String reference) {
    super(
        reference
            + " is restricted to the people named on it. If you must see it now, break the glass:"
            + " say why, and it is open to you for a time.");
    this.reference = reference;
  }

  public String reference() {
    return reference;
  }

  @Override
  public Failure failure() {
    return new Closed(reference);
  }

  /** The same record. */
  record Closed(String reference) implements Failure {
    @Override
    public RuntimeException asException() {
      return new Restricted(reference);
    }
  }
}
