package org.guardbook.query.replay;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.guardbook.command.RuleViolated;
import org.guardbook.query.views.Keeper;
import org.guardbook.query.views.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What only the machine that keeps the views up does for them, where several share them: another
 * would undo what that one has begun, or take in a second time what it has taken in.
 */
final class Tending implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Tending.class);

  private static final long SECONDS_BETWEEN = 1;

  /** Looks. */
  private static final long BETWEEN_TIDYINGS = 60;

  private final ViewStore views;
  private final DeadLetterOffice letters;
  private final Rebuilds rebuilds;
  private final Keeper keeper;
  private final BooleanSupplier claimed;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("views-tending").factory());

  /** Whether this program kept the views up when that was looked at last. */
  private boolean before;

  private long looks;

  /**
   * @param claimed whether the processor of this program is the one that writes the views
   */
  Tending(
      ViewStore views,
      DeadLetterOffice letters,
      Rebuilds rebuilds,
      Keeper keeper,
      BooleanSupplier claimed) {
    this.views = views;
    this.letters = letters;
    this.rebuilds = rebuilds;
    this.keeper = keeper;
    this.claimed = claimed;
  }

  /** Views that end with the program are nobody else's, and nobody leaves anything undone there. */
  void begin() {
    if (views.outliveTheProgram()) {
      timer.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** Goes on with what another program left undone, once this one keeps the views up. */
  private void look() {
    try {
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
   * @throws RuleViolated where another machine keeps the views up
   */
  void requireKeepingUp() {
    if (!keepsUp()) {
      String other = keeper.name().get();
      throw new RuleViolated(
          other == null
              ? "Nobody keeps the views up just now. Try again in some seconds."
              : "The views are kept up by another machine, %s: only there can this be done."
                  .formatted(other.split("/", 2)[0]));
    }
  }
}
