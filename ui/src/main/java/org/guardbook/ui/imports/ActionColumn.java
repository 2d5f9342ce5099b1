package org.guardbook.ui.imports;

/** The columns of a file of action plans, by the names in its header. */
enum ActionColumn implements Column {
  PLAN_REFERENCE(true),
  PLAN_TITLE(true),
  KIND(true),
  AGREED_ON(true),
  RECOMMENDATION_NUMBER(true),
  RECOMMENDATION(true),
  ACTION_NUMBER(true),
  ACTION(true),
  LEAD_AGENCY(true),
  LEAD_ROLE(true),
  DUE_ON(true),
  SUCCESS_MEASURE(true),
  UPDATES(false),
  EXTENSIONS(false),
  COMPLETED_ON(false),
  COMPLETION_EVIDENCE(false),
  VERIFIED_ON(false),
  IMPACT(false),
  WITHDRAWN_ON(false),
  WITHDRAWN_REASON(false);

  private final boolean needed;

  ActionColumn(boolean needed) {
    this.needed = needed;
  }

  @Override
  public boolean isNeeded() {
    return needed;
  }
}
