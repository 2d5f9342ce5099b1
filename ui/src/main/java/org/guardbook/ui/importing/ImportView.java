package org.guardbook.ui.importing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Earlier records are brought over from a file: all of it, or nothing and why. */
@Route(value = "import", layout = MainLayout.class)
@PageTitle("Import · Guardbook")
@PermitAll
@OpenTo(Operation.IMPORT_CONTACTS)
@StyleSheet("context://guardbook/lists.css")
class ImportView extends Div {

  private final ImportRuns runs;
  private final SignedIn sender;
  private final FileDrop drop;
  private final Div outcome = new Div();
  private Runnable stopWatching = () -> {};
  private @Nullable UI shownIn;

  ImportView(ImportRuns runs, IncomingFiles incoming) {
    this.runs = runs;
    this.sender = Dispatch.signedIn().orElseThrow();
    this.drop = new FileDrop(incoming, (name, file) -> runs.begin(sender.account(), name, file));
    outcome.getElement().setAttribute("aria-live", "polite");
    outcome.addClassName("outcome");
    addClassName("stack");
    add(
        new PageHead("Import earlier contacts")
            .under(
                "Every row of a file is stored, or none: what is wrong is listed by line and"
                    + " column."),
        outcome,
        new Card("The file", hint(), drop),
        columns());
  }

  private static Component hint() {
    Paragraph hint =
        new Paragraph(
            "A CSV file in UTF-8 whose first line names the columns. The same file may be sent"
                + " again: rows already in the record stay as they are.");
    hint.addClassName("soft");
    return hint;
  }

  private static Component columns() {
    PlainTable table =
        new PlainTable("Columns of the file", "Column", "What it holds", "Example", "Needed");
    for (ColumnHints.Hint hint : ColumnHints.ALL) {
      Span name = new Span(hint.column());
      name.addClassName("mono");
      table.row(
          name,
          new Span(hint.meaning()),
          new Span(hint.example()),
          new Span(hint.needed() ? "in every row" : "where known"));
    }
    NativeDetails details = new NativeDetails("The columns, and what each holds", table);
    details.addClassName("counts");
    return new Card("Columns", TakeAway.emptyFile(), details);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    shownIn = attached.getUI();
    drop.onTaken(this::follow);
    follow();
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    stopWatching.run();
    shownIn = null;
  }

  /** Shows the file on its way, or what became of the last one. */
  private void follow() {
    stopWatching.run();
    Optional<ImportRun> run = runs.of(sender.account());
    outcome.removeAll();
    run.ifPresent(
        found -> {
          stopWatching = found.watch(this::redrawSoon);
          redraw();
        });
  }

  private void redrawSoon() {
    UI ui = shownIn;
    if (ui != null) {
      ui.access(this::redraw);
    }
  }

  private void redraw() {
    runs.of(sender.account())
        .ifPresent(
            run -> {
              outcome.removeAll();
              outcome.add(new RunPanel(run));
              drop.setBusy(run.isRunning());
            });
  }
}
