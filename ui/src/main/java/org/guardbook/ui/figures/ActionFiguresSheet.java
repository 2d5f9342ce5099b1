package org.guardbook.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionFigures;
import org.guardbook.query.actionplan.ActionFigures.ByAgency;
import org.guardbook.query.actionplan.ActionFigures.Silence;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.statistics.Form;
import org.guardbook.ui.components.ActionTag;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** What became of the actions, in tables, each with a line on how it counts. */
final class ActionFiguresSheet extends Div {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

  private final ActionFigures figures;
  private final Codes codes;
  private final Printed printed = new Printed(Form.IN_FULL);

  ActionFiguresSheet(ActionFigures figures, Codes codes) {
    this.figures = figures;
    this.codes = codes;
    Div halves = new Div(FigureCard.column(states(), completion()), FigureCard.column(silence()));
    halves.addClassName("halves");
    addClassName("stack");
    add(keyFigures(), agencies(), halves);
  }

  private Component keyFigures() {
    long total = figures.totals().total();
    long open = open();
    long verified = state(ActionState.VERIFIED);
    Div grid =
        new Div(
            new KeyFigure("Actions", printed.number(total), printed.number(open) + " open"),
            new KeyFigure(
                "Overdue",
                printed.number(state(ActionState.OVERDUE)),
                printed.share(state(ActionState.OVERDUE), open) + " of those open"),
            new KeyFigure(
                "Silent",
                printed.number(figures.totals().silent()),
                printed.share(figures.totals().silent(), open) + " of those open"),
            new KeyFigure(
                "Verified with impact",
                printed.number(figures.verifiedWithImpact()),
                "of "
                    + printed.number(verified)
                    + " verified · "
                    + printed.share(verified, total)
                    + " of all"));
    grid.addClassName("grid4");
    return grid;
  }

  private Card states() {
    FigureTable table = new FigureTable(ActionTable.STATES.title(), "State", "Actions", "Share");
    long total = figures.totals().total();
    for (ActionState state : ActionState.values()) {
      table.row(
          ActionTag.sign(state) + " " + state.label(),
          printed.number(state(state)),
          printed.share(state(state), total));
    }
    table.total("Total", printed.number(total), "");
    table.row(
        "Silent, of the open",
        printed.number(figures.totals().silent()),
        printed.share(figures.totals().silent(), open()));
    return card(ActionTable.STATES, table);
  }

  private Card agencies() {
    FigureTable table =
        new FigureTable(
            ActionTable.AGENCIES.title(),
            "Agency",
            "Actions",
            "Open",
            "Overdue",
            "Silent",
            "Complete",
            "Verified",
            "Withdrawn",
            "Dates moved",
            "Median days",
            "With impact");
    for (ByAgency each : figures.byAgency()) {
      table.row(
          codes.label(CodeList.AGENCY, each.agency()),
          printed.number(each.total()),
          printed.number(each.open()),
          printed.number(each.overdue()),
          printed.number(each.silent()),
          printed.number(each.complete()),
          printed.number(each.verified()),
          printed.number(each.withdrawn()),
          printed.number(each.datesMoved()),
          days(each.medianDaysToComplete()),
          printed.number(each.verifiedWithImpact()));
    }
    List<ByAgency> all = figures.byAgency();
    table.total(
        "Total",
        printed.number(figures.totals().total()),
        printed.number(all.stream().mapToLong(ByAgency::open).sum()),
        printed.number(state(ActionState.OVERDUE)),
        printed.number(figures.totals().silent()),
        printed.number(state(ActionState.COMPLETE)),
        printed.number(state(ActionState.VERIFIED)),
        printed.number(state(ActionState.WITHDRAWN)),
        printed.number(all.stream().mapToLong(ByAgency::datesMoved).sum()),
        days(figures.medianDaysToComplete()),
        printed.number(figures.verifiedWithImpact()));
    return card(ActionTable.AGENCIES, table);
  }

  private Card completion() {
    FigureTable table =
        new FigureTable(ActionTable.COMPLETION.title(), "Agency", "Median days to complete");
    figures.byAgency().stream()
        .filter(each -> each.medianDaysToComplete() != null)
        .sorted(Comparator.comparingDouble(ActionFiguresSheet::median))
        .forEach(
            each ->
                table.row(
                    codes.label(CodeList.AGENCY, each.agency()),
                    days(each.medianDaysToComplete())));
    table.total("All agencies", days(figures.medianDaysToComplete()));
    return card(ActionTable.COMPLETION, table);
  }

  private Card silence() {
    FigureTable table =
        new FigureTable(ActionTable.SILENCE.title(), "End of", "Open", "Silent", "Share silent");
    for (Silence each : figures.silence().reversed()) {
      table.row(
          Words.date(each.on()),
          printed.number(each.open()),
          printed.number(each.silent()),
          printed.share(each.silent(), each.open()));
    }
    return card(ActionTable.SILENCE, table)
        .drawn(
            chart().svg(),
            FigureCard.key("silent", "legend-part"),
            FigureCard.key("open", "legend-of"));
  }

  private ColumnChart chart() {
    List<Silence> months = figures.silence();
    String glance =
        months.isEmpty()
            ? "Nothing to show."
            : "%d of %d open actions were silent at the end of %s, %d of %d at the end of %s. The table below has every figure."
                .formatted(
                    months.getFirst().silent(),
                    months.getFirst().open(),
                    Words.date(months.getFirst().on()),
                    months.getLast().silent(),
                    months.getLast().open(),
                    Words.date(months.getLast().on()));
    return new ColumnChart(
        "silence-over-time",
        "Silent actions among the open ones, month by month",
        glance,
        months.stream()
            .map(
                each -> new ColumnChart.Column(MONTH.format(each.on()), each.silent(), each.open()))
            .toList());
  }

  private long open() {
    return figures.byAgency().stream().mapToLong(ByAgency::open).sum();
  }

  private long state(ActionState state) {
    return figures.totals().byState().getOrDefault(state, 0L);
  }

  private static double median(ByAgency each) {
    Double median = each.medianDaysToComplete();
    return median == null ? 0 : median;
  }

  /** A median may lie between two days. */
  private String days(@Nullable Double median) {
    if (median == null) {
      return Printed.NONE;
    }
    return median == Math.rint(median)
        ? printed.number(Math.round(median))
        : String.format(Locale.UK, "%,.1f", median);
  }

  private static FigureCard card(ActionTable about, FigureTable table) {
    return new FigureCard(table, about.howItCounts());
  }
}
