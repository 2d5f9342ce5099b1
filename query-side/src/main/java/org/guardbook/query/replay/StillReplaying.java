package org.guardbook.query.replay;

import org.guardbook.command.Failure;

/**
 * Nothing is answered until the views stand for everything that has been recorded: half the truth
 * would be taken for all of it.
 */
public final class StillReplaying extends RuntimeException implements Failure.Told {

  private final double progress;

  /**
   * @param progress from 0 to 1
   */
  public StillReplaying(double progress) {
    this(
        "The record is still being read in, %d percent so far. Try again in a moment."
            .formatted((int) (progress * 100)),
        progress);
  }

  private StillReplaying(String sentence, double progress) {
    super(sentence);
    this.progress = progress;
  }

  /** Where no process that answers questions can be reached. */
  public static StillReplaying nobodyAnswers() {
    return new StillReplaying(
        "What answers questions is not running just now. Try again in a moment.", 0);
  }

  /** From 0 to 1. */
  public double progress() {
    return progress;
  }

  @Override
  public Failure failure() {
    return new Replaying(progress);
  }

  /** As far. */
  record Replaying(double progress) implements Failure {
    @Override
    public RuntimeException asException() {
      return new StillReplaying(progress);
    }
  }
}
