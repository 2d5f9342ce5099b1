package org.guardbook.command.review;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.jspecify.annotations.Nullable;

/**
 * What can happen in a review and its action plan (domain.md §3). Each says when it happened, as a
 * professional states it; when it was recorded, and by whom, stands beside it in the store.
 */
public sealed interface ReviewEvent {

  ReviewReference reference();

  /** When it happened in the world; never when it was recorded. */
  When happened();

  /** What happened to one action of the plan. */
  sealed interface OfAction extends ReviewEvent {

    /** As the plan numbers it, {@code 4.2}. */
    String action();
  }

  /**
   * A case was referred to the committee to consider whether there is to be a review.
   *
   * @param kind what it was referred for
   * @param referredBy by capacity: "Head of service, children's social care"
   * @param child null where it is about no one child
   */
  @Revision("1")
  record ReviewReferred(
      ReviewReference reference,
      When happened,
      String title,
      ReviewKind kind,
      String referredBy,
      @Nullable Person child,
      Narrative reason)
      implements ReviewEvent {}

  /**
   * A plan was opened without a referral before it: the board's priorities, its action log, an
   * inspection's or an audit's plan, or a plan brought over from an earlier record.
   */
  @Revision("1")
  record PlanOpened(ReviewReference reference, When happened, String title, ReviewKind kind)
      implements ReviewEvent {}

  /** The committee recommended to the independent chair whether to hold a review. */
  @Revision("1")
  record CommitteeRecommended(
      ReviewReference reference, When happened, boolean hold, Narrative reason)
      implements ReviewEvent {}

  /** The national panel said whether a review ought to be held; it may disagree. */
  @Revision("1")
  record NationalPanelAdvised(
      ReviewReference reference, When happened, boolean hold, Narrative reason)
      implements ReviewEvent {}

  /**
   * The independent chair decided whether to hold a review.
   *
   * @param decidedBy account of the chair, or the name of whoever decided outside the system
   */
  @Revision("1")
  record ChairDecided(
      ReviewReference reference, When happened, boolean hold, Narrative reason, String decidedBy)
      implements ReviewEvent {}

  /**
   * The review was commissioned.
   *
   * @param method how it is done: "individual management reviews and an overview report"
   * @param panel the agencies that sit on its panel
   * @param author of the overview report; null where none is appointed yet
   * @param reportDueOn null where no date was set
   */
  @Revision("1")
  record ReviewCommissioned(
      ReviewReference reference,
      When happened,
      ReviewKind kind,
      String method,
      Narrative termsOfReference,
      List<Agency> panel,
      @Nullable Person author,
      @Nullable LocalDate reportDueOn)
      implements ReviewEvent {}

  /** An agency was asked for an individual management review of its own part. */
  @Revision("1")
  record ManagementReviewAsked(
      ReviewReference reference, When happened, Agency agency, LocalDate dueOn)
      implements ReviewEvent {}

  @Revision("1")
  record ManagementReviewReceived(
      ReviewReference reference, When happened, Agency agency, List<Evidence> documents)
      implements ReviewEvent {}

  /** The panel sent an agency's management review back to be amended. */
  @Revision("1")
  record ManagementReviewReturned(
      ReviewReference reference, When happened, Agency agency, LocalDate dueOn, Narrative reason)
      implements ReviewEvent {}

  /** The author handed the overview report in. */
  @Revision("1")
  record ReportSubmitted(ReviewReference reference, When happened, List<Evidence> documents)
      implements ReviewEvent {}

  /** The board approved the overview report. */
  @Revision("1")
  record ReportApproved(ReviewReference reference, When happened, Narrative note, String decidedBy)
      implements ReviewEvent {}

  /**
   * @param where an address, or a library; blank where it is not said
   */
  @Revision("1")
  record ReportPublished(ReviewReference reference, When happened, Narrative where)
      implements ReviewEvent {}

