package org.guardbook.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTheEvents {

  @TempDir private Path folder;

  @Test
  void givesWhatIsThereAndThenWhatComes() throws Exception {
    try (OpenStore store = new OpenStore(folder);
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      store.append("a", 0, 5_000);
      try (TrackingEventStream stream =
          new WakingEventStore(store.engine, store.recorded).openStream(null)) {
        for (int i = 0; i < 5_000; i++) {
          assertThat(stream.nextAvailable().trackingToken().position()).hasValue(i);
        }
        assertThat(stream.hasNextAvailable()).isFalse();
        Future<TrackedEventMessage<?>> next = other.submit(() -> stream.nextAvailable());
        store.append("b", 0);

        assertThat(next.get(20, TimeUnit.SECONDS).getPayload())
            .isEqualTo(new OpenStore.Said("b 0"));
      }
    }
  }

  @Test
  void wakesWhoeverAskedToBeCalled() throws Exception {
    try (OpenStore store = new OpenStore(folder);
        TrackingEventStream stream =
            new WakingEventStore(store.engine, store.recorded).openStream(null)) {
      CountDownLatch called = new CountDownLatch(1);
      assertThat(stream.setOnAvailableCallback(called::countDown)).isTrue();
      store.append("a", 0);

      assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(stream.peek()).isPresent();
    }
  }

  @Test
  void beginsAfterAnyToken() throws Exception {
    try (OpenStore store = new OpenStore(folder)) {
      store.append("a", 0, 3);
      WakingEventStore events = new WakingEventStore(store.engine, store.recorded);
      try (TrackingEventStream stream = events.openStream(events.createHeadToken())) {
        assertThat(stream.hasNextAvailable()).isFalse();
        store.append("a", 3);
        assertThat(stream.nextAvailable().trackingToken().position()).hasValue(3);
      }
    }
  }
}
