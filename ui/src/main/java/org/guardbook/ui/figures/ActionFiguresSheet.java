package org.guardbook.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionFigures;
import org.guardbook.query.actionplan.ActionFigures.ByAgency;
import org.guardbook.query.actionplan.ActionFigures.Silence;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.statistics.AllegationFigures;
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

  ActionFiguresSheet(ActionFigures figures, Codes codes) {
    this.figures = figures;
    this.codes = codes;
    Div halves = new Div(column(states(), completion()), column(silence()));
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
            card("Actions", number(total), number(open) + " open"),
            card(
                "Overdue",
                number(state(ActionState.OVERDUE)),
                share(state(ActionState.OVERDUE), open) + " of those open"),
            card(
                "Silent",
                number(figures.totals().silent()),
                share(figures.totals().silent(), open) + " of those open"),
            card(
                "Verified with impact",
                number(figures.verifiedWithImpact()),
                "of " + number(verified) + " verified · " + share(verified, total) + " of all"));
    grid.addClassName("grid4");
    return grid;
  }

  private Card states() {
    FigureTable table = new FigureTable(ActionTable.STATES.title(), "State", "Actions", "Share");
    long total = figures.totals().total();
    for (ActionState state : ActionState.values()) {
      table.row(
          ActionTag.sign(state) + " " + state.label(),
          number(state(state)),
          share(state(state), total));
    }
    table.total("Total", number(total), "");
    table.row(
        "Silent, of the open",
        number(figures.totals().silent()),
        share(figures.totals().silent(), open()));
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
          number(each.total()),
          number(each.open()),
          number(each.overdue()),
          number(each.silent()),
          number(each.complete()),
          number(each.verified()),
          number(each.withdrawn()),
          number(each.datesMoved()),
          days(each.medianDaysToComplete()),
          number(each.verifiedWithImpact()));
    }
    List<ByAgency> all = figures.byAgency();
    table.total(
        "Total",
        number(figures.totals().total()),
        number(all.stream().mapToLong(ByAgency::open).sum()),
        number(state(ActionState.OVERDUE)),
        number(figures.totals().silent()),
        number(state(ActionState.COMPLETE)),
        number(state(ActionState.VERIFIED)),
        number(state(ActionState.WITHDRAWN)),
        number(all.stream().mapToLong(ByAgency::datesMoved).sum()),
        days(figures.medianDaysToComplete()),
        number(figures.verifiedWithImpact()));
    return card(ActionTable.AGENCIES, table);
  }

  private Card completion() {
    FigureTable table =
        new FigureTable(ActionTable.COMPLETION.title(), "Agency", "Median days to complete");
    figures.byAgency().stream()
        .filter(each -> each.medianDaysToComplete() != null)
        .sorted(java.util.Comparator.comparingDouble(ActionFiguresSheet::median))
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
          number(each.open()),
          number(each.silent()),
          share(each.silent(), each.open()));
    }
    Card card = card(ActionTable.SILENCE, table);
    Span silent = new Span("silent");
    silent.addClassName("legend-part");
    Span open = new Span("open");
    open.addClassName("legend-of");
    Paragraph legend = new Paragraph(silent, open);
    legend.addClassNames("small", "legend");
    card.addComponentAtIndex(1, new Svg(chart().svg()));
    card.addComponentAtIndex(2, legend);
    return card;
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

  static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  static String share(long part, long whole) {
    Integer percent = AllegationFigures.percent(part, whole);
    return percent == null ? Printed.NONE : percent + "%";
  }

  /** A median may lie between two days. */
  static String days(@Nullable Double median) {
    if (median == null) {
      return Printed.NONE;
    }
    return median == Math.rint(median)
        ? number(Math.round(median))
        : String.format(Locale.UK, "%,.1f", median);
  }

  private static Card card(ActionTable about, FigureTable table) {
    Paragraph sentence = new Paragraph(about.howItCounts());
    sentence.addClassName("small");
    NativeDetails details = new NativeDetails("How this counts", sentence);
    details.addClassName("counts");
    details.setOpen(true);
    return new Card(about.title(), scrolled(table), details);
  }

  private static Div card(String what, String figure, String below) {
    Span label = new Span(what);
    label.addClassName("small");
    Div card = new Div(label);
    card.getElement().appendChild(new com.vaadin.flow.dom.Element("b").setText(figure));
    Div note = new Div(below);
    note.addClassName("small");
    card.add(note);
    card.addClassNames("card", "kpi");
    return card;
  }

  private static Div column(Component... cards) {
    Div column = new Div(cards);
    column.addClassName("stack");
    return column;
  }

  private static Div scrolled(FigureTable table) {
    Div frame = new Div(table);
    frame.addClassName("scrolled");
    // Where it is wider than the screen it must be reached by keyboard to be scrolled
    frame
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "group")
        .setAttribute("aria-label", table.getCaptionText());
    return frame;
  }
}
