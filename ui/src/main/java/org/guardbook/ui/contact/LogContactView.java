package org.guardbook.ui.contact;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.casefile.What;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.DraftKeeper;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;
import org.jspecify.annotations.Nullable;

/** A referral or a request for advice, on one page, in the time a telephone call takes. */
@Route(value = "contacts/new", layout = MainLayout.class)
@PageTitle("Log a contact · Guardbook")
@PermitAll
@OpenTo(Operation.LOG_CONTACTS)
class LogContactView extends Div {

  private static final String ADDRESS = "contacts/new";

  private final Dispatch dispatch;
  private final ContactSheet sheet;
  private final MetBefore metBefore;
  private final DraftKeeper draft;

  LogContactView(Dispatch dispatch, Drafts drafts, Clock clock) {
    this.dispatch = dispatch;
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), When.ENGLAND);
    sheet = new ContactSheet(dispatch, new Codes(dispatch), now.toLocalDate());
    sheet.receivedAt(now);
    Answers answers = new Answers();
    metBefore = new MetBefore(dispatch, answers::given);
    answers.about = metBefore;
    sheet.form().alsoKnow(answers);
    sheet
        .form()
        .submit("Save the contact", () -> save(false))
        .alsoSubmit("Save and record the threshold decision", () -> save(true));
    draft =
        new DraftKeeper(
            drafts, clock, Dispatch.signedIn().orElseThrow().account(), ADDRESS, sheet.form());
    sheet.refresh();
    askWhoWasMet();
    sheet.adultName().onChange(this::askWhoWasMet);
    sheet.adultBorn().onChange(this::askWhoWasMet);
    sheet.employer().onChange(this::askWhoWasMet);
    answers.onChange(this::askWhoWasMet);

    Card card = new Card(sheet.form());
    Div columns = new Div(card, metBefore);
    columns.addClassName("grid2");
    add(
        new PageHead("Log a contact")
            .under(
                "Draft kept as you type · on the telephone? The first fields are enough, the rest"
                    + " can follow"),
        draft,
        columns);
  }

  private void askWhoWasMet() {
    metBefore.ask(sheet.adultName().value(), sheet.adultBorn().value(), sheet.employer().value());
  }

  private void save(boolean thenDecide) {
    String reference =
        dispatch
            .send(
                sheet.command(metBefore.samePersonAs(), metBefore.notSamePersonAs()),
                sheet.form().commandId())
            .subject();
    draft.sent();
    Notices.sayOnNextPage("Saved. The case is " + reference + " and its clocks are running.");
    UI.getCurrent().navigate(thenDecide ? What.THRESHOLD.address(reference) : "cases/" + reference);
  }

  /** The answers to the matches, kept in the draft with everything else. */
  private static final class Answers extends Field<String> {

    private @Nullable MetBefore about;
    private String pending = "";

    Answers() {
      super("samePersonAs", "Have we met before?", false);
    }

    void given() {
      changed();
    }

    @Override
    public @Nullable String value() {
      return text();
    }

    @Override
    public void fill(@Nullable String value) {
      fillText(value == null ? "" : value);
    }

    @Override
    public String text() {
      return about == null ? pending : about.text();
    }

    @Override
    public void fillText(String text) {
      pending = text;
      if (about != null) {
        about.fillText(text);
      }
    }

    @Override
    protected List<Element> controls() {
      return List.of(getElement());
    }
  }
}
