package org.guardbook.query.replay;

/**
 * How far the views are on their way to what has been recorded, from the start of the program on.
 */
public final class ReplayProgress {

  private volatile long reached;
  private volatile long goal;
  private volatile long began;
  private volatile double seconds = Double.NaN;
  private volatile boolean done;

  ReplayProgress() {}

  /** Whether the views have caught up and questions are answered. */
  public boolean isDone() {
    return done;
  }

  /** From 0 to 1. */
  public double share() {
    if (done) {
      return 1;
    }
    return goal == 0 ? 0 : Math.min(1, (double) reached / goal);
  }

  /** Events taken in. */
  public long reached() {
    return reached;
  }

  /** Events there were to take in when it began; 0 while that is not known. */
  public long goal() {
    return goal;
  }

  /**
   * @param last position of the last event there is to take in
   */
  void goal(long last) {
    began = System.nanoTime();
    goal = last + 1;
  }

  /**
   * @param last position of the last event taken in
   */
  void reached(long last) {
    reached = last + 1;
  }

  /** How long it took to read the record in; not a number before it is. */
  double seconds() {
    return seconds;
  }

  void done() {
    seconds = (System.nanoTime() - began) / 1e9;
    done = true;
  }
}
