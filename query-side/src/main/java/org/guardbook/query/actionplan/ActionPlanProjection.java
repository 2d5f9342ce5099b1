package org.guardbook.query.actionplan;

import static org.guardbook.query.actionplan.FollowedAction.ACTIONS;
import static org.guardbook.query.actionplan.FollowedPlan.PLANS;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.ReviewEvent;
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
import org.guardbook.query.Recorded;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Every action that a review or a plan has asked for, with all that was said about it. */
@ProcessingGroup(ActionPlanProjection.NAME)
class ActionPlanProjection {

  static final String NAME = "action-plan";

  private final View<FollowedAction> actions;
  private final View<FollowedPlan> plans;

  ActionPlanProjection(Views views) {
    actions = views.view(ACTIONS);
    plans = views.view(PLANS);
  }

  @EventHandler
  void on(ReviewEvent event, Recorded recorded) {
    String review = event.reference().value();
    switch (event) {
      case ReviewReferred it ->
          plans.put(FollowedPlan.opened(review, it.title(), it.kind().code()));
      case PlanOpened it -> plans.put(FollowedPlan.opened(review, it.title(), it.kind().code()));
      case ReviewCommissioned it -> goesOnAs(it.kind(), review);
      case ReviewSteppedDown it -> goesOnAs(it.kind(), review);
      case ManagementReviewReceived it -> plans.change(review, plan -> plan.with(it.documents()));
      case ReportSubmitted it -> plans.change(review, plan -> plan.with(it.documents()));
      case RecommendationMade it ->
          plans.change(
              review,
              plan ->
                  plan.with(
                      new FollowedPlan.Recommendation(
                          it.recommendation(), it.text().words(), it.theme())));
      case ActionAgreed it ->
          actions.put(FollowedAction.of(it, plans.find(review).orElseThrow(), recorded));
      case OfAction it ->
          actions.change(
              FollowedAction.id(review, it.action()), action -> action.with(it, recorded));
      case CommitteeRecommended _,
          NationalPanelAdvised _,
          ChairDecided _,
          ManagementReviewAsked _,
          ManagementReviewReturned _,
          ReportApproved _,
          ReportPublished _,
          PublicationWithheld _,
          ReviewClosed _,
          ReviewReopened _ -> {}
    }
  }

  private void goesOnAs(ReviewKind kind, String review) {
    plans.change(review, plan -> plan.ofKind(kind.code()));
    for (FollowedAction action :
        actions.find(Filter.equal("review", review), Sort.BY_ID, Page.ALL)) {
      actions.put(action.ofKind(kind.code()));
    }
  }
}
