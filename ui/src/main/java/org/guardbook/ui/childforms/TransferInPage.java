package org.guardbook.ui.childforms;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordTransferIn;
import org.guardbook.command.referencedata.CodeList;
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
    layOpening(
        event,
        KindOfRecord.CHILD,
        "Transfer in",
        "Record a transfer in",
        transfer(),
        new Card(
            "What happens next",
            Texts.small(
                "A receiving-in conference is due within 15 working days of the day they told us."
                    + " A plan they tell of counts as an earlier one.")));
  }

  private Ask<RecordTransferIn> transfer() {
    TextEntry from = FamilyForms.fromAuthority();
    WhenEntry happened = Usual.happened("They told us", now());
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
