package org.guardbook.ui.imports;

/** The columns of a file of contacts, by the names in its header. */
enum ContactColumn implements Column {
  REFERENCE(true),
  RECEIVED(true),
  CONTACT_TYPE(true),
  SECTOR(true),
  NATURES(false),
  MEETING_NATURES(false),
  IMMEDIATE_CONCERN(true),
  ADULT_NAME(false),
  ADULT_DATE_OF_BIRTH(false),
  ADULT_ROLE(false),
  EMPLOYER(false),
  CHILD_NAME(false),
  CHILD_DATE_OF_BIRTH(false),
  REFERRER_AGENCY(true),
  SUMMARY(true),
  INITIAL_MEETING_HELD_ON(false),
  OUTCOME(false),
  OUTCOME_ON(false),
  CONSEQUENCES(false),
  OUTCOME_LETTER_SENT_ON(false),
  EMPLOYER_COPY_SENT_ON(false),
  DBS_REFERRED_ON(false),
  CLOSED_ON(false);

  private final boolean needed;

  ContactColumn(boolean needed) {
    this.needed = needed;
  }

  @Override
  public boolean isNeeded() {
    return needed;
  }
}
