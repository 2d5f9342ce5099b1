package org.guardbook.query.look;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a keeper answer nobody while another does: each would have half of who looked, and a ledger
 * of its own.
 */
final class OneKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(OneKeeper.class);

  private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

  private static final String OTHER =
      "the other query node that keeps the ledger and who looked to end, or guardbook.keeper=false"
          + " on this one";

  private final DistantKeeper other;
  private volatile boolean waiting;

  OneKeeper(DistantKeeper other) {
    this.other = other;
  }

  /** Returns once no other answers. */
  void awaitBeingAlone() {
    while (other.answers()) {
      if (!waiting) {
        LOG.warn("Waiting for {}", OTHER);
      }
      waiting = true;
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
    waiting = false;
  }

  @Nullable String waitsFor() {
    return waiting ? OTHER : null;
  }
}
