package org.guardbook.ui.figures;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.ChildProtectionFigures;
import org.guardbook.query.statistics.ChildProtectionFigures.OfDuration;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.query.statistics.Form;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.exports.ChildFiguresExport;
import org.guardbook.ui.exports.ChildFiguresExport.Titled;
import org.guardbook.ui.exports.Column;
import org.guardbook.ui.exports.Row;
import org.guardbook.ui.exports.Table;
import org.jspecify.annotations.Nullable;

/**
 * What became of children, in tables with years beside each other and a chart over those that one
 * says more of.
 */
final class ChildFiguresSheet extends Div {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final Years figures;
  private final List<ChildProtectionFigures> shown;
  private final ChildProtectionFigures now;
  private final @Nullable ChildProtectionFigures before;
  private final Printed printed;

  ChildFiguresSheet(Years figures, Form form) {
    this.figures = figures;
    this.shown = ChildFiguresExport.shown(figures);
    this.now = shown.getLast();
    this.before = shown.size() > 1 ? shown.get(shown.size() - 2) : null;
    this.printed = new Printed(form);
    List<Titled> tables = ChildFiguresExport.tables(figures, form);
    FigureCard funnel = drawn(card(tables.get(0)), funnelChart());
    FigureCard plans = card(tables.get(1));
    if (mayBeDrawn()) {
      plans.drawn(
          yearsChart().svg(),
          FigureCard.key("of two years and over", "legend-part"),
          FigureCard.key("open at the end", "legend-of"));
    }
    Div halves =
        new Div(
            FigureCard.column(drawn(card(tables.get(2)), categoryChart()), card(tables.get(5))),
            FigureCard.column(drawn(card(tables.get(3)), durationChart()), card(tables.get(4))));
    halves.addClassName("halves");
    addClassName("stack");
    add(keyFigures());
    if (shown.size() < figures.years().size()) {
      add(Texts.small(leftOut()));
    }
    add(funnel, plans, halves, card(tables.get(6)));
  }

  private String leftOut() {
    LocalDate first = figures.firstRecorded();
    return "Earlier years are left out, for the record knows only a part of what happened in them"
        + (first == null ? "." : ": it begins in " + MONTH.format(first) + ".");
  }

  private Div keyFigures() {
    Double rate = now.rate(now.openAtEnd());
    boolean hidden = printed.form().hides(now.openAtEnd());
    Div grid =
        new Div(
            new KeyFigure(
                figures.isOver(now)
                    ? "On a plan at the end"
                    : "On a plan on " + Words.date(figures.knownUpTo()),
                printed.number(now.openAtEnd()),
                rate == null
                    ? "no population is stated"
                    : (hidden ? printed.number(now.openAtEnd()) : rate.toString())
                        + " of every 10,000 children"),
            new KeyFigure(
                "Plans started",
                printed.number(now.plansStarted()),
                printed.number(now.startedSecondOrSubsequent())
                    + " second or subsequent, "
                    + printed.share(now.startedSecondOrSubsequent(), now.plansStarted())),
            new KeyFigure(
                "Plans ended", printed.number(now.plansEnded()), compared(now.plansEnded())),
            new KeyFigure(
                "Open for two years and over",
                printed.number(now.openOverTwoYears()),
                printed.share(now.openOverTwoYears(), now.openAtEnd()) + " of those open"));
    grid.addClassName("grid4");
    return grid;
  }

  private String compared(long ended) {
    if (before == null) {
      return "in the period";
    }
    if (!figures.isOver(now)) {
      return "so far; "
          + printed.number(before.plansEnded())
          + " in "
          + ChildFiguresExport.name(before);
    }
    String change = printed.change(ended, before.plansEnded());
    return change == null
        ? printed.number(before.plansEnded()) + " the year before"
        : change + " on the year before";
  }

  private static FigureCard card(Titled titled) {
    Table table = titled.table();
    FigureTable shown =
        new FigureTable(
            table.title(), table.columns().stream().map(Column::header).toArray(String[]::new));
    for (Row row : table.rows()) {
      String label = String.valueOf(row.cells().getFirst());
      String[] cells =
          row.cells().stream().skip(1).map(ChildFiguresSheet::written).toArray(String[]::new);
      if (row.total()) {
        shown.total(label, cells);
      } else {
        shown.row(label, cells);
      }
    }
    return new FigureCard(shown, String.join(" ", table.notes()));
  }

