package org.guardbook.query.replay;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** How far views are that are built anew beside those that are read. */
final class Rebuild {

  private final Pace pace = new Pace(System::nanoTime);
  private volatile long reached = -1;
  private volatile long goal = -1;
  private volatile boolean calledOff;

  /**
   * @param from position at which the views stand already
   */
  void begin(long from, long until) {
    reached = from;
    goal = until;
  }

  /**
   * @param position of the last event taken in
   * @throws CancellationException where it is to go no further
   */
  void reached(long position) {
    pace.took(position - reached);
    reached = position;
    requireGoingOn();
  }

  /**
   * @throws CancellationException where it is to go no further
   */
  void requireGoingOn() {
    if (calledOff) {
      throw new CancellationException();
    }
  }

  void callOff() {
    calledOff = true;
  }

  /** From 0 to 1; of one that has not begun 0. */
  double share() {
    return goal < 0 ? 0 : Math.min(1, (reached + 1.0) / (goal + 1));
  }

  double rate() {
    return pace.perSecond();
  }

  /** Null where nobody can tell. */
  @Nullable Long secondsLeft() {
    double rate = rate();
    return rate <= 0 ? null : Math.round(Math.max(0, goal - reached) / rate);
  }
}
