package org.guardbook.command;

import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** What the framework throws of its own where a record is not as the command takes it to be. */
enum FrameworkFailure implements Failure {
  /** There is no such record. */
  NOT_FOUND,
  /** There is one already. */
  EXISTS,
  /** Somebody else recorded in it at the same moment. */
  CONFLICT;

  static Optional<FrameworkFailure> of(Throwable thrown) {
    return switch (thrown) {
      case AggregateNotFoundException _ -> Optional.of(NOT_FOUND);
      case AggregateStreamCreationException _ -> Optional.of(EXISTS);
      case ConcurrencyException _ -> Optional.of(CONFLICT);
      default -> Optional.empty();
    };
  }

  @Override
  public RuntimeException asException() {
    return switch (this) {
      case NOT_FOUND -> new AggregateNotFoundException("", "There is no such record.");
      case EXISTS -> new AggregateStreamCreationException("There is such a record already.");
      case CONFLICT -> new ConcurrencyException("Somebody else recorded at the same moment.");
    };
  }
}
