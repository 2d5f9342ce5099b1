package org.guardbook.query.replay;

/**
 * Nothing is answered until the views stand for everything that has been recorded: half the truth
 * would be taken for all of it.
 */
public final class StillReplaying extends RuntimeException {

  private final double progress;

  /**
   * @param progress from 0 to 1
   */
  public StillReplaying(double progress) {
    super(
        "The record is still being read in, %d percent so far. Try again in a moment."
            .formatted((int) (progress * 100)));
    this.progress = progress;
  }

  /** From 0 to 1. */
  public double progress() {
    return progress;
  }
}
