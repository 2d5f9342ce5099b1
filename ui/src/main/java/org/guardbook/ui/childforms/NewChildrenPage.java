package org.guardbook.ui.childforms;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordStrategyDiscussion;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.FormPage;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.forms.Usual;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.jspecify.annotations.Nullable;

/** A strategy discussion, which opens the records of children who have none. */
@Route(value = "children/new", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.KEEP_CHILD_PROTECTION)
@StyleSheet("context://guardbook/childforms.css")
class NewChildrenPage extends FormPage {

  NewChildrenPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    super(dispatch, drafts, clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    EnquiryForms.Discussion said =
        EnquiryForms.Discussion.of(
            Usual.happened("Held", now()),
            new Codes(dispatch()).inForce(CodeList.AGENCY, now().toLocalDate()));
    layOpening(
        event,
        KindOfRecord.CHILD,
        "Strategy discussion",
        "Record a strategy discussion",
        discussion(said, given(event).get("child")),
        new Card(
            "Brothers and sisters",
            Texts.small(
                "Name each on a line of its own. Those without a record get one, and all are one"
                    + " family from here on.")),
        new Card(
            "What happens next",
            new Due(
                dispatch(),
                Limit.INITIAL_CONFERENCE,
                "Where section 47 enquiries are required, the initial conference is",
                said.happened(),
                now().toLocalDate())));
  }

  /**
   * @param known reference of a child it begins with; null for none
   */
  private Ask<RecordStrategyDiscussion> discussion(
      EnquiryForms.Discussion said, @Nullable String known) {
    ChildrenDiscussed children = new ChildrenDiscussed(dispatch());
    if (known != null) {
      children.addKnown(
          dispatch()
              .askForOne(new OpenChild(known, null), ChildFile.class)
              .map(ChildFile::reference)
              .orElseThrow(NotFoundException::new));
    }
    TextEntry siblingOf = Sibling.entry();
    return new Ask<>(
        new RowsSheet()
            .with(said.happened(), children, siblingOf, said.agencies(), said.reason())
            .with(said.decidedBy()),
        "Record the discussion",
        () ->
            new RecordStrategyDiscussion(
                Usual.when(said.happened()),
                children.value(),
                Sibling.read(siblingOf),
                said.tookPart(),
                said.reason().value(),
                said.decidedBy().value()),
        "The strategy discussion is recorded.");
  }
}
