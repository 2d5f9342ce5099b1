package org.guardbook.ui.exports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.guardbook.query.child.DurationBand;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.ChildProtectionFigures;
import org.guardbook.query.statistics.ChildProtectionFigures.OfDuration;
import org.guardbook.query.statistics.ChildProtectionFigures.Table;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.query.statistics.Form;
import org.guardbook.query.statistics.Measure;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.figures.Periods;
import org.jspecify.annotations.Nullable;

/**
 * The board's figures on child protection as tables, years beside each other and their mean: those
 * that the page shows, and those to take away.
 */
public final class ChildFiguresExport {

  private static final String TITLE = "Child protection: figures";

  private final Years figures;
  private final List<ChildProtectionFigures> shown;
  private final Form form;

  private ChildFiguresExport(Years figures, Form form) {
    this.figures = figures;
    this.shown = shown(figures);
    this.form = form;
  }

  /** Tables to read; for CSV, a line for every figure, {@code year,measure,value}. */
  public static Export of(Years figures, Form form, Format format, Made made) {
    ChildProtectionFigures last = figures.years().getLast();
    return new Export(
        TITLE,
        last.period().words() + (form == Form.PUBLIC ? ", public form" : ""),
        format == Format.CSV
            ? List.of(measures(figures, form))
            : tables(figures, form).stream().map(Titled::table).toList(),
        made);
  }

  /** A table, and what it is about. */
  public record Titled(Table about, org.guardbook.ui.exports.Table table) {}

  /** Every table of the page, in its order. */
  public static List<Titled> tables(Years figures, Form form) {
    ChildFiguresExport tables = new ChildFiguresExport(figures, form);
    return List.of(
        tables.funnel(),
        tables.plans(),
        tables.categories(),
        tables.open(),
        tables.ended(),
        tables.ends(),
        tables.rates());
  }

  /**
   * The year asked for and, of those before it, the ones of which everything is on record; of any
   * other year the figures would say less than happened.
   */
  public static List<ChildProtectionFigures> shown(Years figures) {
    ChildProtectionFigures last = figures.years().getLast();
    return figures.years().stream().filter(year -> year == last || figures.isWhole(year)).toList();
  }

  /** "2011-12" for a year, else what the period is called. */
  public static String name(ChildProtectionFigures of) {
    String name = Periods.name(of.period());
    return name.startsWith("Year ") ? name.substring("Year ".length()) : name;
  }

  private static org.guardbook.ui.exports.Table measures(Years figures, Form form) {
    List<Row> rows = new ArrayList<>();
    for (ChildProtectionFigures year : shown(figures)) {
      for (Measure measure : year.measures(form)) {
        rows.add(Row.of(name(year), measure.measure(), measure.value()));
      }
    }
    return new org.guardbook.ui.exports.Table(
        TITLE,
        List.of(Column.text("year"), Column.text("measure"), Column.number("value")),
        rows,
        List.of());
  }

  private Titled funnel() {
    List<Row> rows = new ArrayList<>();
    rows.add(numbers("Children discussed", ChildProtectionFigures::strategyDiscussions));
    rows.add(numbers("requiring section 47 enquiries", ChildProtectionFigures::requiringSection47));
    rows.add(
        percents(
            "as a percentage",
            ChildProtectionFigures::percentRequiringSection47,
            ChildProtectionFigures::requiringSection47,
            ChildProtectionFigures::strategyDiscussions));
    rows.add(numbers("Section 47 enquiries begun", ChildProtectionFigures::enquiries));
    rows.add(
        numbers("requiring an initial conference", ChildProtectionFigures::requiringConference));
    rows.add(
        percents(
            "as a percentage",
            ChildProtectionFigures::percentRequiringConference,
            ChildProtectionFigures::requiringConference,
            ChildProtectionFigures::enquiries));
    rows.add(
        numbers("Children at an initial conference", ChildProtectionFigures::initialConferences));
    rows.add(numbers("made subject of a plan", ChildProtectionFigures::madeSubjectToPlan));
    rows.add(
        percents(
            "as a percentage",
            ChildProtectionFigures::percentMadeSubjectToPlan,
            ChildProtectionFigures::madeSubjectToPlan,
            ChildProtectionFigures::initialConferences));
    return table(Table.FUNNEL, Table.FUNNEL.title(), "Step", rows);
  }

  private Titled plans() {
    List<Row> rows = new ArrayList<>();
    rows.add(numbers("Open at the beginning", ChildProtectionFigures::openAtBeginning));
    rows.add(numbers("Started", ChildProtectionFigures::plansStarted));
    rows.add(
        numbers(
            "of those, second or subsequent", ChildProtectionFigures::startedSecondOrSubsequent));
    rows.add(
        percents(
            "as a percentage",
            year -> percent(year.startedSecondOrSubsequent(), year.plansStarted()),
            ChildProtectionFigures::startedSecondOrSubsequent,
            ChildProtectionFigures::plansStarted));
    rows.add(numbers("Ended", ChildProtectionFigures::plansEnded));
    rows.add(numbers("Open at the end", ChildProtectionFigures::openAtEnd).asTotal());
    rows.add(numbers("of those, two years and over", ChildProtectionFigures::openOverTwoYears));
    rows.add(numbers("Review conferences held", ChildProtectionFigures::reviewConferences));
    return table(Table.PLANS, Table.PLANS.title(), "Plans", rows);
  }

  private Titled categories() {
    List<Row> rows = counts(ChildProtectionFigures::openByCategory);
    rows.add(numbers("Total", ChildProtectionFigures::openAtEnd).asTotal());
    return table(Table.CATEGORIES, Table.CATEGORIES.title(), "Category", rows);
  }

