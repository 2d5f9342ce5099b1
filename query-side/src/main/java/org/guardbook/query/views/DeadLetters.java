package org.guardbook.query.views;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Where events wait that a projection could not take in, kept as long as its views are. */
@FunctionalInterface
public interface DeadLetters {

  /** Past these the processor would stop; a whole board held back is still better than that. */
  int AT_MOST = 1_000_000;

  SequencedDeadLetterQueue<EventMessage<?>> of(String projection);
}
