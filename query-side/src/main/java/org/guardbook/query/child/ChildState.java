package org.guardbook.query.child;

/** How far child protection has come with a child. */
public enum ChildState {
  DISCUSSED("Discussed"),
  ENQUIRY("Section 47 enquiries open"),
  CONFERENCE_REQUIRED("Conference required"),
  ON_PLAN("On a plan"),
  PLAN_ENDED("Plan ended"),
  NO_PLAN("No plan needed");

  private final String label;

  ChildState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
