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
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PageTabs;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Earlier records are brought over from a file: all of it, or nothing and why. */
@StyleSheet("context://guardbook/lists.css")
abstract class ImportPage extends Div {

  private final ImportRuns runs;
  private final FileOf kind;
  private final SignedIn sender;
  private final FileDrop drop;
  private final Div outcome = new Div();
  private Runnable stopWatching = () -> {};
  private @Nullable UI shownIn;

  ImportPage(ImportRuns runs, IncomingFiles incoming, FileOf kind, String here) {
    this.runs = runs;
    this.kind = kind;
    this.sender = Dispatch.signedIn().orElseThrow();
    this.drop =
        new FileDrop(
            incoming, (name, file) -> runs.begin(sender.account(), kind.importer(), name, file));
    outcome.getElement().setAttribute("aria-live", "polite");
    outcome.addClassName("outcome");
    addClassName("stack");
    add(
        new PageHead(kind.title())
            .under(
                "Every row of a file is stored, or none: what is wrong is listed by line and"
                    + " column."),
        new PageTabs("Import", sender, here)
            .tab(Operation.IMPORT_CONTACTS, "import", "Contacts")
            .tab(Operation.IMPORT_ACTION_PLANS, "import/action-plans", "Action plans")
            .tab(Operation.IMPORT_EPISODES, "import/episodes", "Child protection"),
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

  private Component columns() {
    PlainTable table =
        new PlainTable("Columns of the file", "Column", "What it holds", "Example", "Needed");
    for (ColumnHints.Hint hint : kind.columns()) {
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
    return new Card("Columns", TakeAway.emptyFile(kind), details);
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
    Optional<ImportRun> run = runs.of(sender.account(), kind.importer());
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
    runs.of(sender.account(), kind.importer())
        .ifPresent(
            run -> {
              outcome.removeAll();
              outcome.add(new RunPanel(run, kind));
              drop.setBusy(run.isRunning());
            });
  }
}