  private Titled open() {
    List<Row> rows = bands(ChildProtectionFigures::openByDuration);
    rows.add(numbers("Total", ChildProtectionFigures::openAtEnd).asTotal());
    return table(Table.DURATIONS, "How long open plans have lasted", "Duration", rows);
  }

  private Titled ended() {
    List<Row> rows = bands(ChildProtectionFigures::endedByDuration);
    rows.add(numbers("Total", ChildProtectionFigures::plansEnded).asTotal());
    return table(Table.DURATIONS, "How long ended plans lasted", "Duration", rows);
  }

  private Titled ends() {
    List<Row> rows = counts(ChildProtectionFigures::endedByOutcome);
    rows.add(numbers("Total", ChildProtectionFigures::plansEnded).asTotal());
    return table(Table.END_OUTCOMES, Table.END_OUTCOMES.title(), "End", rows);
  }

  private Titled rates() {
    List<Row> rows = new ArrayList<>();
    rows.add(row("Children under 18", ChildFiguresExport::population, null));
    rows.add(rate("Discussed", ChildProtectionFigures::strategyDiscussions));
    rows.add(rate("Section 47 enquiries", ChildProtectionFigures::enquiries));
    rows.add(rate("At an initial conference", ChildProtectionFigures::initialConferences));
    rows.add(rate("Plans started", ChildProtectionFigures::plansStarted));
    rows.add(rate("Plans open at the end", ChildProtectionFigures::openAtEnd));
    return table(Table.RATES, Table.RATES.title(), "Of every 10,000", rows);
  }

  private static @Nullable Object population(ChildProtectionFigures year) {
    Integer under18 = year.under18();
    return under18 == null ? null : under18.longValue();
  }

  private List<Row> counts(Function<ChildProtectionFigures, List<Count>> codes) {
    List<Row> rows = new ArrayList<>();
    for (Count count : codes.apply(shown.getLast())) {
      rows.add(
          numbers(
              count.label(),
              year ->
                  codes.apply(year).stream()
                      .filter(each -> each.code().equals(count.code()))
                      .mapToLong(Count::number)
                      .sum()));
    }
    return rows;
  }

  private List<Row> bands(Function<ChildProtectionFigures, List<OfDuration>> durations) {
    List<Row> rows = new ArrayList<>();
    for (DurationBand band : DurationBand.values()) {
      rows.add(
          numbers(
              band.label(),
              year ->
                  durations.apply(year).stream()
                      .filter(each -> each.band() == band)
                      .mapToLong(OfDuration::number)
                      .sum()));
    }
    return rows;
  }

  private Row numbers(String label, ToLongFunction<ChildProtectionFigures> figure) {
    boolean hidden = figures.whole().stream().anyMatch(year -> hides(figure.applyAsLong(year)));
    Double mean = figures.mean(year -> figure.applyAsLong(year));
    return row(
        label,
        year -> {
          long number = figure.applyAsLong(year);
          return hides(number) ? form.shown(number) : (Object) number;
        },
        hidden ? form.shown(1) : decimal(mean));
  }

  @SafeVarargs
  private Row percents(
      String label,
      Function<ChildProtectionFigures, @Nullable Double> figure,
      ToLongFunction<ChildProtectionFigures>... from) {
    boolean hidden = figures.whole().stream().anyMatch(year -> hidesAny(year, from));
    Double mean = figures.mean(figure::apply);
    return row(
        label,
        year -> hidesAny(year, from) ? form.shown(1) : decimal(figure.apply(year)),
        hidden ? form.shown(1) : decimal(mean));
  }

  private Row rate(String label, ToLongFunction<ChildProtectionFigures> figure) {
    return percents(label, year -> year.rate(figure.applyAsLong(year)), figure);
  }

  private Row row(
      String label,
      Function<ChildProtectionFigures, @Nullable Object> figure,
      @Nullable Object mean) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(label);
    for (ChildProtectionFigures year : shown) {
      cells.add(figure.apply(year));
    }
    if (hasMean()) {
      cells.add(mean);
    }
    return new Row(cells, false);
  }

  private boolean hasMean() {
    return shown.size() > 1;
  }

  private Titled table(Table about, String title, String counted, List<Row> rows) {
    List<Column> columns = new ArrayList<>(List.of(Column.text(counted)));
    for (ChildProtectionFigures year : shown) {
      columns.add(Column.number(name(year) + howMuch(year)));
    }
    ChildProtectionFigures last = shown.getLast();
    List<String> notes = new ArrayList<>(List.of(last.howItCounts(about, form)));
    if (!figures.isOver(last)) {
      notes.add(name(last) + " is counted up to " + Words.date(figures.knownUpTo()) + ".");
    }
    if (hasMean()) {
      columns.add(Column.number("Mean"));
      notes.add(figures.howMeansCount());
    }
    return new Titled(about, new org.guardbook.ui.exports.Table(title, columns, rows, notes));
  }

  private String howMuch(ChildProtectionFigures year) {
    if (!figures.isOver(year)) {
      return " so far";
    }
    return shown.size() > 1 && !figures.isWhole(year) ? ", in part" : "";
  }

  private boolean hides(long number) {
    return form.hides(number);
  }

  private boolean hidesAny(
      ChildProtectionFigures year, ToLongFunction<ChildProtectionFigures>[] from) {
    return Arrays.stream(from).anyMatch(each -> hides(each.applyAsLong(year)));
  }

  private static @Nullable BigDecimal decimal(@Nullable Double number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  /** One decimal, rounded half up. */
  private static @Nullable Double percent(long part, long whole) {
    return whole == 0 ? null : (2000 * part + whole) / (2 * whole) / 10.0;
  }
}
