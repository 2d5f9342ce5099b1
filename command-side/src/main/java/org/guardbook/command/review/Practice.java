package org.guardbook.command.review;

import static org.guardbook.command.Refusals.day;

import java.util.List;
import org.guardbook.command.Objections;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.review.ReviewEvent.*;

/** The rules of practice: what would make no sense as the next entry of a review as it stands. */
record Practice(Standing now, Objections objections) {

  /** What speaks against an entry; empty where it makes sense. */
  static List<Refusal> against(ReviewEvent entry, Standing now) {
    Refusals refusals = new Refusals();
    Practice practice = new Practice(now, new Objections(refusals));
    if (practice.mayBeAddedTo(entry)) {
      practice.objections.notBefore(entry.happened(), now.opened, "this was opened");
      practice.makesSense(entry);
    }
    return refusals.found();
  }

  private boolean mayBeAddedTo(ReviewEvent entry) {
    boolean reopening = entry instanceof ReviewReopened;
    if (now.closed != null && !reopening) {
      refuse(
          "This was closed on %s. Reopen it before adding to it."
              .formatted(day(now.closed.date())));
    } else if (now.closed == null && reopening) {
      refuse("This is open.");
    }
    return objections.refusals().none();
  }

  private void makesSense(ReviewEvent entry) {
    ReportPractice report = new ReportPractice(now, objections);
    PlanPractice plan = new PlanPractice(now, objections);
    switch (entry) {
      case ReviewReferred _, PlanOpened _ -> {}
      case CommitteeRecommended _, NationalPanelAdvised _ -> considered();
      case ChairDecided _ -> decision();
      case ReviewCommissioned commission -> commission(commission);
      case ManagementReviewAsked asked -> report.asked(asked);
      case ManagementReviewReceived received -> report.received(received);
      case ManagementReviewReturned returned -> report.returned(returned);
      case ReportSubmitted submitted -> report.submitted(submitted);
      case ReportApproved approval -> report.approved(approval);
      case ReportPublished publication -> report.published(publication);
      case PublicationWithheld withheld -> report.withheld(withheld);
      case ReviewSteppedDown steppedDown -> steppedDown(steppedDown);
      case RecommendationMade made -> plan.recommendation(made);
      case OfAction ofAction -> plan.action(ofAction);
      case ReviewClosed closure -> plan.closure(closure);
      case ReviewReopened reopened ->
          objections.notBefore(reopened.happened(), now.closed, "it was closed");
    }
  }

  private void considered() {
    if (now.withoutReferral) {
      refuse("This plan was opened without a referral, so there is nothing to decide on.");
    }
  }

  private void decision() {
    considered();
    if (now.commissioned != null) {
      refuse(
          "The review was commissioned on %s; step it down or close it instead."
              .formatted(day(now.commissioned.happened().date())));
    }
  }

  private void commission(ReviewCommissioned commission) {
    considered();
    if (now.decision == null) {
      if (!now.withoutReferral) {
        refuse("The chair has not decided yet whether to hold a review.");
      }
    } else if (!now.decision.hold()) {
      refuse(
          "The chair decided on %s that there is to be no review."
              .formatted(day(now.decision.happened().date())));
    } else {
      objections.notBefore(commission.happened(), now.decision.happened(), "the chair decided");
    }
    if (now.commissioned != null) {
      refuse(
          "The review was commissioned on %s already."
              .formatted(day(now.commissioned.happened().date())));
    }
    objections.distinct(commission.panel(), "panel", "This agency is named twice.");
    if (commission.reportDueOn() != null) {
      objections.after(commission.reportDueOn(), commission.happened().date(), "reportDueOn");
    }
  }

  private void steppedDown(ReviewSteppedDown steppedDown) {
    if (now.decision == null || !now.decision.hold()) {
      refuse("There is no review to step down: the chair has not decided to hold one.");
    } else {
      objections.notBefore(
          steppedDown.happened(), now.decision.happened(), "the chair decided to hold a review");
    }
    if (steppedDown.kind().equals(now.kind)) {
      objections.add("kind", "It is of this kind already.");
    }
  }

  private void refuse(String sentence) {
    objections.add(null, sentence);
  }
}
