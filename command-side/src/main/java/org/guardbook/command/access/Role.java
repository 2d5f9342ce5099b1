package org.guardbook.command.access;

/** The capacities in which people use the system (domain.md §1). */
public enum Role {
  LADO("LADO"),
  LADO_ADMINISTRATOR("LADO administrator"),
  DESIGNATED_SENIOR_OFFICER("Designated senior officer"),
  REVIEW_COMMITTEE("Review committee member"),
  AGENCY_LEAD("Agency lead"),
  CONFERENCE_CHAIR("Child protection conference chair"),
  BOARD_MANAGER("Board manager or independent chair"),
  AUDITOR("Auditor"),
  ADMINISTRATOR("Administrator");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
