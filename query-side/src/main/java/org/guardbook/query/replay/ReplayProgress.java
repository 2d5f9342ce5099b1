package org.guardbook.query.replay;

/**
 * How far the views are on their way to what has been recorded, from the start of the program on.
 */
public final class ReplayProgress {

  private volatile long reached;
  private volatile long goal = Long.MAX_VALUE;
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
    return goal == Long.MAX_VALUE || goal == 0 ? 0 : Math.min(1, (double) reached / goal);
  }

  /** Events taken in. */
  public long reached() {
    return reached;
  }

  /** Events there were to take in when it began; 0 while that is not known. */
  public long goal() {
    return goal == Long.MAX_VALUE ? 0 : goal;
  }

  void goal(long head) {
    goal = head;
  }

  void reached(long position) {
    reached = position;
  }

  void done() {
    done = true;
  }
}
