package org.guardbook.ui.reviews;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.command.review.ReviewCommand.NamedPerson;
import org.guardbook.command.review.ReviewCommand.ReferForReview;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
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

/** A case is referred, for the committee to consider whether there is to be a review. */
@Route(value = "reviews/new", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.KEEP_REVIEWS)
class NewReviewPage extends FormPage {

  NewReviewPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    super(dispatch, drafts, clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    layOpening(
        event,
        KindOfRecord.REVIEW,
        "Refer a case",
        "Refer a case for consideration",
        referral(),
        new Card(
            "What happens next",
            Texts.small(
                "The committee recommends to the independent chair whether to hold a review; the"
                    + " national panel is consulted and may disagree; the chair decides.")));
  }

  private Ask<ReferForReview> referral() {
    TextEntry reference = Openings.reference();
    TextEntry title = Openings.title("How the board speaks of it; no child's name");
    Pick kind = Desk.kind(new Codes(dispatch()), now(), "What it is referred for");
    TextEntry referredBy = new TextEntry("referredBy", "Referred by");
    referredBy.aside("by capacity, not by name");
    referredBy.require("Say who referred it.");
    TextEntry child = new TextEntry("child.name", "The child's name");
    child.aside("if it is about one child");
    DayEntry born = new DayEntry("child.dateOfBirth", "The child's date of birth");
    born.aside("if known");
    LongText reason =
        Usual.reason("Why it is referred", "What happened, and what gives cause for concern.");
    WhenEntry happened = Usual.happened("Referred", now());
    return new Ask<>(
        new FormSheet()
            .beside(reference, kind)
            .with(title)
            .beside(referredBy, happened)
            .with(reason)
            .beside(child, born),
        "Refer the case",
        () -> {
          String name = child.value();
          return new ReferForReview(
              Desk.reviewReference(reference),
              Usual.when(happened),
              Desk.line(title),
              Desk.chosenKind(kind),
              Desk.line(referredBy),
              name == null ? null : new NamedPerson(name, born.value()),
              reason.value());
        },
        "The case is referred.");
  }
}
