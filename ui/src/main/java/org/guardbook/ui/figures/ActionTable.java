package org.guardbook.ui.figures;

/** The tables of figures on actions, each with a sentence on how it counts. */
public enum ActionTable {
  STATES(
      "By state",
      "Every action agreed by the day, once, as it stood on it: withdrawn, verified and complete from"
          + " their own day on; overdue where its date lies before the day; else what the agency"
          + " last said; not started where it never said anything. Silent actions are among the"
          + " open ones, and are counted beside their states."),
  AGENCIES(
      "By agency",
      "Each action under the agency that led it on the day. Open is not started, on track, at risk or"
          + " overdue; overdue and silent are among the open ones. Dates moved counts every extension"
          + " by the day, so one action may count more than once."),
  COMPLETION(
      "How long actions take",
      "Days from the one on which an action was agreed to the one on which its agency said that it is"
          + " done, of those that it says are done, verified ones too. The median is the middle one:"
          + " half took as long or less. An action that was sent back counts again once it is done"
          + " again."),
  SILENCE(
      "Silence over time",
      "How many actions were open at the end of each month, and how many of them were silent: open,"
          + " and as many days as the rule set allows or more since the agency last reported or,"
          + " where it never did, since the action was agreed. Each month is counted as it stood"
          + " then.");

  private final String title;
  private final String howItCounts;

  ActionTable(String title, String howItCounts) {
    this.title = title;
    this.howItCounts = howItCounts;
  }

  public String title() {
    return title;
  }

  public String howItCounts() {
    return howItCounts;
  }
}
