package org.guardbook.ui.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.AllegationFigures.Resolution;
import org.guardbook.query.statistics.Form;
import org.jspecify.annotations.Nullable;

/** The board's figures on allegations to take away: the tables of the annual report. */
public final class AllegationFiguresExport {

  private static final String TITLE = "Position of trust: figures";

  private final AllegationFigures figures;
  private final Form form;
  private final Shown shown;
  private final Made made;

  private AllegationFiguresExport(AllegationFigures figures, Form form, Made made) {
    this.figures = figures;
    this.form = form;
    this.shown = new Shown(figures, form);
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
    shown
        .each(AllegationFigures::contactsBySector)
        .forEach(
            (code, label) -> {
              long contacts = Shown.count(figures.contactsBySector(), code);
              rows.add(
                  Row.of(
                      label,
                      shown.number(contacts),
                      shown.before(year -> Shown.count(year.contactsBySector(), code)),
                      shown.share(contacts, figures.contacts()),
                      shown.number(Shown.count(figures.meetingsBySector(), code))));
            });
    rows.add(
        Row.total(
            "Total",
            shown.number(figures.contacts()),
            shown.before(AllegationFigures::contacts),
            null,
            shown.number(figures.meetings())));
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
    shown
        .each(AllegationFigures::contactsByNature)
        .forEach(
            (code, label) -> {
              long contacts = Shown.count(figures.contactsByNature(), code);
              long meetings = Shown.count(figures.meetingsByNature(), code);
              rows.add(
                  Row.of(
                      label,
                      shown.number(contacts),
                      shown.before(year -> Shown.count(year.contactsByNature(), code)),
                      shown.number(meetings),
                      shown.share(meetings, contacts)));
            });
    rows.add(
        Row.total(
            "Total",
            shown.number(figures.contacts()),
            shown.before(AllegationFigures::contacts),
            shown.number(figures.meetings()),
            shown.share(figures.meetings(), figures.contacts())));
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
    shown
        .each(AllegationFigures::contactsByOutcome)
        .forEach(
            (code, label) -> {
              long contacts = Shown.count(figures.contactsByOutcome(), code);
              long meetings = Shown.count(figures.meetingsByOutcome(), code);
              rows.add(
                  Row.of(
                      label,
                      shown.number(contacts),
                      shown.share(contacts, figures.contacts()),
                      shown.before(year -> Shown.count(year.contactsByOutcome(), code)),
                      shown.number(meetings),
                      shown.share(meetings, figures.meetings())));
            });
    rows.add(
        Row.total(
            "Total",
            shown.number(figures.contacts()),
            null,
            shown.before(AllegationFigures::contacts),
            shown.number(figures.meetings()),
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
            compared("First meetings held", year -> shown.number(year.meetings())),
            compared(
                "Within five working days",
                year -> shown.number(year.timeliness().withinFiveWorkingDays())),
            compared(
                "Share within five working days, in %",
                year -> shown.share(year.timeliness().withinFiveWorkingDays(), year.meetings())),
            compared(
                "Mean, in working days",
                year -> shown.unlessHidden(year.meetings(), year.timeliness().meanWorkingDays()))),
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
    Function<AllegationFigures, @Nullable Object> figure =
        year -> shown.unlessHidden(year.contacts(), percent.apply(year.resolution()));
    return Row.of(within, figure.apply(figures), expected, shown.lastYear(figure));
  }

  private Table conversion() {
    return table(
        AllegationFigures.Table.CONVERSION,
        List.of(
            compared("Contacts received", year -> shown.number(year.contacts())),
            compared(
                "Contacts of the period that had a meeting",
                year -> shown.number(year.contactsOfThePeriodWithMeeting())),
            compared("First meetings held", year -> shown.number(year.meetings())),
            compared(
                "Gone to meetings, in %", year -> shown.share(year.meetings(), year.contacts()))),
        Column.text("Contacts and meetings"),
        Column.number("This period"),
        Column.number("Last year"));
  }

  private Row compared(String what, Function<AllegationFigures, @Nullable Object> figure) {
    return Row.of(what, figure.apply(figures), shown.lastYear(figure));
  }

  private Table table(AllegationFigures.Table table, List<Row> rows, Column... columns) {
    String howItCounts = figures.howItCounts(table, form);
    String note = form == Form.PUBLIC ? howItCounts + " " + form.words() + "." : howItCounts;
    return new Table(table.title(), List.of(columns), rows, List.of(note));
  }
}
