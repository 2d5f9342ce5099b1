package org.guardbook.command.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.ReviewEvent.ActionAgreed;
import org.guardbook.command.review.ReviewEvent.ChairDecided;
import org.guardbook.command.review.ReviewEvent.CommitteeRecommended;
import org.guardbook.command.review.ReviewEvent.ManagementReviewAsked;
import org.guardbook.command.review.ReviewEvent.ManagementReviewReceived;
import org.guardbook.command.review.ReviewEvent.ManagementReviewReturned;
import org.guardbook.command.review.ReviewEvent.NationalPanelAdvised;
import org.guardbook.command.review.ReviewEvent.OfAction;
import org.guardbook.command.review.ReviewEvent.PlanOpened;
import org.guardbook.command.review.ReviewEvent.PublicationWithheld;
import org.guardbook.command.review.ReviewEvent.RecommendationMade;
import org.guardbook.command.review.ReviewEvent.ReportApproved;
import org.guardbook.command.review.ReviewEvent.ReportPublished;
import org.guardbook.command.review.ReviewEvent.ReportSubmitted;
import org.guardbook.command.review.ReviewEvent.ReviewClosed;
import org.guardbook.command.review.ReviewEvent.ReviewCommissioned;
import org.guardbook.command.review.ReviewEvent.ReviewReferred;
import org.guardbook.command.review.ReviewEvent.ReviewReopened;
import org.guardbook.command.review.ReviewEvent.ReviewSteppedDown;
import org.jspecify.annotations.Nullable;

/** What the entries of a review come to, as far as a next entry can be judged by it. */
final class Standing {

  /** When the record begins; null while it has no entry. */
  @Nullable When opened;

  /** A plan of its own, which no report stands before. */
  boolean withoutReferral;

  @Nullable String title;
  @Nullable ReviewKind kind;
  @Nullable ChairDecided decision;
  @Nullable ReviewCommissioned commissioned;
  @Nullable When submitted;
  @Nullable When approved;
  @Nullable When published;
  @Nullable When closed;
  final Map<Agency, ManagementReview> managementReviews = new LinkedHashMap<>();

  final Map<String, RecommendationMade> recommendations = new LinkedHashMap<>();

  final Map<String, OwedAction> actions = new LinkedHashMap<>();

  /**
   * An agency's individual management review.
   *
   * @param askedOn the day it was asked for, or sent back
   * @param received null while it is owed
   */
  record ManagementReview(LocalDate askedOn, @Nullable When received) {}

  /**
   * @param by account that recorded it
   */
  void on(ReviewEvent event, String by) {
    switch (event) {
      case ReviewReferred referral -> {
        opened = referral.happened();
        title = referral.title();
        kind = referral.kind();
      }
      case PlanOpened plan -> {
        opened = plan.happened();
        title = plan.title();
        kind = plan.kind();
        withoutReferral = true;
      }
      case CommitteeRecommended _, NationalPanelAdvised _ -> {}
      case ChairDecided decided -> decision = decided;
      case ReviewCommissioned commission -> {
        commissioned = commission;
        kind = commission.kind();
      }
      case ManagementReviewAsked asked ->
          managementReviews.put(
              asked.agency(), new ManagementReview(asked.happened().date(), null));
      case ManagementReviewReceived received ->
          managementReviews.computeIfPresent(
              received.agency(),
              (_, review) -> new ManagementReview(review.askedOn(), received.happened()));
      case ManagementReviewReturned returned ->
          managementReviews.put(
              returned.agency(), new ManagementReview(returned.happened().date(), null));
      case ReportSubmitted report -> submitted = report.happened();
      case ReportApproved approval -> approved = approval.happened();
      case ReportPublished publication -> published = publication.happened();
      case PublicationWithheld _ -> {}
      case ReviewSteppedDown steppedDown -> kind = steppedDown.kind();
      case RecommendationMade made -> recommendations.put(made.recommendation(), made);
      case ActionAgreed agreed -> actions.put(agreed.action(), new OwedAction(agreed, by));
      case OfAction entry -> {
        OwedAction action = actions.get(entry.action());
        if (action != null) {
          action.on(entry, by);
        }
      }
      case ReviewClosed closure -> closed = closure.happened();
      case ReviewReopened _ -> closed = null;
    }
  }

  /** The next free number under a recommendation: {@code 4.3} after {@code 4.2}. */
  String nextAction(String recommendation) {
    int next = 1;
    while (actions.containsKey(recommendation + "." + next)) {
      next++;
    }
    return recommendation + "." + next;
  }
}
