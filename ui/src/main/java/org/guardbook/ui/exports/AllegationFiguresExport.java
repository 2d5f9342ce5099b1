package org.guardbook.ui.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.AllegationFigures.Resolution;
import org.guardbook.query.statistics.Form;
import org.jspecify.annotations.Nullable;

/** The board's figures on allegations to take away: the tables of the annual report. */
public final class AllegationFiguresExport {

  private static final String TITLE = "Position of trust: figures";

  private final AllegationFigures figures;
  private final @Nullable AllegationFigures lastYear;
  private final Form form;
  private final Made made;

  private AllegationFiguresExport(AllegationFigures figures, Form form, Made made) {
    this.figures = figures;
    this.lastYear = figures.lastYear();
    this.form = form;
    this.made = made;
  }

  /** Tables to read; for CSV, a line for every figure, {@code table,measure,value}. */
  public static Export of(AllegationFigures figures, Format format, Form form, Made made) {
    AllegationFiguresExport tables = new AllegationFiguresExport(figures, form, made);
    return format == Format.CSV
        ? tables.export(List.of(tables.measures()))
        : tables.export(tables.tables());
  }

  private Export export(List<Table> tables) {
    return new Export(TITLE, figures.period().words(), tables, made);
  }

  private Table measures() {
    return new Table(
        TITLE,
        List.of(Column.text("table"), Column.text("measure"), Column.number("value")),
        figures.measures(form).stream()
            .map(line -> Row.of(line.table(), line.measure(), line.value()))
            .toList(),
        List.of());
  }

  private List<Table> tables() {
    return List.of(settings(), natures(), outcomes(), timeliness(), resolution(), conversion());
  }

  private Table settings() {
    List<Row> rows = new ArrayList<>();
    each(AllegationFigures::contactsBySector)
        .forEach(
            (code, label) -> {
              long contacts = number(figures.contactsBySector(), code);
              rows.add(
                  Row.of(
                      label,
                      shown(contacts),
                      before(year -> number(year.contactsBySector(), code)),
                      share(contacts, figures.contacts()),
                      shown(number(figures.meetingsBySector(), code))));
            });
    rows.add(
        Row.total(
            "Total",
            shown(figures.contacts()),
            before(AllegationFigures::contacts),
            null,
            shown(figures.meetings())));
    return table(
        AllegationFigures.Table.SETTINGS,
        rows,
        Column.text("Setting"),
        Column.number("Contacts").withBar(),
        Column.number("Last year"),
        Column.percent("Share"),
        Column.number("First meetings"));
  }

  private Table natures() {
    List<Row> rows = new ArrayList<>();
    each(AllegationFigures::contactsByNature)
        .forEach(
            (code, label) -> {
              long contacts = number(figures.contactsByNature(), code);
              long meetings = number(figures.meetingsByNature(), code);
              rows.add(
                  Row.of(
                      label,
                      shown(contacts),
                      before(year -> number(year.contactsByNature(), code)),
                      shown(meetings),
                      share(meetings, contacts)));
            });
    rows.add(
        Row.total(
            "Total",
            shown(figures.contacts()),
            before(AllegationFigures::contacts),
            shown(figures.meetings()),
            share(figures.meetings(), figures.contacts())));
    return table(
        AllegationFigures.Table.NATURES,
        rows,
        Column.text("Nature"),
        Column.number("Contacts").withBar(),
        Column.number("Last year"),
        Column.number("First meetings"),
        Column.percent("Gone to meetings").wide(1.3f));
  }

  private Table outcomes() {
    List<Row> rows = new ArrayList<>();
    each(AllegationFigures::contactsByOutcome)
        .forEach(
            (code, label) -> {
              long contacts = number(figures.contactsByOutcome(), code);
              long meetings = number(figures.meetingsByOutcome(), code);
              rows.add(
                  Row.of(
                      label,
                      shown(contacts),
                      share(contacts, figures.contacts()),
                      before(year -> number(year.contactsByOutcome(), code)),
                      shown(meetings),
                      share(meetings, figures.meetings())));
            });
    rows.add(
        Row.total(
            "Total",
            shown(figures.contacts()),
            null,
            before(AllegationFigures::contacts),
            shown(figures.meetings()),
            null));
    return table(
        AllegationFigures.Table.OUTCOMES,
        rows,
        Column.text("Outcome"),
        Column.number("Contacts").withBar(),
        Column.percent("Share"),
        Column.number("Last year"),
        Column.number("First meetings"),
        Column.percent("Share"));
  }

