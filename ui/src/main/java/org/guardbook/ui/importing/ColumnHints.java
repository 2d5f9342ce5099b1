package org.guardbook.ui.importing;

import java.util.List;

/** What each column of a file holds, in the order in which they are usually written. */
final class ColumnHints {

  /**
   * @param needed whether every row must have it
   */
  record Hint(String column, boolean needed, String meaning, String example) {}

  private static final String DAY = "A day, year first";

  static final List<Hint> CONTACTS =
      List.of(
          needed("reference", "The case’s reference in the earlier record", "W12-178"),
          needed(
              "received",
              "When the contact was received: a day, with a time if known",
              "2013-03-27T10:30"),
          needed("contactType", "REFERRAL or ADVICE", "REFERRAL"),
          needed("sector", "Code of the setting", "EDUCATION"),
          optional(
              "natures", "Codes, the main one first, parted by semicolons", "PHYSICAL;EMOTIONAL"),
          optional("meetingNatures", "Codes considered at the first meeting", "PHYSICAL"),
          needed("immediateConcern", "true or false", "false"),
          optional("adultName", "Empty where the adult was not named", "Willow Swift"),
          optional("adultDateOfBirth", DAY, "1982-02-16"),
          optional("adultRole", "What the adult does with children", "teaching assistant"),
          optional("employer", "Where", "Elder Primary School"),
          optional("childName", "Empty where no child was named", "Pine Dunlin"),
          optional("childDateOfBirth", DAY, "2008-09-15"),
          needed("referrerAgency", "Who made contact", "Health"),
          needed("summary", "What was said, in a sentence or more", "Pulled by the arm."),
          optional("initialMeetingHeldOn", "Empty where there was no meeting", "2013-04-02"),
          optional("outcome", "Code; empty means ongoing", "UNSUBSTANTIATED"),
          optional("outcomeOn", DAY, "2013-06-10"),
          optional("consequences", "Codes, parted by semicolons", "DISCIPLINARY"),
          optional("outcomeLetterSentOn", DAY, "2013-06-12"),
          optional("employerCopySentOn", DAY, "2013-06-17"),
          optional("dbsReferredOn", DAY, "2013-06-11"),
          optional("closedOn", "Empty where the case is open", "2013-06-18"));

  static final List<Hint> EPISODES =
      List.of(
          needed("reference", "What the child's record is to be called", "D00417"),
          needed("childName", "The child's name", "Hazel Pipit"),
          optional("childDateOfBirth", DAY, "2005-03-04"),
          optional("gender", "FEMALE, MALE, INDETERMINATE or NOT_STATED", "FEMALE"),
          optional("strategyDiscussionOn", DAY, "2011-08-22"),
          optional("section47Required", "true or false, where there was a discussion", "true"),
          optional("section47StartedOn", DAY, "2011-08-23"),
          optional("initialConferenceRequired", "true or false, where enquiries began", "true"),
          optional("initialConferenceHeldOn", DAY, "2011-09-12"),
          optional("conferenceKind", "INITIAL or RECEIVING_IN", "INITIAL"),
          optional("planMade", "true or false, where there was a conference", "true"),
          optional("planStartedOn", DAY, "2011-09-12"),
          optional("category", "Code of the category", "NEGLECT"),
          optional(
              "reviewConferencesHeldOn", "Days, parted by semicolons", "2011-12-05;2012-06-01"),
          optional("planEndedOn", DAY, "2012-11-30"),
          optional("endOutcome", "Code of why the plan ended", "CHILD_IN_NEED"));

  static final List<Hint> ACTION_PLANS =
      List.of(
          needed("planReference", "What the review or plan is called", "W3"),
          needed("planTitle", "Its title", "Serious case review W3"),
          needed("kind", "Code of the kind of review", "SERIOUS_CASE_REVIEW"),
          needed("agreedOn", DAY + ": when the action was agreed", "2014-03-31"),
          needed("recommendationNumber", "As the report numbers it", "4"),
          needed("recommendation", "What was recommended", "Agencies should …"),
          needed("actionNumber", "As the plan numbers it, once in a plan", "4.2"),
          needed("action", "What is to be done", "Revise the procedure for …"),
          needed("leadAgency", "Code of the agency that leads", "POLICE"),
          needed("leadRole", "Who leads it there, by role", "Detective chief inspector"),
          needed("dueOn", "The date it was agreed with", "2014-05-30"),
          needed("successMeasure", "What success looks like", "Audit shows …"),
          optional(
              "updates",
              "What the agency said: day, ON_TRACK or AT_RISK, words; several parted by |",
              "2014-05-12 ON_TRACK: half of the teams briefed"),
          optional(
              "extensions",
              "Dates moved: day, old date, new date, reason; several parted by |",
              "2014-05-03: 2014-05-30 -> 2014-08-30: capacity"),
          optional("completedOn", DAY + ", where the agency said that it is done", "2014-08-21"),
          optional("completionEvidence", "What was lodged", "Re-audit of 40 records"),
          optional("verifiedOn", DAY + ", where the committee accepted it", "2014-09-24"),
          optional("impact", "What difference it made", "Found in nine cases of ten"),
          optional("withdrawnOn", DAY + ", where it is no longer needed", "2014-09-24"),
          optional("withdrawnReason", "Why", "Taken up in the regional procedure"));

  private ColumnHints() {}

  private static Hint needed(String column, String meaning, String example) {
    return new Hint(column, true, meaning, example);
  }

  private static Hint optional(String column, String meaning, String example) {
    return new Hint(column, false, meaning, example);
  }
}
