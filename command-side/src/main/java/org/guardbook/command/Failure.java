package org.guardbook.command;

import java.util.Optional;

/**
 * Why something was not done, as one process tells it to another: the words and figures of an
 * exception, without what only its own process can make anything of.
 */
public interface Failure {

  /** The exception as whoever asked would have met it in the same process. */
  RuntimeException asException();

  /** An exception that another process can be told of. */
  interface Told {
    Failure failure();
  }

  /** What another process is told of an exception; empty where that is nobody's business. */
  static Optional<Failure> of(Throwable thrown) {
    return thrown instanceof Told told
        ? Optional.of(told.failure())
        : FrameworkFailure.of(thrown).map(Failure.class::cast);
  }
}
