package org.guardbook.command.referencedata;

/** The lists whose codes an administrator keeps. */
public enum CodeList {
  SECTOR("Settings"),
  NATURE("Natures"),
  OUTCOME("Outcomes"),
  CONSEQUENCE("Consequences"),
  AGENCY("Agencies"),
  REVIEW_KIND("Kinds of review"),
  CATEGORY("Categories of plan"),
  PLAN_END("Ends of plans"),
  TEAM("Social work teams");

  private final String label;

  CodeList(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
