package org.guardbook.ui.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** One box that finds any record of any kind, as the address of the page says. */
@Route(value = "audit", layout = MainLayout.class)
@PageTitle("Audit · Guardbook")
@PermitAll
@OpenTo(Operation.READ_STORED_EVENTS)
class AuditView extends Div implements BeforeEnterObserver {

  private final AnyRecord records;
  private final TextEntry box = new TextEntry("q", "A reference, a name or a setting");
  private final Div results = new Div();

  AuditView(Dispatch dispatch) {
    this.records = new AnyRecord(dispatch);
    box.hint("Of a case, a review or a child: W13-117, say. The search is on record.");
    FormSheet form = new FormSheet().with(box);
    form.submit("Find", () -> find(Objects.requireNonNullElse(box.value(), "")));
    results.addClassName("stack");
    results.getElement().setAttribute("role", "status");
    add(
        new PageHead("Audit")
            .under(
                "Find a record, then replay it, read what is stored of it, see who looked or put it"
                    + " on paper."),
        new Card(form),
        results);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    String text =
        entered.getLocation().getQueryParameters().getSingleParameter("q").orElse("").strip();
    box.fill(text);
    results.removeAll();
    if (text.isEmpty()) {
      results.add(
          new EmptyState(
              "Which record?", "Write its reference, a name or a setting above and press Enter."));
    } else {
      show(records.like(text));
    }
  }

  private static void find(String text) {
    UI.getCurrentOrThrow()
        .navigate(
            AuditView.class,
            text.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", text));
  }

  private void show(List<FoundRecord> found) {
    if (found.isEmpty()) {
      results.add(
          new EmptyState(
              "No record matches",
              "Try a part of the name, or the reference alone. A restricted record is found by nobody"
                  + " it is closed to."));
      return;
    }
    results.add(Texts.small(Words.count(found.size(), "record", "records") + " found"));
    found.stream().map(FoundCard::new).forEach(results::add);
  }
}
