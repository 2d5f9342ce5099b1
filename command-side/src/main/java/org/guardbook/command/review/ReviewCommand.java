package org.guardbook.command.review;

import static org.guardbook.command.access.Operation.DECIDE_REVIEWS;
import static org.guardbook.command.access.Operation.IMPORT_ACTION_PLANS;
import static org.guardbook.command.access.Operation.KEEP_REVIEWS;
import static org.guardbook.command.access.Operation.UPDATE_ACTIONS;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.access.Requires;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a review and its action plan (domain.md §3). Each is answered with a {@link
 * org.guardbook.command.Receipt} or refused with a {@link org.guardbook.command.RuleViolated} that
 * names the field; {@code happened} is when it happened in the world, never after now.
 */
public sealed interface ReviewCommand {

  /** Somebody as they are named on a form; the record gives them their id. */
  record NamedPerson(String name, @Nullable LocalDate dateOfBirth) {}

  /** What is asked of a review that is there already. */
  sealed interface OnReview extends ReviewCommand {

    ReviewReference reference();

    When happened();
  }

  /**
   * What is asked of one action. An agency lead may ask it of their own agency's actions only.
   *
   * <p>Where the sender says how many entries the action had when they looked at it, and it has
   * more by now, the command is refused with what has been recorded since, and by whom.
   */
  sealed interface OnAction extends OnReview {

    String action();

    /**
     * How many entries the action had when the sender looked, counted from 1; null to record
     * whatever has been recorded since.
     */
    @Nullable Integer seen();
  }

  /** Opens a review; the receipt's subject is its reference. */
  @Requires(KEEP_REVIEWS)
  record ReferForReview(
      ReviewReference reference,
      When happened,
      String title,
      ReviewKind kind,
      String referredBy,
      @Nullable NamedPerson child,
      Narrative reason)
      implements ReviewCommand {}

  /** Opens a plan that comes of no referral: priorities, an action log, an inspection's plan. */
  @Requires(KEEP_REVIEWS)
  record OpenPlan(ReviewReference reference, When happened, String title, ReviewKind kind)
      implements ReviewCommand {}

  /**
   * Brings plans over from an earlier record, all rows or none. A row that was brought over before,
   * and is the same, is left alone. Answered with {@link org.guardbook.command.Imported}; a refusal
   * names row and field: {@code actions[17].dueOn}.
   */
  @Requires(IMPORT_ACTION_PLANS)
  record ImportActionPlans(List<EarlierAction> actions) implements ReviewCommand {}

  @Requires(KEEP_REVIEWS)
  record RecommendToChair(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      boolean hold,
      Narrative reason)
      implements OnReview {}

  @Requires(KEEP_REVIEWS)
  record RecordPanelAdvice(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      boolean hold,
      Narrative reason)
      implements OnReview {}

  /**
   * @param decidedBy null for the sender
   */
  @Requires(DECIDE_REVIEWS)
  record DecideOnReview(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      boolean hold,
      Narrative reason,
      @Nullable String decidedBy)
      implements OnReview {}

  @Requires(KEEP_REVIEWS)
  record CommissionReview(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      ReviewKind kind,
      String method,
      Narrative termsOfReference,
      List<Agency> panel,
      @Nullable NamedPerson author,
      @Nullable LocalDate reportDueOn)
      implements OnReview {}

  @Requires(KEEP_REVIEWS)
  record AskForManagementReview(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      Agency agency,
      LocalDate dueOn)
      implements OnReview {}

  @Requires(KEEP_REVIEWS)
  record ReceiveManagementReview(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      Agency agency,
      List<Evidence> documents)
      implements OnReview {}

  @Requires(KEEP_REVIEWS)
  record ReturnManagementReview(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      Agency agency,
      LocalDate dueOn,
      Narrative reason)
      implements OnReview {}

  @Requires(KEEP_REVIEWS)
  record SubmitReport(
      @TargetAggregateIdentifier ReviewReference reference, When happened, List<Evidence> documents)
      implements OnReview {}

  @Requires(DECIDE_REVIEWS)
  record ApproveReport(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      Narrative note,
      @Nullable String decidedBy)
      implements OnReview {}

  @Requires(DECIDE_REVIEWS)
  record PublishReport(
      @TargetAggregateIdentifier ReviewReference reference, When happened, Narrative where)
      implements OnReview {}

  @Requires(DECIDE_REVIEWS)
  record WithholdPublication(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      Narrative reason,
      boolean untilInquest,
      @Nullable LocalDate until,
      @Nullable String decidedBy)
      implements OnReview {}

  @Requires(DECIDE_REVIEWS)
  record StepReviewDown(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      ReviewKind kind,
      Narrative reason,
      @Nullable String decidedBy)
      implements OnReview {}

  @Requires(KEEP_REVIEWS)
  record MakeRecommendation(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      String recommendation,
      Narrative text,
      @Nullable String theme)
      implements OnReview {}

  /**
   * @param action as the plan numbers it; null for the next number under its recommendation
   */
  @Requires(KEEP_REVIEWS)
  record AgreeAction(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      String recommendation,
      @Nullable String action,
      Narrative text,
      Agency leadAgency,
      String leadRole,
      LocalDate dueOn,
      Narrative successMeasure,
      @Nullable String meeting)
      implements OnReview {}

  @Requires(UPDATE_ACTIONS)
  record ReportProgress(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      String action,
      @Nullable Integer seen,
      Outlook outlook,
      Narrative note,
      List<Evidence> evidence)
      implements OnAction {}

  @Requires(KEEP_REVIEWS)
  record ChaseAgency(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      String action,
      @Nullable Integer seen,
      Narrative note)
      implements OnAction {}

  /**
   * @param note what shows that it is done, in words; needed where there is no file
   */
  @Requires(UPDATE_ACTIONS)
  record CompleteAction(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      String action,
      @Nullable Integer seen,
      Narrative note,
      List<Evidence> evidence)
      implements OnAction {}

  @Requires(KEEP_REVIEWS)
  record VerifyAction(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      String action,
      @Nullable Integer seen,
      Narrative impact,
      @Nullable String meeting)
      implements OnAction {}

  @Requires(KEEP_REVIEWS)
  record SendActionBack(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      String action,
      @Nullable Integer seen,
      Narrative reason)
      implements OnAction {}

  @Requires(KEEP_REVIEWS)
  record ExtendDueDate(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      String action,
      @Nullable Integer seen,
      LocalDate dueOn,
      Narrative reason,
      String agreedBy)
      implements OnAction {}

  @Requires(KEEP_REVIEWS)
  record MoveAction(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      String action,
      @Nullable Integer seen,
      Agency leadAgency,
      String leadRole,
      Narrative reason,
      String agreedBy)
      implements OnAction {}

  @Requires(KEEP_REVIEWS)
  record WithdrawAction(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      String action,
      @Nullable Integer seen,
      Narrative reason,
      String agreedBy)
      implements OnAction {}

  @Requires(DECIDE_REVIEWS)
  record CloseReview(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      Narrative reason,
      @Nullable String decidedBy)
      implements OnReview {}

  @Requires(DECIDE_REVIEWS)
  record ReopenReview(
      @TargetAggregateIdentifier ReviewReference reference,
      When happened,
      Narrative reason,
      @Nullable String decidedBy)
      implements OnReview {}
}
