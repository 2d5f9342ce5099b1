package org.guardbook.command.eventstore;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Wakes whoever follows the events as soon as there are more, where Axon's own store is polled. */
final class WakingEventStore extends AbstractEventStore {

  private final GroupCommitEngine engine;
  private final RecordedEvents events;

  WakingEventStore(GroupCommitEngine engine, RecordedEvents events) {
    super(builder(engine));
    this.engine = engine;
    this.events = events;
  }

  private static Builder builder(GroupCommitEngine engine) {
    Builder builder = new Builder();
    builder.storageEngine(engine);
    return builder;
  }

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
    return new Follower(engine, events, trackingToken);
  }

  /** Axon's own is abstract. */
  private static final class Builder extends AbstractEventStore.Builder {}
}
