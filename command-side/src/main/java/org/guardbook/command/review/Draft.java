package org.guardbook.command.review;

import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entry that a command asks for, before anybody has judged it.
 *
 * @param sender account that decided, where a command names nobody else
 */
record Draft(ReviewReference reference, Standing standing, String sender) {

  ReviewEvent of(OnReview command) {
    return switch (command) {
      case RecommendToChair c ->
          new CommitteeRecommended(reference, c.happened(), c.hold(), c.reason());
      case RecordPanelAdvice c ->
          new NationalPanelAdvised(reference, c.happened(), c.hold(), c.reason());
      case DecideOnReview c ->
          new ChairDecided(reference, c.happened(), c.hold(), c.reason(), decided(c.decidedBy()));
      case CommissionReview c -> commissioned(c);
      case AskForManagementReview c ->
          new ManagementReviewAsked(reference, c.happened(), c.agency(), c.dueOn());
      case ReceiveManagementReview c ->
          new ManagementReviewReceived(
              reference, c.happened(), c.agency(), List.copyOf(c.documents()));
      case ReturnManagementReview c ->
          new ManagementReviewReturned(reference, c.happened(), c.agency(), c.dueOn(), c.reason());
      case SubmitReport c ->
          new ReportSubmitted(reference, c.happened(), List.copyOf(c.documents()));
      case ApproveReport c ->
          new ReportApproved(reference, c.happened(), c.note(), decided(c.decidedBy()));
      case PublishReport c -> new ReportPublished(reference, c.happened(), c.where());
      case WithholdPublication c ->
          new PublicationWithheld(
              reference,
              c.happened(),
              c.reason(),
              c.untilInquest(),
              c.until(),
              decided(c.decidedBy()));
      case StepReviewDown c ->
          new ReviewSteppedDown(
              reference, c.happened(), c.kind(), c.reason(), decided(c.decidedBy()));
      case MakeRecommendation c ->
          new RecommendationMade(
              reference,
              c.happened(),
              c.recommendation().strip(),
              c.text(),
              unlessBlank(c.theme()));
      case AgreeAction c -> agreed(c);
      case CloseReview c ->
          new ReviewClosed(reference, c.happened(), c.reason(), decided(c.decidedBy()));
      case ReopenReview c ->
          new ReviewReopened(reference, c.happened(), c.reason(), decided(c.decidedBy()));
      case OnAction c -> of(c, standing.actions.get(c.action()));
    };
  }

  /**
   * @param action null where the plan has none of that number, which practice then refuses
   */
  private OfAction of(OnAction command, @Nullable OwedAction action) {
    return switch (command) {
      case ReportProgress c ->
          new ProgressReported(
              reference,
              c.happened(),
              c.action(),
              c.outlook(),
              c.note(),
              List.copyOf(c.evidence()));
      case ChaseAgency c -> new AgencyChased(reference, c.happened(), c.action(), c.note());
      case CompleteAction c ->
          new ActionCompleted(
              reference, c.happened(), c.action(), c.note(), List.copyOf(c.evidence()));
      case VerifyAction c ->
          new ActionVerified(
              reference, c.happened(), c.action(), c.impact(), unlessBlank(c.meeting()));
      case SendActionBack c -> new ActionSentBack(reference, c.happened(), c.action(), c.reason());
      case ExtendDueDate c ->
          new DueDateExtended(
              reference,
              c.happened(),
              c.action(),
              action == null ? c.dueOn() : action.dueOn(),
              c.dueOn(),
              c.reason(),
              c.agreedBy().strip());
      case MoveAction c ->
          new ActionMoved(
              reference,
              c.happened(),
              c.action(),
              action == null ? c.leadAgency() : action.leadAgency(),
              c.leadAgency(),
              c.leadRole().strip(),
              c.reason(),
              c.agreedBy().strip());
      case WithdrawAction c ->
          new ActionWithdrawn(
              reference, c.happened(), c.action(), c.reason(), c.agreedBy().strip());
    };
  }

  ReviewReferred of(ReferForReview c) {
    return new ReviewReferred(
        reference,
        c.happened(),
        c.title().strip(),
        c.kind(),
        c.referredBy().strip(),
        c.child() == null ? null : person("child", c.child()),
        c.reason());
  }

  private ReviewCommissioned commissioned(CommissionReview c) {
    return new ReviewCommissioned(
        reference,
        c.happened(),
        c.kind(),
        c.method().strip(),
        c.termsOfReference(),
        List.copyOf(c.panel()),
        c.author() == null ? null : person("author", c.author()),
        c.reportDueOn());
  }

  private ActionAgreed agreed(AgreeAction c) {
    String recommendation = c.recommendation().strip();
    String action = unlessBlank(c.action());
    return new ActionAgreed(
        reference,
        c.happened(),
        recommendation,
        action == null ? standing.nextAction(recommendation) : action,
        c.text(),
        c.leadAgency(),
        c.leadRole().strip(),
        c.dueOn(),
        c.successMeasure(),
        unlessBlank(c.meeting()));
  }

  private Person person(String part, NamedPerson named) {
    return new Person(reference + "/" + part, named.name().strip(), named.dateOfBirth());
  }

  private String decided(@Nullable String named) {
    String by = unlessBlank(named);
    return by == null ? sender : by;
  }

  private static @Nullable String unlessBlank(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
