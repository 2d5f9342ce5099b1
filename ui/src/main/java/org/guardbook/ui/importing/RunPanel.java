package org.guardbook.ui.importing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.imports.Import;
import org.guardbook.ui.imports.Import.Problem;

/** How far a file is, or what became of it. */
final class RunPanel extends Div {

  /** More on one page help nobody; the file to download has them all. */
  private static final int SHOWN = 200;

  RunPanel(ImportRun run, FileOf kind) {
    getElement().setAttribute("aria-live", "polite");
    Import result = run.result();
    String failure = run.failure();
    if (failure != null) {
      add(refused(run.fileName() + " was not imported", failure));
    } else if (result == null) {
      add(running(run));
    } else if (result.allIsGood()) {
      add(imported(run, result, kind));
    } else {
      add(rejected(run, result));
    }
  }

  private static Card running(ImportRun run) {
    Double share = run.share();
    Element bar = new Element("progress");
    bar.setAttribute("aria-label", "How far the import is");
    if (share != null) {
      bar.setAttribute("max", "100").setAttribute("value", String.valueOf(Math.round(100 * share)));
    }
    String rows = Words.count(run.progress().rows(), "row", "rows");
    Card card =
        new Card(
            "Importing " + run.fileName(),
            new Paragraph(
                share == null ? rows + " read and good, being stored" : rows + " read so far"));
    card.getElement().appendChild(bar);
    Paragraph leave =
        new Paragraph("You may leave this page. What became of the file is shown when you return.");
    leave.addClassName("small");
    card.add(leave);
    return card;
  }

  private static Card imported(ImportRun run, Import result, FileOf kind) {
    Card card = new Card();
    if (result.rows() == 0) {
      card.add(
          new H2("There are no rows in " + run.fileName()), new Paragraph("Nothing was stored."));
      return card;
    }
    String summary =
        "%s: %s imported, %s unchanged because they were in the record already."
            .formatted(
                Words.count(result.rows(), "row", "rows"),
                Words.count(result.imported()),
                Words.count(result.unchanged()));
    card.add(new H2(run.fileName() + " is imported"), new Paragraph(summary));
    Div next = new Div();
    for (FileOf.Way way : kind.next()) {
      next.add(
          way.equals(kind.next().getFirst())
              ? Actions.link(way.label(), way.address())
              : Actions.quietLink(way.label(), way.address()));
    }
    next.addClassName("actions");
    card.add(next);
    if (!result.warnings().isEmpty()) {
      card.add(
          new Paragraph(
              Words.count(result.warnings().size(), "row shows", "rows show")
                  + " what a good record never does. They are in the record as they were; look at"
                  + " each."),
          table("Warnings about the file", result.warnings()));
    }
    return card;
  }

  private static Card rejected(ImportRun run, Import result) {
    Card card =
        refused(
            "%s in %s; nothing was stored"
                .formatted(
                    Words.count(result.rejected().size(), "problem", "problems"), run.fileName()),
            "Put them right in the file and send it again. All rows are stored together or none.");
    Div actions = new Div(TakeAway.problems(result.rejected()));
    actions.addClassName("actions");
    card.add(actions, table("Problems in the file", result.rejected()));
    return card;
  }

  private static Div table(String caption, List<Problem> problems) {
    PlainTable table = new PlainTable(caption, "Line", "Column", "What is wrong");
    for (Problem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
      String column = problem.column();
      table.row(
          new Span(String.valueOf(problem.line())),
          new Span(column == null ? "the line as a whole" : column),
          new Span(problem.message()));
    }
    Div shown = new Div(table);
    if (problems.size() > SHOWN) {
      shown.add(new Paragraph("The first " + SHOWN + " of " + problems.size() + " are shown."));
    }
    return shown;
  }

  private static Card refused(String title, String sentence) {
    Card card = new Card(new H2(title), new Paragraph(sentence));
    card.addClassName("err");
    card.getElement().setAttribute("role", "alert");
    return card;
  }
}
