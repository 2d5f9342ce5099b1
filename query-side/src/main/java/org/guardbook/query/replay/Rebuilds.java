package org.guardbook.query.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.query.replay.ProjectionQuery.Difference;
import org.guardbook.query.views.Comparison;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the views of a projection beside those that are read, one projection after the other,
 * compares the two and puts the new ones in their place. Where they differ, the old ones are kept
 * for a while; to undo is to bring those up to the present in the same way, so that nobody is ever
 * shown views of an earlier moment. Of several machines only the one that keeps the views up does
 * any of this, so what another had begun beside them when it lost them can be thrown away.
 */
final class Rebuilds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

  private static final Duration KEPT = Duration.ofHours(1);

  private final Run live;
  private final List<Projection> projections;
  private final Replay replay;
  private final DeadLetterOffice letters;
  private final InstantSource clock;
  private final Map<String, Rebuild> underWay = new ConcurrentHashMap<>();
  private final Map<String, Rebuilt> rebuilt = new ConcurrentHashMap<>();
  private final ExecutorService inTurn =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("rebuild").factory());

  Rebuilds(
      Run live,
      List<Projection> projections,
      Replay replay,
      DeadLetterOffice letters,
      InstantSource clock) {
    this.live = live;
    this.projections = projections;
    this.replay = replay;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * What came of a rebuild.
   *
   * @param before what was there; null where that was the same, or is not kept any more
   */
  private record Rebuilt(List<Difference> differences, @Nullable Before before) {}

  /**
   * Views as they were replaced.
   *
   * @param heldBack what they had not taken in; empty once it was tried again
   */
  private record Before(Run run, List<RecordedEvent> heldBack, Instant until) {}

  /** Null where it is not being replayed. */
  @Nullable Rebuild underWay(String name) {
    return underWay.get(name);
  }

  @Nullable List<Difference> differences(String name) {
    Rebuilt last = rebuilt.get(name);
    return last == null ? null : last.differences();
  }

  @Nullable Instant undoUntil(String name) {
    Before before = before(name);
    return before == null ? null : before.until();
  }

  /** Returns whether there is such a projection and it is not being replayed already. */
  boolean rebuild(String name) {
    return projections.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(each -> begin(name, going -> rebuild(each, going)))
        .orElse(false);
  }

  /** Returns whether there is something to undo and it is not being replayed already. */
  boolean undo(String name) {
    return before(name) != null && begin(name, going -> undo(name, going));
  }

  /** Returns whether it was being replayed. */
  boolean cancel(String name) {
    Rebuild going = underWay.get(name);
    if (going != null) {
      going.callOff();
    }
    return going != null;
  }

  private interface Work {
    void go(Rebuild going);
  }

  private boolean begin(String name, Work work) {
    Rebuild going = new Rebuild();
    if (underWay.putIfAbsent(name, going) != null) {
      return false;
    }
    inTurn.execute(
        () -> {
          try {
            work.go(going);
          } catch (CancellationException _) {
            LOG.info("Rebuilding {} was called off; its views stay as they were", name);
          } catch (Throwable failed) {
            LOG.error("Rebuilding {} failed; its views stay as they were", name, failed);
          } finally {
            underWay.remove(name, going);
          }
        });
    return true;
  }

  private void rebuild(Projection projection, Rebuild going) {
    Run fresh = replay.over(live.views().aside(), List.of(projection));
    fresh.views().fill(() -> catchUp(fresh, going));
    Run.One its = fresh.projections().getFirst();
    Comparison comparison = Comparison.of(live.views(), fresh.views(), its.collections());
    going.requireGoingOn();
    try (ViewStore.Batch _ = live.views().begin()) {
      bringUp(fresh, going);
      List<Difference> differences =
          comparison.differences().stream()
              .map(each -> new Difference(each.collection(), each.differing(), each.documents()))
              .toList();
      boolean same = differences.stream().allMatch(each -> each.differing() == 0);
      Before before = same ? null : asTheyAre(projection, its);
      takeOver(fresh, its);
      forget(rebuilt.put(projection.name(), new Rebuilt(differences, before)));
    }
    LOG.info("{} was rebuilt", projection.name());
  }

  private void takeOver(Run beside, Run.One its) {
    live.views().unsettle(its.name());
    letters.holdBack(its);
    live.views().takeOver(beside.views(), its.collections());
    live.views().settle(its.name());
  }

  private Before asTheyAre(Projection projection, Run.One its) {
    return new Before(
        replay.over(live.views().kept(its.collections()), List.of(projection)),
        new ArrayList<>(letters.waiting(projection.name())),
        clock.instant().plus(KEPT));
  }

  private void undo(String name, Rebuild going) {
    Before before = before(name);
    if (before == null) {
      throw new CancellationException();
    }
    Run earlier = before.run();
    try {
      tryAgain(earlier, before.heldBack());
    } catch (RuntimeException failed) {
      // Nobody can say whether they took in what they had held back
      keepNoLonger(name);
      throw failed;
    }
    catchUp(earlier, going);
    Run.One its = earlier.projections().getFirst();
    try (ViewStore.Batch _ = live.views().begin()) {
      bringUp(earlier, going);
      takeOver(earlier, its);
      forget(rebuilt.remove(name));
    }
    LOG.info("Rebuilding {} was undone", name);
  }

  /** What they could not take in when they were replaced comes before all that came since. */
  private static void tryAgain(Run earlier, List<RecordedEvent> heldBack) {
    List<RecordedEvent> trying = List.copyOf(heldBack);
    heldBack.clear();
    try (ViewStore.Batch batch = earlier.views().begin()) {
      trying.forEach(event -> earlier.handle(event, batch));
      batch.commit(earlier.views().position());
    }
  }

  /** To exactly where the live views stand; their batch is open. */
  private void bringUp(Run beside, Rebuild going) {
    long goal = live.views().position();
    replay.into(beside, goal, _ -> {});
    going.requireGoingOn();
    if (beside.views().position() != goal) {
      throw new IllegalStateException(
          "Event %d is in the views and not yet in the copy of the record here".formatted(goal));
    }
  }

  /** Until so little is left that nobody notices when the views wait for it. */
  private void catchUp(Run beside, Rebuild going) {
    long goal;
    do {
      goal = live.views().position();
      going.begin(beside.views().position(), goal);
      replay.into(beside, goal, going::reached);
      going.requireGoingOn();
    } while (live.views().position() - goal > Replay.BATCH);
  }

  private @Nullable Before before(String name) {
    Rebuilt last = rebuilt.get(name);
    if (last == null || last.before() == null) {
      return null;
    }
    if (underWay.containsKey(name) || clock.instant().isBefore(last.before().until())) {
      return last.before();
    }
    keepNoLonger(name);
    return null;
  }

  private void keepNoLonger(String name) {
    Rebuilt last = rebuilt.get(name);
    if (last != null && rebuilt.replace(name, last, new Rebuilt(last.differences(), null))) {
      forget(last);
    }
  }

  /** Throws away what others left, once nothing is being built. */
  void tidy() {
    inTurn.execute(
        () -> {
          try {
            live.views().forgetAbandoned();
          } catch (RuntimeException failed) {
            LOG.warn("What rebuilds left could not be thrown away", failed);
          }
        });
  }

  /** Another machine keeps the views up by now, and throws away what was beside them. */
  void callOff() {
    underWay.values().forEach(Rebuild::callOff);
    rebuilt.keySet().forEach(this::keepNoLonger);
  }

  @Override
  public void close() {
    callOff();
    inTurn.shutdownNow();
  }

  private static void forget(@Nullable Rebuilt earlier) {
    if (earlier != null && earlier.before() != null) {
      earlier.before().run().views().letGo();
    }
  }
}
