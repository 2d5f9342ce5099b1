package org.guardbook.ui.reviews;

import static org.guardbook.command.access.Operation.DECIDE_REVIEWS;
import static org.guardbook.command.access.Operation.KEEP_REVIEWS;

import org.guardbook.command.access.Operation;
import org.guardbook.ui.forms.Deed;
import org.guardbook.ui.forms.KindOfRecord;

/** Everything that can be done in a review. */
enum What implements Deed {
  RECOMMEND_TO_CHAIR(
      "committee", "Record the committee's recommendation", KEEP_REVIEWS, Shape.PAGE),
  PANEL_ADVICE("national-panel", "Record the national panel's answer", KEEP_REVIEWS, Shape.PAGE),
  DECIDE("decision", "Decide whether to hold a review", DECIDE_REVIEWS, Shape.PAGE),
  COMMISSION("commission", "Commission the review", KEEP_REVIEWS, Shape.PAGE),
  ASK_MANAGEMENT_REVIEW("ask", "Ask for a management review", KEEP_REVIEWS, Shape.DIALOG),
  RECEIVE_MANAGEMENT_REVIEW("receive", "Receive a management review", KEEP_REVIEWS, Shape.PAGE),
  RETURN_MANAGEMENT_REVIEW("return", "Return a management review", KEEP_REVIEWS, Shape.DIALOG),
  SUBMIT_REPORT("report", "Record the report as submitted", KEEP_REVIEWS, Shape.PAGE),
  APPROVE_REPORT("approval", "Approve the report", DECIDE_REVIEWS, Shape.DIALOG),
  PUBLISH_REPORT("publication", "Record the publication", DECIDE_REVIEWS, Shape.DIALOG),
  WITHHOLD("withhold", "Withhold publication", DECIDE_REVIEWS, Shape.PAGE),
  STEP_DOWN("step-down", "Step down to another kind", DECIDE_REVIEWS, Shape.PAGE),
  RECOMMENDATION("recommendation", "Add a recommendation", KEEP_REVIEWS, Shape.PAGE),
  ACTION("action", "Agree an action", KEEP_REVIEWS, Shape.PAGE),
  CLOSE("close", "Close the review", DECIDE_REVIEWS, Shape.DIALOG),
  REOPEN("reopen", "Reopen the review", DECIDE_REVIEWS, Shape.DIALOG);

  private final Form form;

  What(String slug, String title, Operation operation, Shape shape) {
    form = new Form(KindOfRecord.REVIEW, slug, title, operation, shape);
  }

  @Override
  public Form form() {
    return form;
  }
}
