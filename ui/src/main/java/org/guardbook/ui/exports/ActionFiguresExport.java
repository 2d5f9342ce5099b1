package org.guardbook.ui.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionFigures;
import org.guardbook.query.actionplan.ActionFigures.ByAgency;
import org.guardbook.query.actionplan.ActionFigures.Silence;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.figures.ActionTable;
import org.jspecify.annotations.Nullable;

/** The board's figures on actions to take away. */
public final class ActionFiguresExport {

  private static final String TITLE = "Action plans: figures";

  private final ActionFigures figures;
  private final Codes codes;

  private ActionFiguresExport(ActionFigures figures, Codes codes) {
    this.figures = figures;
    this.codes = codes;
  }

  /** Tables to read; for CSV, a line for every figure, {@code on,measure,value}. */
  public static Export of(ActionFigures figures, Codes codes, Format format, Made made) {
    ActionFiguresExport tables = new ActionFiguresExport(figures, codes);
    String plan = figures.plan();
    String about = (plan == null ? "all plans" : plan) + " on " + Words.date(figures.on());
    return new Export(
        TITLE, about, format == Format.CSV ? List.of(measures(figures)) : tables.tables(), made);
  }

  /** A line for every figure of the report: zero states too, agencies only where any is overdue. */
  public static Table measures(ActionFigures figures) {
    List<Row> rows = new ArrayList<>();
    measure(rows, figures, "actions.total", figures.totals().total());
    measure(rows, figures, "actions.silent", figures.totals().silent());
    for (ActionState state : ActionState.values()) {
      measure(
          rows,
          figures,
          "actions.status." + state.name(),
          figures.totals().byState().getOrDefault(state, 0L));
    }
    new TreeMap<>(figures.totals().overdueByAgency())
        .forEach(
            (agency, overdue) ->
                measure(rows, figures, "actions.overdue.agency." + agency, overdue));
    return new Table(
        TITLE,
        List.of(Column.day("on"), Column.text("measure"), Column.number("value")),
        rows,
        List.of());
  }

  private static void measure(List<Row> rows, ActionFigures figures, String measure, long value) {
    rows.add(Row.of(figures.on(), measure, value));
  }

  private List<Table> tables() {
    return List.of(agencies(), states(), silence());
  }

  private Table states() {
    long total = figures.totals().total();
    List<Row> rows = new ArrayList<>();
    for (ActionState state : ActionState.values()) {
      long number = figures.totals().byState().getOrDefault(state, 0L);
      rows.add(Row.of(state.label(), number, AllegationFigures.percent(number, total)));
    }
    rows.add(Row.total("Total", total, null));
    long silent = figures.totals().silent();
    long open = figures.byAgency().stream().mapToLong(ByAgency::open).sum();
    rows.add(Row.of("Silent, of the open", silent, AllegationFigures.percent(silent, open)));
    return table(
        ActionTable.STATES,
        rows,
        Column.text("State"),
        Column.number("Actions").withBar(),
        Column.percent("Share"));
  }

  private Table agencies() {
    List<Row> rows = new ArrayList<>();
    for (ByAgency each : figures.byAgency()) {
      rows.add(
          Row.of(
              codes.label(CodeList.AGENCY, each.agency()),
              each.total(),
              each.open(),
              each.overdue(),
              each.silent(),
              each.complete(),
              each.verified(),
              each.withdrawn(),
              each.datesMoved(),
              days(each.medianDaysToComplete()),
              each.verifiedWithImpact()));
    }
    List<ByAgency> all = figures.byAgency();
    rows.add(
        Row.total(
            "Total",
            figures.totals().total(),
            all.stream().mapToLong(ByAgency::open).sum(),
            all.stream().mapToLong(ByAgency::overdue).sum(),
            figures.totals().silent(),
            all.stream().mapToLong(ByAgency::complete).sum(),
            all.stream().mapToLong(ByAgency::verified).sum(),
            all.stream().mapToLong(ByAgency::withdrawn).sum(),
            all.stream().mapToLong(ByAgency::datesMoved).sum(),
            days(figures.medianDaysToComplete()),
            figures.verifiedWithImpact()));
    return new Table(
        ActionTable.AGENCIES.title(),
        List.of(
            Column.text("Agency"),
            Column.number("Actions"),
            Column.number("Open"),
            Column.number("Overdue"),
            Column.number("Silent"),
            Column.number("Complete"),
            Column.number("Verified"),
            Column.number("Withdrawn"),
            Column.number("Dates moved"),
            Column.number("Median days"),
            Column.number("With impact")),
        rows,
        List.of(ActionTable.AGENCIES.howItCounts(), ActionTable.COMPLETION.howItCounts()));
  }

  private Table silence() {
    List<Row> rows = new ArrayList<>();
    for (Silence each : figures.silence()) {
      rows.add(
          Row.of(
              each.on(),
              each.open(),
              each.silent(),
              AllegationFigures.percent(each.silent(), each.open())));
    }
    return table(
        ActionTable.SILENCE,
        rows,
        Column.day("End of"),
        Column.number("Open"),
        Column.number("Silent").withBar(),
        Column.percent("Share silent"));
  }

  /** A median may lie between two days. */
  private static @Nullable Object days(@Nullable Double median) {
    if (median == null) {
      return null;
    }
    return median == Math.rint(median)
        ? (Object) Math.round(median)
        : String.format(Locale.UK, "%.1f", median);
  }

  private static Table table(ActionTable about, List<Row> rows, Column... columns) {
    return new Table(about.title(), List.of(columns), rows, List.of(about.howItCounts()));
  }
}
