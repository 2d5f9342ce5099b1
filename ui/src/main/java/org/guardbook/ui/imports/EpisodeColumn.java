package org.guardbook.ui.imports;

/** The columns of a file of child protection episodes, by the names in its header. */
enum EpisodeColumn implements Column {
  REFERENCE(true),
  CHILD_NAME(true),
  CHILD_DATE_OF_BIRTH(false),
  GENDER(false),
  STRATEGY_DISCUSSION_ON(false),
  SECTION47_REQUIRED(false),
  SECTION47_STARTED_ON(false),
  INITIAL_CONFERENCE_REQUIRED(false),
  INITIAL_CONFERENCE_HELD_ON(false),
  CONFERENCE_KIND(false),
  PLAN_MADE(false),
  PLAN_STARTED_ON(false),
  CATEGORY(false),
  REVIEW_CONFERENCES_HELD_ON(false),
  PLAN_ENDED_ON(false),
  END_OUTCOME(false);

  private final boolean needed;

  EpisodeColumn(boolean needed) {
    this.needed = needed;
  }

  @Override
  public boolean isNeeded() {
    return needed;
  }
}
