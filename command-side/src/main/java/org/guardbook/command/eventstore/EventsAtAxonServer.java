package org.guardbook.command.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records at Axon Server and follows its copy in the data folder, where every process hears of what
 * any recorded. Whoever publishes goes on once the copy has it, too: from then on it is on two
 * disks, and what is asked next here knows of it.
 */
final class EventsAtAxonServer extends AbstractEventStore {

  private static final Logger LOG = LoggerFactory.getLogger(EventsAtAxonServer.class);

  private static final int CHUNK = 2_000;

  private final GroupCommitEngine copy;
  private final RecordedEvents copied;
  private final CopyOfTheRecord copying;
  private final List<Consumer<List<? extends EventMessage<?>>>> listeners =
      new CopyOnWriteArrayList<>();
  private long told;

  EventsAtAxonServer(
      AxonServerEngine server,
      GroupCommitEngine copy,
      RecordedEvents copied,
      CopyOfTheRecord copying) {
    super(builder(server));
    this.copy = copy;
    this.copied = copied;
    this.copying = copying;
    this.told = copy.lastPosition();
    copying.tellFirst(this::tell);
  }

  private static Builder builder(AxonServerEngine engine) {
    Builder builder = new Builder();
    builder.storageEngine(engine);
    return builder;
  }

  private void tell() {
    for (List<RecordedEvent> next = copied.after(told, CHUNK);
        !next.isEmpty();
        next = copied.after(told, CHUNK)) {
      List<TrackedEventMessage<?>> messages =
          next.stream().<TrackedEventMessage<?>>map(RecordedEvent::message).toList();
      listeners.forEach(listener -> tell(listener, messages));
      told = next.getLast().position();
    }
  }

  /** What is copied is recorded, whatever becomes of those who follow. */
  private static void tell(
      Consumer<List<? extends EventMessage<?>>> listener, List<TrackedEventMessage<?>> messages) {
    try {
      listener.accept(messages);
    } catch (RuntimeException failed) {
      LOG.warn("Somebody who follows the events was not told of some", failed);
    }
  }

  /** By now Axon Server has them. */
  @Override
  protected void afterCommit(List<? extends EventMessage<?>> events) {
    if (!events.isEmpty()
        && events.getLast() instanceof DomainEventMessage<?> last
        && !copying.await(last.getAggregateIdentifier(), last.getSequenceNumber())) {
      LOG.warn("What was recorded is at Axon Server, and not in the copy yet");
    }
    super.afterCommit(events);
  }

  /** Whoever subscribes hears of what any process records. */
  @Override
  public Registration subscribe(Consumer<List<? extends EventMessage<?>>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken after) {
    return new Follower(copy, copied, after);
  }

  /** Axon's own is abstract. */
  private static final class Builder extends AbstractEventStore.Builder {}
}
