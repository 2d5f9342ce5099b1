package org.guardbook.ui.reviews;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.command.review.ReviewCommand.OpenPlan;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.FormPage;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.forms.Usual;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** A plan is opened that comes of no referral: priorities, an action log, an audit's plan. */
@Route(value = "reviews/new-plan", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.KEEP_REVIEWS)
class NewPlanPage extends FormPage {

  NewPlanPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    super(dispatch, drafts, clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    layOpening(
        event,
        KindOfRecord.REVIEW,
        "Open a plan",
        "Open a plan",
        plan(),
        new Card(
            "What a plan is",
            Texts.small(
                "Recommendations with actions, as after a review, but without a referral before"
                    + " them: the board's own priorities, the action log of its minutes, what an"
                    + " inspection or an audit asked for.")));
  }

  private Ask<OpenPlan> plan() {
    TextEntry reference = Openings.reference();
    TextEntry title = Openings.title("For example: Board priorities 2026-27");
    Pick kind = Desk.kind(new Codes(dispatch()), now(), "Kind");
    WhenEntry happened = Usual.happened("Opened", now());
    return new Ask<>(
        new FormSheet().beside(reference, kind).with(title, happened),
        "Open the plan",
        () ->
            new OpenPlan(
                Desk.reviewReference(reference),
                Usual.when(happened),
                Desk.line(title),
                Desk.chosenKind(kind)),
        "The plan is open.");
  }
}
