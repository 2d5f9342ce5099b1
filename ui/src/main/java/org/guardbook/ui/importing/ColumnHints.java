package org.guardbook.ui.importing;

import java.util.List;

/** What each column of a file of contacts holds, in the order in which they are usually written. */
final class ColumnHints {

  /**
   * @param needed whether every row must have it
   */
  record Hint(String column, boolean needed, String meaning, String example) {}

  private static final String DAY = "A day, year first";

  static final List<Hint> ALL =
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

  private ColumnHints() {}

  private static Hint needed(String column, String meaning, String example) {
    return new Hint(column, true, meaning, example);
  }

  private static Hint optional(String column, String meaning, String example) {
    return new Hint(column, false, meaning, example);
  }
}
