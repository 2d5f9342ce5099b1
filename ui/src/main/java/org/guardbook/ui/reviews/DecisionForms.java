package org.guardbook.ui.reviews;

import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.review.ReviewCommand;
import org.guardbook.command.review.ReviewCommand.CloseReview;
import org.guardbook.command.review.ReviewCommand.DecideOnReview;
import org.guardbook.command.review.ReviewCommand.RecommendToChair;
import org.guardbook.command.review.ReviewCommand.RecordPanelAdvice;
import org.guardbook.command.review.ReviewCommand.ReopenReview;
import org.guardbook.command.review.ReviewCommand.StepReviewDown;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Usual;

/** What is said and decided about a review as a whole, each with its reason. */
final class DecisionForms {

  private final Desk desk;

  DecisionForms(Desk desk) {
    this.desk = desk;
  }

  Ask<ReviewCommand> recommendToChair() {
    Choice<Boolean> hold =
        Desk.hold("What does the committee recommend?", "Hold a review", "Do not hold a review");
    LongText reason =
        Usual.reason("Why", "Which criteria are met, or are not; the chair and the panel read it.");
    WhenEntry happened = desk.happened("Recommended");
    return new Ask<>(
        new FormSheet().with(hold, reason, happened),
        "Record the recommendation",
        () ->
            new RecommendToChair(
                desk.reference(), Usual.when(happened), chosen(hold), reason.value()),
        "The committee's recommendation is recorded.");
  }

  Ask<ReviewCommand> panelAdvice() {
    Choice<Boolean> hold =
        Desk.hold(
            "What does the national panel say?",
            "A review ought to be held",
            "There need be no review");
    LongText reason = Usual.reason("Why", "As the panel's letter puts it.");
    WhenEntry happened = desk.happened("Answered");
    return new Ask<>(
        new FormSheet().with(hold, reason, happened),
        "Record the answer",
        () ->
            new RecordPanelAdvice(
                desk.reference(), Usual.when(happened), chosen(hold), reason.value()),
        "The national panel's answer is recorded.");
  }

  Ask<ReviewCommand> decide() {
    Choice<Boolean> hold =
        Desk.hold("Is a review to be held?", "Yes, hold a review", "No, there is to be none");
    LongText reason =
        Usual.reason(
            "Why", "Where committee and national panel disagree, say why you follow one of them.");
    WhenEntry happened = desk.happened("Decided");
    TextEntry decidedBy = Usual.decidedBy();
    return new Ask<>(
        new FormSheet().with(hold, reason).beside(happened, decidedBy),
        "Record the decision",
        () ->
            new DecideOnReview(
                desk.reference(),
                Usual.when(happened),
                chosen(hold),
                reason.value(),
                decidedBy.value()),
        "The decision is recorded.");
  }

  Ask<ReviewCommand> stepDown() {
    var kinds = new java.util.LinkedHashMap<>(desk.inForce(CodeList.REVIEW_KIND));
    kinds.remove(desk.file().summary().kind());
    Pick kind = new Pick("kind", "It goes on as", kinds);
    kind.require("Choose the kind it goes on as.");
    if (kinds.containsKey("LEARNING_REVIEW")) {
      kind.fill("LEARNING_REVIEW");
    }
    LongText reason = Usual.reason("Why", "What is known now that was not when it was decided.");
    WhenEntry happened = desk.happened("Decided");
    TextEntry decidedBy = Usual.decidedBy();
    return new Ask<>(
        new FormSheet().with(kind, reason).beside(happened, decidedBy),
        "Step it down",
        () ->
            new StepReviewDown(
                desk.reference(),
                Usual.when(happened),
                Desk.chosenKind(kind),
                reason.value(),
                decidedBy.value()),
        "The review is stepped down.");
  }

  Ask<ReviewCommand> close() {
    LongText reason =
        Usual.reason("Why it can be closed", "Every action is verified or withdrawn first.");
    WhenEntry happened = desk.happened("Closed");
    TextEntry decidedBy = Usual.decidedBy();
    return new Ask<>(
        new FormSheet().with(reason, happened, decidedBy),
        "Close it",
        () ->
            new CloseReview(
                desk.reference(), Usual.when(happened), reason.value(), decidedBy.value()),
        "It is closed.");
  }

  Ask<ReviewCommand> reopen() {
    LongText reason = Usual.reason("Why it is opened again", null);
    WhenEntry happened = desk.happened("Reopened");
    TextEntry decidedBy = Usual.decidedBy();
    return new Ask<>(
        new FormSheet().with(reason, happened, decidedBy),
        "Reopen it",
        () ->
            new ReopenReview(
                desk.reference(), Usual.when(happened), reason.value(), decidedBy.value()),
        "It is open again.");
  }

  private static boolean chosen(Choice<Boolean> hold) {
    return Boolean.TRUE.equals(hold.value());
  }
}