  /**
   * The report is not published, for now or for good.
   *
   * @param untilInquest it waits on an inquest
   * @param until the day on which it is looked at again; null where none was set
   */
  @Revision("1")
  record PublicationWithheld(
      ReviewReference reference,
      When happened,
      Narrative reason,
      boolean untilInquest,
      @Nullable LocalDate until,
      String decidedBy)
      implements ReviewEvent {}

  /** The review goes on as one of another kind, a learning review mostly. */
  @Revision("1")
  record ReviewSteppedDown(
      ReviewReference reference, When happened, ReviewKind kind, Narrative reason, String decidedBy)
      implements ReviewEvent {}

  /**
   * A recommendation was made.
   *
   * @param recommendation as the report numbers it, {@code 4}
   * @param theme what it has in common with others: "Record keeping"; null for none
   */
  @Revision("1")
  record RecommendationMade(
      ReviewReference reference,
      When happened,
      String recommendation,
      Narrative text,
      @Nullable String theme)
      implements ReviewEvent {}

  /**
   * An action was agreed, which an agency owes from here.
   *
   * @param leadRole who in the agency, by role: "Detective chief inspector"
   * @param successMeasure what will show that it made a difference
   * @param meeting the committee's meeting that agreed it; null where none did
   */
  @Revision("1")
  record ActionAgreed(
      ReviewReference reference,
      When happened,
      String recommendation,
      String action,
      Narrative text,
      Agency leadAgency,
      String leadRole,
      LocalDate dueOn,
      Narrative successMeasure,
      @Nullable String meeting)
      implements OfAction {}

  /** The agency said how an action is going. */
  @Revision("1")
  record ProgressReported(
      ReviewReference reference,
      When happened,
      String action,
      Outlook outlook,
      Narrative note,
      List<Evidence> evidence)
      implements OfAction {}

  /** The agency was reminded of an action that it is late with or silent about. */
  @Revision("1")
  record AgencyChased(ReviewReference reference, When happened, String action, Narrative note)
      implements OfAction {}

  /** The agency said that an action is done, and gave evidence. */
  @Revision("1")
  record ActionCompleted(
      ReviewReference reference,
      When happened,
      String action,
      Narrative note,
      List<Evidence> evidence)
      implements OfAction {}

  /**
   * The committee accepted the evidence.
   *
   * @param impact what difference the action made
   * @param meeting the committee's meeting that accepted it; null where none is named
   */
  @Revision("1")
  record ActionVerified(
      ReviewReference reference,
      When happened,
      String action,
      Narrative impact,
      @Nullable String meeting)
      implements OfAction {}

  /** The committee did not accept that an action is done: it is open again. */
  @Revision("1")
  record ActionSentBack(ReviewReference reference, When happened, String action, Narrative reason)
      implements OfAction {}

  /**
   * @param from the date that was in force
   * @param agreedBy who agreed: "Review committee"; null where an earlier record does not say
   */
  @Revision("1")
  record DueDateExtended(
      ReviewReference reference,
      When happened,
      String action,
      LocalDate from,
      LocalDate to,
      Narrative reason,
      @Nullable String agreedBy)
      implements OfAction {}

  /** Another agency leads from here; what was said before stays with the action. */
  @Revision("1")
  record ActionMoved(
      ReviewReference reference,
      When happened,
      String action,
      Agency from,
      Agency to,
      String leadRole,
      Narrative reason,
      String agreedBy)
      implements OfAction {}

  /**
   * The committee agreed that an action is no longer needed.
   *
   * @param agreedBy null where an earlier record does not say
   */
  @Revision("1")
  record ActionWithdrawn(
      ReviewReference reference,
      When happened,
      String action,
      Narrative reason,
      @Nullable String agreedBy)
      implements OfAction {}

  @Revision("1")
  record ReviewClosed(ReviewReference reference, When happened, Narrative reason, String decidedBy)
      implements ReviewEvent {}

  @Revision("1")
  record ReviewReopened(
      ReviewReference reference, When happened, Narrative reason, String decidedBy)
      implements ReviewEvent {}
}