  private static String written(@Nullable Object cell) {
    return switch (cell) {
      case null -> Printed.NONE;
      case BigDecimal number -> String.format(Locale.UK, "%,.1f", number);
      case Long number -> String.format(Locale.UK, "%,d", number);
      default -> cell.toString();
    };
  }

  private FigureCard drawn(FigureCard card, BarChart chart) {
    return before == null
        ? card.drawn(chart.svg(), FigureCard.key(ChildFiguresExport.name(now), "legend-now"))
        : card.drawn(
            chart.svg(),
            FigureCard.key(ChildFiguresExport.name(now), "legend-now"),
            FigureCard.key(ChildFiguresExport.name(before), "legend-before"));
  }

  private BarChart funnelChart() {
    ChildProtectionFigures last = before;
    return new BarChart(
        "from-discussion-to-plan",
        "From strategy discussion to plan",
        "Of %s children discussed and %s at an initial conference, %s were made subject of a plan. The table below has every figure."
            .formatted(
                printed.number(now.strategyDiscussions()),
                printed.number(now.initialConferences()),
                printed.number(now.madeSubjectToPlan())),
        List.of(
            bar(
                "Discussed",
                now.strategyDiscussions(),
                last == null ? null : last.strategyDiscussions()),
            bar(
                "Section 47 needed",
                now.requiringSection47(),
                last == null ? null : last.requiringSection47()),
            bar("Enquiries begun", now.enquiries(), last == null ? null : last.enquiries()),
            bar(
                "Conference needed",
                now.requiringConference(),
                last == null ? null : last.requiringConference()),
            bar(
                "At a conference",
                now.initialConferences(),
                last == null ? null : last.initialConferences()),
            bar(
                "Plan made",
                now.madeSubjectToPlan(),
                last == null ? null : last.madeSubjectToPlan())));
  }

  private BarChart categoryChart() {
    ChildProtectionFigures last = before;
    return new BarChart(
        "plans-by-category",
        "Open plans by category",
        "How many plans were open in each category at the end. The table below has every figure.",
        now.openByCategory().stream()
            .map(
                count ->
                    bar(
                        count.label(),
                        count.number(),
                        last == null ? null : in(last.openByCategory(), count.code())))
            .toList());
  }

  private BarChart durationChart() {
    ChildProtectionFigures last = before;
    return new BarChart(
        "plans-by-duration",
        "Open plans by how long they have lasted",
        "How many plans had been open how long at the end. The table below has every figure.",
        now.openByDuration().stream()
            .map(
                each ->
                    bar(
                        each.band().label(),
                        each.number(),
                        last == null ? null : in(last.openByDuration(), each)))
            .toList());
  }

  /** Columns say every number under them, so that they stand only where none is hidden. */
  private boolean mayBeDrawn() {
    return shown.size() > 1
        && shown.stream()
            .noneMatch(
                year ->
                    printed.form().hides(year.openAtEnd())
                        || printed.form().hides(year.openOverTwoYears()));
  }

  private ColumnChart yearsChart() {
    return new ColumnChart(
        "plans-over-years",
        "Plans open at the end, and those of two years and over",
        "%d plans were open at the end of %s, %d at the end of %s. The table below has every figure."
            .formatted(
                shown.getFirst().openAtEnd(),
                ChildFiguresExport.name(shown.getFirst()),
                now.openAtEnd(),
                ChildFiguresExport.name(now)),
        shown.stream()
            .map(
                year ->
                    new ColumnChart.Column(
                        ChildFiguresExport.name(year), year.openOverTwoYears(), year.openAtEnd()))
            .toList());
  }

  private BarChart.Bar bar(String label, long number, @Nullable Long earlier) {
    Form form = printed.form();
    return new BarChart.Bar(
        label,
        form.hides(number) ? null : number,
        earlier == null || form.hides(earlier) ? null : earlier);
  }

  private static long in(List<Count> counts, String code) {
    return counts.stream().filter(each -> each.code().equals(code)).mapToLong(Count::number).sum();
  }

  private static long in(List<OfDuration> durations, OfDuration like) {
    return durations.stream()
        .filter(each -> each.band() == like.band())
        .mapToLong(OfDuration::number)
        .sum();
  }
}
