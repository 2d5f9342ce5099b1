package org.guardbook.query.views;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * Keeps of an entry which one it is and nothing that it says, nor what a failure said of it: the
 * record has that, once. Whether anything is held back is asked of every event, so for a moment it
 * goes by what it heard last where that was nothing: only who keeps the views up adds to it, and
 * whoever takes over from that waits longer.
 */
record LettersWithoutWords(SequencedDeadLetterQueue<EventMessage<?>> kept, Heard heard)
    implements SequencedDeadLetterQueue<EventMessage<?>> {

  LettersWithoutWords(SequencedDeadLetterQueue<EventMessage<?>> kept) {
    this(kept, new Heard());
  }

  /** When it was heard last that nothing is held back. */
  private static final class Heard {

    private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();

    private boolean nothing;
    private long at;

    synchronized boolean isNothing() {
      return nothing && System.nanoTime() - at < GOOD_FOR;
    }

    synchronized void isNothing(boolean now) {
      nothing = now;
      at = System.nanoTime();
    }
  }

  @Override
  public boolean contains(Object subject) {
    if (heard.isNothing()) {
      return false;
    }
    boolean nothing = kept.amountOfSequences() == 0;
    heard.isNothing(nothing);
    return !nothing && kept.contains(subject);
  }

  @Override
  public void enqueue(Object subject, DeadLetter<? extends EventMessage<?>> letter) {
    heard.isNothing(false);
    kept.enqueue(
        subject,
        new GenericDeadLetter<EventMessage<?>>(subject, withoutWords(letter.message()))
            .withDiagnostics(letter.diagnostics()));
  }

  private static EventMessage<?> withoutWords(EventMessage<?> message) {
    DomainEventMessage<?> entry = (DomainEventMessage<?>) message;
    return new GenericDomainEventMessage<>(
        entry.getType(),
        entry.getAggregateIdentifier(),
        entry.getSequenceNumber(),
        "",
        Map.of(),
        entry.getIdentifier(),
        entry.getTimestamp());
  }

  @Override
  public void evict(DeadLetter<? extends EventMessage<?>> letter) {
    kept.evict(letter);
  }

  @Override
  public void requeue(
      DeadLetter<? extends EventMessage<?>> letter,
      UnaryOperator<DeadLetter<? extends EventMessage<?>>> change) {
    kept.requeue(letter, change);
  }

  @Override
  public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object subject) {
    return kept.deadLetterSequence(subject);
  }

  @Override
  public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
    return kept.deadLetters();
  }

  @Override
  public boolean isFull(Object subject) {
    return kept.isFull(subject);
  }

  @Override
  public long size() {
    return kept.size();
  }

  @Override
  public long sequenceSize(Object subject) {
    return kept.sequenceSize(subject);
  }

  @Override
  public long amountOfSequences() {
    return kept.amountOfSequences();
  }

  @Override
  public boolean process(
      Predicate<DeadLetter<? extends EventMessage<?>>> filter,
      Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
    return kept.process(filter, task);
  }

  @Override
  public void clear() {
    kept.clear();
  }
}
