package org.guardbook.query.retrace;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guardbook.query.actionplan.TrackedAction;

/** What the parts of a view are called by whoever reads them, and which of them say nothing new. */
final class Headings {

  /** What another part says already, and what only counts or orders. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "CaseFile.reference",
          "CaseFile.entries",
          "CaseFile.lastRecordedAt",
          "CaseSummary.reference",
          "CaseSummary.kind",
          "CaseSummary.title",
          "CaseSummary.receivedOn",
          "CaseSummary.adultName",
          "CaseSummary.adultDateOfBirth",
          "CaseSummary.firstMeetingOn",
          "CaseSummary.outcome",
          "CaseSummary.closedOn",
          "StrandState.strand",
          "Meeting.number",
          "Safeguard.number",
          "MeetingAction.number",
          "ChildFile.reference",
          "ChildFile.siblings",
          "ChildFile.due",
          "ChildFile.entries",
          "ChildSummary.reference",
          "ChildSummary.name",
          "ChildSummary.dateOfBirth",
          "ChildSummary.category",
          "ChildSummary.planStartedOn",
          "ChildSummary.plans",
          "ChildSummary.openedOn",
          "Conference.number",
          "Plan.number",
          "Revision.number",
          "PlannedOutcome.number",
          "PlannedAction.number",
          "ReviewFile.reference",
          "ReviewFile.life",
          "ReviewFile.entries",
          "ReviewSummary.reference",
          "ReviewSummary.openedOn",
          "ReviewSummary.publishedOn",
          "ReviewSummary.closedOn",
          "ReviewSummary.recommendations",
          "ReviewSummary.managementReviewsLate",
          "ManagementReview.agency",
          "Recommendation.number");

  /** Of an action the rest is worked out from these, or said where it was agreed. */
  private static final Set<String> OF_ACTIONS =
      Set.of(
          "text",
          "leadAgency",
          "leadRole",
          "dueOn",
          "timesMoved",
          "state",
          "lastWord",
          "completedOn",
          "verifiedOn",
          "withdrawnOn",
          "impact");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("CaseSummary.natures", "Natures"),
          Map.entry("CaseSummary.sector", "Setting"),
          Map.entry("CaseSummary.immediateConcern", "A child at risk now"),
          Map.entry("CaseFile.referrer", "Referred by"),
          Map.entry("CaseFile.outcomeLetterSent", "Outcome letter to the adult"),
          Map.entry("CaseFile.employerCopySent", "Copy to the employer"),
          Map.entry("CaseFile.linkedCases", "Linked cases"),
          Map.entry("CaseFile.dismissedMatches", "Not the same person as"),
          Map.entry("Threshold.met", "met"),
          Map.entry("Threshold.grounds", "grounds"),
          Map.entry("Decision.code", "decision"),
          Map.entry("Meeting.natures", "natures considered"),
          Map.entry("Meeting.heldFor", "called for"),
          Map.entry("Called.heldFor", "called for"),
          Map.entry("StrandState.lastNote", "last note"),
          Map.entry("Plan.coreGroups", "Core group meeting"),
          Map.entry("Plan.categories", "category"),
          Map.entry("Plan.visitFrequencies", "visits"),
          Map.entry("ReviewFile.nationalPanel", "National panel"),
          Map.entry("ReviewFile.chair", "Chair’s decision"),
          Map.entry("ReviewFile.committee", "Committee’s recommendation"),
          Map.entry("ReviewSummary.stage", "Stage"),
          Map.entry("ReviewSummary.silent", "Silent actions"),
          Map.entry("ReviewSummary.open", "Open actions"),
          Map.entry("ReviewSummary.overdue", "Overdue actions"),
          Map.entry("ReviewSummary.toVerify", "Actions to verify"),
          Map.entry("ReviewSummary.verified", "Verified actions"),
          Map.entry("Opinion.hold", "a review ought to be held"));

  private static final Map<String, String> ONE =
      Map.ofEntries(
          Map.entry("meetings", "Meeting"),
          Map.entry("strands", "Strand"),
          Map.entry("safeguards", "Safeguard"),
          Map.entry("consequences", "Consequence"),
          Map.entry("referrals", "Referral"),
          Map.entry("actions", "action"),
          Map.entry("discussions", "Strategy discussion"),
          Map.entry("enquiries", "Enquiries"),
          Map.entry("required", "Conference required"),
          Map.entry("conferences", "Conference"),
          Map.entry("transfers", "Transfer"),
          Map.entry("plans", "Plan"),
          Map.entry("revisions", "revision"),
          Map.entry("outcomes", "outcome"),
          Map.entry("coreGroups", "core group"),
          Map.entry("visits", "visit"),
          Map.entry("managementReviews", "Management review"),
          Map.entry("recommendations", "Recommendation"));

  private static final Set<String> KEYS =
      Set.of("number", "strand", "action", "agency", "made", "since", "met", "held", "begun");

  /** A summary is of the whole, so that its parts stand beside the whole's own. */
  private static final Set<String> LED_INTO = Set.of("summary", "asked");

  private Headings() {}

  static boolean isShown(Class<?> of, String name) {
    return of == TrackedAction.class
        ? OF_ACTIONS.contains(name)
        : !name.equals("lastRecordedAt") && !LEFT_OUT.contains(of.getSimpleName() + "." + name);
  }

  static boolean isLedInto(String name) {
    return LED_INTO.contains(name);
  }

  static boolean isKey(String name) {
    return KEYS.contains(name);
  }

  static String of(Class<?> of, String name) {
    String words = WORDS.get(of.getSimpleName() + "." + name);
    if (words != null) {
      return words;
    }
    String parted = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK);
    return ofWhole(of) ? Character.toUpperCase(parted.charAt(0)) + parted.substring(1) : parted;
  }

  static String one(Class<?> of, String name) {
    return ONE.getOrDefault(name, of(of, name));
  }

  private static boolean ofWhole(Class<?> of) {
    return of.getSimpleName().endsWith("File") || of.getSimpleName().endsWith("Summary");
  }
}
