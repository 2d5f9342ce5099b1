package org.guardbook.query.replay;

import java.util.Objects;
import org.guardbook.command.Failure;

/**
 * Nothing is answered until the views stand for everything that has been recorded: half the truth
 * would be taken for all of it. Nor is it while whoever would have to answer is not there.
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

  /** Where what is asked for lies with one process, which cannot be reached. */
  public static StillReplaying keeperIsAway() {
    return new StillReplaying(
        "What keeps the ledger and who looked is not running just now. Try again in a moment.", 0);
  }

  /** Where somebody is about to be shown a record and nobody can write that down. */
  public static StillReplaying nobodyWritesDownWhoLooks() {
    return new StillReplaying(
        "Nothing of a record can be shown just now, because what writes down who looked is not"
            + " running. Try again in a moment.",
        0);
  }

  /** Where the process that kept the views up is gone and no other has taken them over yet. */
  public static StillReplaying nobodyKeepsTheViewsUp() {
    return new StillReplaying("Nobody keeps the views up just now. Try again in some seconds.", 0);
  }

  /** From 0 to 1. */
  public double progress() {
    return progress;
  }

  @Override
  public Failure failure() {
    return new Replaying(Objects.requireNonNullElse(getMessage(), ""), progress);
  }

  /** As far, in the same words. */
  record Replaying(String sentence, double progress) implements Failure {
    @Override
    public RuntimeException asException() {
      return new StillReplaying(sentence, progress);
    }
  }
}
