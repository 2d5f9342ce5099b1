package org.guardbook.query.replay;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How many events a second were taken in over the last ten. */
final class Pace {

  private static final int SECONDS = 10;

  private final LongSupplier nanos;
  private final long began;
  private final long[] taken = new long[SECONDS];
  private long second;

  /**
   * @param nanos runs evenly, from anywhere
   */
  Pace(LongSupplier nanos) {
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  synchronized void took(long events) {
    goOn();
    taken[(int) (second % SECONDS)] += events;
  }

  synchronized double perSecond() {
    double since = goOn() / (double) TimeUnit.SECONDS.toNanos(1);
    long all = 0;
    for (long each : taken) {
      all += each;
    }
    // The present second has only begun
    double whole = Math.min(since, SECONDS - 1 + since % 1);
    return whole <= 0 ? 0 : all / whole;
  }

  /** Returns the nanoseconds since it began. */
  private long goOn() {
    long since = nanos.getAsLong() - began;
    long now = TimeUnit.NANOSECONDS.toSeconds(since);
    for (long each = Math.max(second + 1, now - SECONDS + 1); each <= now; each++) {
      taken[(int) (each % SECONDS)] = 0;
    }
    second = now;
    return since;
  }
}
