package org.guardbook.ui.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
      show(text, records.like(text));
    }
  }

  private static void find(String text) {
    UI.getCurrentOrThrow()
        .navigate(
            AuditView.class,
            text.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", text));
  }

  private void show(String text, List<Hits> found) {
    long total = found.stream().mapToLong(Hits::total).sum();
    if (total == 0) {
      results.add(
          new EmptyState(
              "No record matches",
              "Try a part of the name, or the reference alone. A restricted record is found by nobody"
                  + " it is closed to."));
      return;
    }
    results.add(howMany(text, total, found));
    found.stream().flatMap(hits -> hits.first().stream()).map(FoundCard::new).forEach(results::add);
  }

  /** Where not all are shown, the way to the lists that have the rest. */
  private static Paragraph howMany(String text, long total, List<Hits> found) {
    List<Hits> cut = found.stream().filter(hits -> !hits.isAll()).toList();
    if (cut.isEmpty()) {
      return Texts.small(Words.count(total, "record", "records") + " found");
    }
    int shown = found.stream().mapToInt(hits -> hits.first().size()).sum();
    Paragraph line =
        Texts.small(
            "The first "
                + shown
                + " of "
                + Words.count(total)
                + " records found. Write more of the name, or see all ");
    String query = "?" + QueryParameters.of("q", text).getQueryString();
    for (Hits hits : cut) {
      line.add(
          new Span(hits == cut.getFirst() ? "" : ", "),
          new Anchor(
              hits.kind().home() + query, Words.count(hits.total()) + " " + hits.kind().home()));
    }
    return line;
  }
}
