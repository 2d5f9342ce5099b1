package org.guardbook.command;

import org.jspecify.annotations.Nullable;

/**
 * The way to whoever records was lost before the answer came, so nobody can say whether the command
 * was recorded. Sent again under the same id it is recorded once.
 */
public final class OutcomeUnknown extends RuntimeException implements Failure.Told {

  public OutcomeUnknown(@Nullable Throwable cause) {
    super(
        "The connection was lost, so it is not known whether this was recorded. Send it again as it"
            + " stands: it is recorded once, however often it is sent.",
        cause);
  }

  @Override
  public Failure failure() {
    return new Lost();
  }

  /** Nothing more is known. */
  record Lost() implements Failure {
    @Override
    public RuntimeException asException() {
      return new OutcomeUnknown(null);
    }
  }
}
