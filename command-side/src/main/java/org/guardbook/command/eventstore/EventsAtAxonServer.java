package org.guardbook.command.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Records at Axon Server and follows its copy in the data folder, where every process hears of what
 * any recorded. Whoever publishes goes on once the copy has it, too: from then on it is on two
 * disks, and what is asked next here knows of it.
 */
final class EventsAtAxonServer implements EventStore {

  private static final int CHUNK = 2_000;

  private final EventStore server;
  private final GroupCommitEngine copy;
  private final RecordedEvents copied;
  private final CopyOfTheRecord copying;
  private final List<Consumer<List<? extends EventMessage<?>>>> listeners =
      new CopyOnWriteArrayList<>();
  private long told;

  EventsAtAxonServer(
      EventStore server, GroupCommitEngine copy, RecordedEvents copied, CopyOfTheRecord copying) {
    this.server = server;
    this.copy = copy;
    this.copied = copied;
    this.copying = copying;
    this.told = copy.lastPosition();
    copy.onCommit(this::tell);
  }

  private void tell() {
    for (List<RecordedEvent> next = copied.after(told, CHUNK);
        !next.isEmpty();
        next = copied.after(told, CHUNK)) {
      List<TrackedEventMessage<?>> messages =
          next.stream().<TrackedEventMessage<?>>map(RecordedEvent::message).toList();
      listeners.forEach(listener -> listener.accept(messages));
      told = next.getLast().position();
    }
  }

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    server.publish(events);
    if (!events.isEmpty() && events.getLast() instanceof DomainEventMessage<?> last) {
      if (CurrentUnitOfWork.isStarted()) {
        CurrentUnitOfWork.get().root().afterCommit(_ -> awaitCopyOf(last));
      } else {
        awaitCopyOf(last);
      }
    }
  }

  private void awaitCopyOf(DomainEventMessage<?> event) {
    copying.await(event.getAggregateIdentifier(), event.getSequenceNumber());
  }

  /** Whoever subscribes hears of what any process records. */
  @Override
  public Registration subscribe(Consumer<List<? extends EventMessage<?>>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Registration registerDispatchInterceptor(
      MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
    return server.registerDispatchInterceptor(interceptor);
  }

  @Override
  public DomainEventStream readEvents(String subject) {
    return server.readEvents(subject);
  }

  @Override
  public DomainEventStream readEvents(String subject, long first) {
    return server.readEvents(subject, first);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String subject) {
    return server.lastSequenceNumberFor(subject);
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    server.storeSnapshot(snapshot);
  }

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken after) {
    return new Follower(copy, copied, after);
  }

  @Override
  public TrackingToken createTailToken() {
    return copy.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return copy.createHeadToken();
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return copy.createTokenAt(instant);
  }
}
