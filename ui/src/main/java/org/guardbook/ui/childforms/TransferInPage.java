package org.guardbook.ui.childforms;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordTransferIn;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.LongText;
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

/** Another authority tells of children with a plan there who have come to live here. */
@Route(value = "children/transfer-in", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.KEEP_CHILD_PROTECTION)
@StyleSheet("context://guardbook/childforms.css")
class TransferInPage extends FormPage {

  TransferInPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    super(dispatch, drafts, clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    WhenEntry happened = Usual.happened("They told us", now());
    layOpening(
        event,
        KindOfRecord.CHILD,
        "Transfer in",
        "Record a transfer in",
        transfer(happened),
        new Card(
            "What happens next",
            new Due(
                dispatch(),
                Limit.RECEIVING_IN_CONFERENCE,
                "The receiving-in conference is",
                happened,
                now().toLocalDate()),
            Texts.small("A plan that they tell of counts as an earlier one.")));
  }

  private Ask<RecordTransferIn> transfer(WhenEntry happened) {
    TextEntry from = FamilyForms.fromAuthority();
    ChildrenTransferred children =
        new ChildrenTransferred(
            dispatch(), new Codes(dispatch()).inForce(CodeList.CATEGORY, now().toLocalDate()));
    TextEntry siblingOf = Sibling.entry();
    LongText reason = Usual.reason("Why, and what they told us", null);
    return new Ask<>(
        new RowsSheet().beside(from, happened).with(children, siblingOf, reason),
        "Record the transfer",
        () ->
            new RecordTransferIn(
                Usual.when(happened),
                children.value(),
                Sibling.read(siblingOf),
                Desk.line(from),
                reason.value()),
        "The transfer is recorded.");
  }
}
