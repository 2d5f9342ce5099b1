package org.guardbook.query.actionplan;

/** How an action stands on a day (domain.md §3); derived, never recorded. */
public enum ActionState {
  NOT_STARTED("Not started"),
  ON_TRACK("On track"),
  AT_RISK("At risk"),
  OVERDUE("Overdue"),
  COMPLETE("Complete"),
  VERIFIED("Verified"),
  WITHDRAWN("Withdrawn");

  private final String label;

  ActionState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the agency still owes it. */
  public boolean isOpen() {
    return switch (this) {
      case NOT_STARTED, ON_TRACK, AT_RISK, OVERDUE -> true;
      case COMPLETE, VERIFIED, WITHDRAWN -> false;
    };
  }
}