  private Table timeliness() {
    return table(
        AllegationFigures.Table.TIMELINESS,
        List.of(
            compared("First meetings held", year -> shown(year.meetings())),
            compared(
                "Within five working days",
                year -> shown(year.timeliness().withinFiveWorkingDays())),
            compared(
                "Share within five working days, in %",
                year -> share(year.timeliness().withinFiveWorkingDays(), year.meetings())),
            compared(
                "Mean, in working days",
                year ->
                    form.hides(year.meetings())
                        ? form.shown(year.meetings())
                        : year.timeliness().meanWorkingDays())),
        Column.text("First meetings"),
        Column.number("This period"),
        Column.number("Last year"));
  }

  private Table resolution() {
    return table(
        AllegationFigures.Table.RESOLUTION,
        List.of(
            resolved("In one month", 80, Resolution::percentInOneMonth),
            resolved("In three months", 90, Resolution::percentInThreeMonths),
            resolved("In twelve months", 100, Resolution::percentInTwelveMonths)),
        Column.text("Resolved"),
        Column.percent("This period"),
        Column.percent("Expected"),
        Column.percent("Last year"));
  }

  private Row resolved(
      String within, int expected, Function<Resolution, @Nullable Integer> percent) {
    Function<AllegationFigures, @Nullable Object> shown =
        year ->
            form.hides(year.contacts())
                ? form.shown(year.contacts())
                : percent.apply(year.resolution());
    return Row.of(
        within, shown.apply(figures), expected, lastYear == null ? null : shown.apply(lastYear));
  }

  private Table conversion() {
    return table(
        AllegationFigures.Table.CONVERSION,
        List.of(
            compared("Contacts received", year -> shown(year.contacts())),
            compared(
                "Contacts of the period that had a meeting",
                year -> shown(year.contactsOfThePeriodWithMeeting())),
            compared("First meetings held", year -> shown(year.meetings())),
            compared("Gone to meetings, in %", year -> share(year.meetings(), year.contacts()))),
        Column.text("Contacts and meetings"),
        Column.number("This period"),
        Column.number("Last year"));
  }

  private Row compared(String what, Function<AllegationFigures, @Nullable Object> figure) {
    return Row.of(what, figure.apply(figures), lastYear == null ? null : figure.apply(lastYear));
  }

  private Table table(AllegationFigures.Table table, List<Row> rows, Column... columns) {
    String howItCounts = figures.howItCounts(table, form);
    String note = form == Form.PUBLIC ? howItCounts + " " + form.words() + "." : howItCounts;
    return new Table(table.title(), List.of(columns), rows, List.of(note));
  }

  /** Every code of either year with its label, in printed order. */
  private Map<String, String> each(Function<AllegationFigures, List<Count>> counts) {
    Map<String, String> labels = new LinkedHashMap<>();
    Stream.concat(
            counts.apply(figures).stream(),
            lastYear == null ? Stream.empty() : counts.apply(lastYear).stream())
        .forEach(count -> labels.putIfAbsent(count.code(), count.label()));
    return labels;
  }

  private @Nullable Object before(Function<AllegationFigures, Long> figure) {
    return lastYear == null ? null : shown(figure.apply(lastYear));
  }

  private Object shown(long number) {
    return form.hides(number) ? form.shown(number) : (Object) number;
  }

  private @Nullable Object share(long part, long whole) {
    if (form.hides(part) || form.hides(whole)) {
      return form.shown(form.hides(part) ? part : whole);
    }
    return AllegationFigures.percent(part, whole);
  }

  private static long number(List<Count> counts, String code) {
    return counts.stream()
        .filter(count -> count.code().equals(code))
        .mapToLong(Count::number)
        .sum();
  }
}
