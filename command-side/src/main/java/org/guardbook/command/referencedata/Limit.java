package org.guardbook.command.referencedata;

/** The time limits and expectations that a rule set fixes (domain.md §2, §3, §5). */
public enum Limit {
  EMPLOYER_REPORT("Employer reports to the LADO"),
  FIRST_MEETING_IMMEDIATE("First meeting where there is an immediate concern"),
  FIRST_MEETING("First meeting"),
  CRIMINAL_INVESTIGATION("Criminal investigation begun"),
  RESOLUTION_FIRST("Resolved: 8 in 10"),
  RESOLUTION_SECOND("Resolved: 9 in 10"),
  RESOLUTION_LAST("Resolved: all but the most exceptional"),
  OUTCOME_LETTER("Outcome letter to the adult"),
  ENTRY_CRITICAL("Critical event entered"),
  ENTRY_SIGNIFICANT("Significant event entered"),
  ENTRY_OTHER("Any other event entered"),
  ACTION_SILENT("Action silent");

  private final String label;

  Limit(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
