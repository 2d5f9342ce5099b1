package org.guardbook.command.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Follows the events in their file, and is woken as soon as there are more. */
final class Follower implements TrackingEventStream {

  private static final int CHUNK = 2_000;

  private final GroupCommitEngine engine;
  private final RecordedEvents events;

  private final Object more = new Object();
  private final Runnable stopListening;
  private final Deque<TrackedEventMessage<?>> read = new ArrayDeque<>();
  private volatile @Nullable Runnable callback;
  private volatile boolean closed;
  private long position;

  /**
   * @param after the last event already seen; null to begin
   */
  Follower(GroupCommitEngine engine, RecordedEvents events, @Nullable TrackingToken after) {
    this.engine = engine;
    this.events = events;
    this.position = after == null ? -1 : after.position().orElse(-1);
    this.stopListening = engine.onCommit(this::wake);
  }

  private void wake() {
    synchronized (more) {
      more.notifyAll();
    }
    Runnable listener = callback;
    if (listener != null) {
      listener.run();
    }
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    fill();
    return Optional.ofNullable(read.peek());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (!fill() && !closed) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      synchronized (more) {
        if (engine.lastPosition() <= position && !closed) {
          TimeUnit.NANOSECONDS.timedWait(more, left);
        }
      }
    }
    return !closed;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(1, TimeUnit.HOURS)) {
      if (closed) {
        throw new IllegalStateException("This stream is closed.");
      }
    }
    return read.remove();
  }

  private boolean fill() {
    if (read.isEmpty() && engine.lastPosition() > position) {
      List<RecordedEvent> next = events.after(position, CHUNK);
      if (!next.isEmpty()) {
        next.forEach(event -> read.add(event.message()));
        position = next.getLast().position();
      }
    }
    return !read.isEmpty();
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    this.callback = callback;
    return true;
  }

  @Override
  public void close() {
    stopListening.run();
    synchronized (more) {
      closed = true;
      more.notifyAll();
    }
  }
}
