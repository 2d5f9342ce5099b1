package org.guardbook.query.review;

/** How far a review has come (domain.md §3). */
public enum ReviewStage {
  REFERRED("Referred"),
  RECOMMENDED("Committee recommended"),
  DECIDED("Decided"),
  COMMISSIONED("Commissioned"),
  SUBMITTED("Report submitted"),
  APPROVED("Report approved"),
  MONITORED("Action plan monitored"),
  CLOSED("Closed");

  private final String label;

  ReviewStage(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
