package org.guardbook.command.referencedata;

import static org.guardbook.command.referencedata.Span.Unit.DAYS;
import static org.guardbook.command.referencedata.Span.Unit.HOURS;
import static org.guardbook.command.referencedata.Span.Unit.MONTHS;
import static org.guardbook.command.referencedata.Span.Unit.WEEKS;
import static org.guardbook.command.referencedata.Span.Unit.WORKING_DAYS;

/** The time limits and expectations that a rule set fixes (domain.md §2-§5). */
public enum Limit {
  EMPLOYER_REPORT("Employer reports to the LADO", new Span(1, WORKING_DAYS)),
  FIRST_MEETING_IMMEDIATE("First meeting where there is an immediate concern", new Span(72, HOURS)),
  FIRST_MEETING("First meeting", new Span(5, WORKING_DAYS)),
  CRIMINAL_INVESTIGATION("Criminal investigation begun", new Span(4, WEEKS)),
  RESOLUTION_FIRST("Resolved: 8 in 10", new Span(1, MONTHS)),
  RESOLUTION_SECOND("Resolved: 9 in 10", new Span(3, MONTHS)),
  RESOLUTION_LAST("Resolved: all but the most exceptional", new Span(12, MONTHS)),
  OUTCOME_LETTER("Outcome letter to the adult", new Span(5, WORKING_DAYS)),
  ENTRY_CRITICAL("Critical event entered", new Span(24, HOURS)),
  ENTRY_SIGNIFICANT("Significant event entered", new Span(2, WORKING_DAYS)),
  ENTRY_OTHER("Any other event entered", new Span(5, WORKING_DAYS)),
  ACTION_SILENT("Action silent", new Span(60, DAYS)),
  INITIAL_CONFERENCE(
      "Initial conference, from the strategy discussion", new Span(15, WORKING_DAYS)),
  RECEIVING_IN_CONFERENCE(
      "Receiving-in conference, from the other authority's notice", new Span(15, WORKING_DAYS)),
  CORE_GROUP_FIRST("First core group, from the conference", new Span(10, WORKING_DAYS)),
  CORE_GROUP_NEXT("Each further core group", new Span(4, WEEKS)),
  REVIEW_CONFERENCE_FIRST("First review conference, from the conference", new Span(3, MONTHS)),
  REVIEW_CONFERENCE_NEXT("Each further review conference", new Span(6, MONTHS)),
  CHILD_VISIT("Child on a plan seen", new Span(10, WORKING_DAYS));

  private final String label;
  private final Span usual;

  Limit(String label, Span usual) {
    this.label = label;
    this.usual = usual;
  }

  public String label() {
    return label;
  }

  /**
   * What guidance gives: a board's first rule set has it, and so does one that is older than the
   * limit.
   */
  public Span usual() {
    return usual;
  }
}
