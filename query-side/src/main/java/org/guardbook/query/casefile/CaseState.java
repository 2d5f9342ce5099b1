package org.guardbook.query.casefile;

/** Where a position of trust case stands. */
public enum CaseState {
  /** Recorded; whether the threshold is met has not been decided. */
  AWAITING_THRESHOLD("Threshold to be decided"),
  BELOW_THRESHOLD("Below the threshold"),
  /** The threshold is met and no meeting has been held. */
  AWAITING_FIRST_MEETING("Open, before the first meeting"),
  BETWEEN_MEETINGS("Open, between meetings"),
  /**
   * The outcome is recorded; letters or strands are outstanding, or the case just is not closed.
   */
  OUTCOME_REACHED("Outcome reached, to be closed"),
  HANDED_OVER("Handed over"),
  CLOSED("Closed");

  private final String label;

  CaseState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean isOpen() {
    return this != HANDED_OVER && this != CLOSED;
  }
}
