package org.guardbook.query.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the views are and what they hold back, asked once for all the figures of one reading:
 * where nobody answers, that is waited for once.
 */
final class Standing {

  private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();

  private final LiveViews live;
  private final Map<String, Double> heldBack = new HashMap<>();
  private double position = Double.NaN;
  private double lag = Double.NaN;
  private boolean asked;
  private long at;

  Standing(LiveViews live) {
    this.live = live;
  }

  synchronized double position() {
    ask();
    return position;
  }

  /** Events that were recorded and are not in the views yet. */
  synchronized double lag() {
    ask();
    return lag;
  }

  synchronized double heldBack(String projection) {
    ask();
    return heldBack.getOrDefault(projection, Double.NaN);
  }

  private void ask() {
    if (asked && System.nanoTime() - at < GOOD_FOR) {
      return;
    }
    position = Double.NaN;
    lag = Double.NaN;
    heldBack.clear();
    try {
      position = live.position();
      lag = Math.max(0, live.recorded() - position);
      for (String name : live.names()) {
        heldBack.put(name, (double) live.heldBack(name));
      }
    } catch (RuntimeException _) {
      // Not a number says it
    } finally {
      asked = true;
      at = System.nanoTime();
    }
  }
}
