package org.guardbook.command.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.jspecify.annotations.Nullable;

/** What happened in a review that was referred on Monday 7 January 2013. */
final class Facts {

  static final ReviewReference REVIEW = new ReviewReference("W3");
  static final ReviewKind SERIOUS = new ReviewKind("SERIOUS_CASE_REVIEW");
  static final ReviewKind LEARNING = new ReviewKind("LEARNING_REVIEW");
  static final Agency POLICE = new Agency("POLICE");
  static final Agency HOUSING = new Agency("HOUSING");
  static final Narrative WORDS = new Narrative("Said at the meeting.");
  static final Narrative NOTHING = new Narrative(" ");
  static final LocalDate DUE = LocalDate.of(2014, 9, 30);
  static final Evidence AUDIT =
      new Evidence("ab".repeat(32), new Narrative("audit.pdf"), "application/pdf", 4_711);

  private Facts() {}

  /** A day of 2013, in which the review was held. */
  static When in2013(int month, int day) {
    return When.on(LocalDate.of(2013, month, day));
  }

  /** A day of 2014, in which its actions were followed. */
  static When in2014(int month, int day) {
    return When.on(LocalDate.of(2014, month, day));
  }

  static ReviewReferred referred() {
    return new ReviewReferred(
        REVIEW, in2013(1, 7), "Serious case review W3", SERIOUS, "Head of service", null, WORDS);
  }

  static ReferForReview refer() {
    return new ReferForReview(
        REVIEW, in2013(1, 7), "Serious case review W3", SERIOUS, "Head of service", null, WORDS);
  }

  static ChairDecided decidedToHold() {
    return new ChairDecided(REVIEW, in2013(2, 4), true, WORDS, "chair");
  }

  static ChairDecided decidedNotToHold() {
    return new ChairDecided(REVIEW, in2013(2, 4), false, WORDS, "chair");
  }

  static ReviewCommissioned commissioned() {
    return new ReviewCommissioned(
        REVIEW,
        in2013(3, 4),
        SERIOUS,
        "Individual management reviews",
        WORDS,
        List.of(POLICE, HOUSING),
        null,
        LocalDate.of(2013, 9, 30));
  }

  static CommissionReview commission() {
    return new CommissionReview(
        REVIEW,
        in2013(3, 4),
        SERIOUS,
        "Individual management reviews",
        WORDS,
        List.of(POLICE, HOUSING),
        null,
        LocalDate.of(2013, 9, 30));
  }

  static ManagementReviewAsked asked() {
    return new ManagementReviewAsked(REVIEW, in2013(3, 11), POLICE, LocalDate.of(2013, 5, 6));
  }

  static ReportSubmitted submitted() {
    return new ReportSubmitted(REVIEW, in2013(10, 7), List.of(AUDIT));
  }

  static ReportApproved approved() {
    return new ReportApproved(REVIEW, in2013(11, 4), WORDS, "chair");
  }

  static ReportPublished published() {
    return new ReportPublished(REVIEW, in2013(12, 2), WORDS);
  }

  static RecommendationMade recommended() {
    return new RecommendationMade(REVIEW, in2013(11, 4), "4", WORDS, "Record keeping");
  }

  static ActionAgreed agreed() {
    return agreed("4.1", POLICE);
  }

  static ActionAgreed agreed(String action, Agency leadAgency) {
    return new ActionAgreed(
        REVIEW,
        in2014(3, 31),
        "4",
        action,
        WORDS,
        leadAgency,
        "Detective chief inspector",
        DUE,
        WORDS,
        null);
  }

  static AgreeAction agree(@Nullable String action) {
    return new AgreeAction(
        REVIEW,
        in2014(3, 31),
        "4",
        action,
        WORDS,
        POLICE,
        "Detective chief inspector",
        DUE,
        WORDS,
        null);
  }

  static ProgressReported atRisk() {
    return new ProgressReported(REVIEW, in2014(5, 12), "4.1", Outlook.AT_RISK, WORDS, List.of());
  }

  static ReportProgress report(When on) {
    return new ReportProgress(REVIEW, on, "4.1", null, Outlook.AT_RISK, WORDS, List.of());
  }

  static ActionCompleted completed() {
    return new ActionCompleted(REVIEW, in2014(6, 2), "4.1", WORDS, List.of(AUDIT));
  }

  static CompleteAction complete(When on) {
    return new CompleteAction(REVIEW, on, "4.1", null, WORDS, List.of(AUDIT));
  }

  static ActionVerified verified() {
    return new ActionVerified(REVIEW, in2014(6, 24), "4.1", WORDS, "scr-committee/12");
  }

  static VerifyAction verify(When on) {
    return new VerifyAction(REVIEW, on, "4.1", null, WORDS, "scr-committee/12");
  }

  static ActionSentBack sentBack() {
    return new ActionSentBack(REVIEW, in2014(6, 24), "4.1", WORDS);
  }

  static DueDateExtended extended() {
    return new DueDateExtended(
        REVIEW, in2014(7, 1), "4.1", DUE, DUE.plusMonths(3), WORDS, "Review committee");
  }

  static ExtendDueDate extend(When on, LocalDate dueOn) {
    return new ExtendDueDate(REVIEW, on, "4.1", null, dueOn, WORDS, " Review committee ");
  }

  static ActionMoved moved() {
    return new ActionMoved(
        REVIEW, in2014(7, 1), "4.1", POLICE, HOUSING, "Tenancy manager", WORDS, "Review committee");
  }

  static MoveAction move(When on, Agency leadAgency) {
    return new MoveAction(
        REVIEW, on, "4.1", null, leadAgency, "Tenancy manager", WORDS, "Review committee");
  }

  static ActionWithdrawn withdrawn() {
    return new ActionWithdrawn(REVIEW, in2014(8, 4), "4.1", WORDS, "Review committee");
  }

  static WithdrawAction withdraw(When on) {
    return new WithdrawAction(REVIEW, on, "4.1", null, WORDS, "Review committee");
  }

  static ReviewClosed closed() {
    return new ReviewClosed(REVIEW, in2014(12, 1), WORDS, "chair");
  }

  static CloseReview close(When on) {
    return new CloseReview(REVIEW, on, WORDS, null);
  }

  /** A review whose report was approved, with one recommendation and one action for the police. */
  static ReviewEvent[] andItsAction(ReviewEvent... followed) {
    return Stream.concat(
            Stream.of(
                referred(),
                decidedToHold(),
                commissioned(),
                submitted(),
                approved(),
                recommended(),
                agreed()),
            Arrays.stream(followed))
        .toArray(ReviewEvent[]::new);
  }
}
