package org.guardbook.query.replay;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.guardbook.query.views.Claim;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What only the machine that keeps the views up does for them, where several share them: another
 * would undo what that one has begun, or take in a second time what it has taken in. So it alone
 * answers what is asked about them, and the bus passes that on to it.
 */
final class Tending implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Tending.class);

  private static final long SECONDS_BETWEEN = 1;

  /** Looks. */
  private static final long BETWEEN_TIDYINGS = 60;

  private final ViewStore views;
  private final DeadLetterOffice letters;
  private final Rebuilds rebuilds;
  private final Claim claim;
  private final BooleanSupplier claimed;
  private final Object answers;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("views-tending").factory());

  private @Nullable Registration answering;

  /** Whether this program kept the views up when that was looked at last. */
  private boolean before;

  private long looks;

  /**
   * @param claimed whether the processor of this program is the one that writes the views
   * @param answers handles what is asked of whoever keeps the views up
   */
  Tending(
      ViewStore views,
      DeadLetterOffice letters,
      Rebuilds rebuilds,
      Claim claim,
      BooleanSupplier claimed,
      Object answers) {
    this.views = views;
    this.letters = letters;
    this.rebuilds = rebuilds;
    this.claim = claim;
    this.claimed = claimed;
    this.answers = answers;
  }

  /** Views that end with the program are nobody else's, and nobody leaves anything undone there. */
  void begin(QueryBus bus) {
    if (views.outliveTheProgram()) {
      timer.scheduleWithFixedDelay(() -> look(bus), 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /**
   * Begins to answer where this program keeps the views up, and ceases where another does. Whoever
   * did last goes on while nobody does.
   *
   * @return whether anybody keeps them up
   */
  synchronized boolean attend(QueryBus bus) {
    boolean here = keepsUp();
    boolean elsewhere = !here && claim.ofAnother().getAsBoolean();
    if (here && answering == null) {
      answering = new AnnotationQueryHandlerAdapter<>(answers).subscribe(bus);
    } else if (elsewhere && answering != null) {
      answering.cancel();
      answering = null;
    }
    return here || elsewhere;
  }

  /** Goes on with what another program left undone, once this one keeps the views up. */
  private void look(QueryBus bus) {
    try {
      attend(bus);
      boolean now = keepsUp();
      if (now && !before) {
        // This may be the program that can take them in
        letters.retryLater();
      }
      if (before && !now) {
        rebuilds.callOff();
      }
      before = now;
      if (now) {
        unsettled().forEach(rebuilds::rebuild);
        if (looks++ % BETWEEN_TIDYINGS == 0) {
          rebuilds.tidy();
        }
      }
    } catch (RuntimeException failed) {
      LOG.warn("The views cannot be looked after just now", failed);
    }
  }

  /** Where this program is about to settle them itself, that is waited for. */
  private Set<String> unsettled() {
    try (ViewStore.Batch _ = views.begin()) {
      return views.unsettled();
    }
  }

  private boolean keepsUp() {
    return !views.outliveTheProgram() || claimed.getAsBoolean();
  }

  /**
   * @throws StillReplaying where this program does not keep the views up just now
   */
  void requireKeepingUp() {
    if (!keepsUp()) {
      throw StillReplaying.nobodyKeepsTheViewsUp();
    }
  }
}
