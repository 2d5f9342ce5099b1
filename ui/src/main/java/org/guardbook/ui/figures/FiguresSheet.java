package org.guardbook.ui.figures;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.AllegationFigures.Resolution;
import org.guardbook.query.statistics.AllegationFigures.Table;
import org.guardbook.ui.components.Card;
import org.jspecify.annotations.Nullable;

/** The tables of the annual report, the first with its chart over it. */
final class FiguresSheet extends Div {

  private final AllegationFigures figures;
  private final Optional<AllegationFigures> before;
  private final Printed printed;

  /**
   * @param casesMet address of the cases whose first meeting was held in the period; null for
   *     whoever may not see cases
   */
  FiguresSheet(AllegationFigures figures, Printed printed, @Nullable String casesMet) {
    this.figures = figures;
    this.before = Optional.ofNullable(figures.lastYear());
    this.printed = printed;
    addClassName("halves");
    add(
        FigureCard.column(settings(), timeliness()),
        FigureCard.column(natures(casesMet), outcomes(), resolution()));
  }

  private Card settings() {
    FigureTable table =
        new FigureTable("Contacts by setting", "Setting", "Contacts", "Last year", "Share");
    for (Count setting : figures.contactsBySector()) {
      table.row(
          setting.label(),
          printed.number(setting.number()),
          lastYear(year -> printed.number(in(year.contactsBySector(), setting.code()))),
          printed.share(setting.number(), figures.contacts()));
    }
    table.total(
        "Total",
        printed.number(figures.contacts()),
        lastYear(year -> printed.number(year.contacts())),
        "");
    return card(Table.SETTINGS, table)
        .drawn(
            SettingsChart.of(figures, printed).svg(),
            FigureCard.key("this year", "legend-now"),
            FigureCard.key("last year", "legend-before"));
  }

  private Card natures(@Nullable String casesMet) {
    FigureTable table =
        new FigureTable(
            Table.NATURES.title(),
            "Nature",
            "Contacts",
            "Last year",
            "Meetings",
            "Gone to meeting");
    for (Count nature : figures.contactsByNature()) {
      long meetings = in(figures.meetingsByNature(), nature.code());
      table.row(
          nature.label(),
          printed.number(nature.number()),
          lastYear(year -> printed.number(in(year.contactsByNature(), nature.code()))),
          printed.number(meetings),
          printed.percent(
              AllegationFigures.percent(meetings, nature.number()), meetings, nature.number()));
    }
    table.total(
        "Total",
        printed.number(figures.contacts()),
        lastYear(year -> printed.number(year.contacts())),
        printed.number(figures.meetings()),
        printed.percent(figures.percentGoneToMeetings(), figures.meetings(), figures.contacts()));
    Card card = card(Table.NATURES, table);
    if (casesMet != null && figures.meetings() > 0) {
      card.add(new Anchor(casesMet, "Show the " + figures.meetings()));
    }
    return card;
  }

  private Card outcomes() {
    FigureTable table = new FigureTable("Outcomes", "Outcome", "Contacts", "%", "Meetings", "%");
    for (Count outcome : figures.contactsByOutcome()) {
      long meetings = in(figures.meetingsByOutcome(), outcome.code());
      table.row(
          outcome.label(),
          printed.number(outcome.number()),
          printed.share(outcome.number(), figures.contacts()),
          printed.number(meetings),
          printed.share(meetings, figures.meetings()));
    }
    table.total(
        "Total", printed.number(figures.contacts()), "", printed.number(figures.meetings()), "");
    return card(Table.OUTCOMES, table);
  }

  private Card timeliness() {
    FigureTable table =
        new FigureTable(Table.TIMELINESS.title(), "First meetings", "This year", "Last year")
            .row(
                "Held",
                printed.number(figures.meetings()),
                lastYear(year -> printed.number(year.meetings())))
            .row(
                "Held within 5 working days",
                printed.number(figures.timeliness().withinFiveWorkingDays()),
                lastYear(year -> printed.number(year.timeliness().withinFiveWorkingDays())))
            .row("Share within 5 working days", printed.within(figures), lastYear(printed::within))
            .row("Mean working days", printed.mean(figures), lastYear(printed::mean));
    return card(Table.TIMELINESS, table);
  }

  private Card resolution() {
    FigureTable table =
        new FigureTable(
            Table.RESOLUTION.title(), "Resolved within", "This year", "Expected", "Last year");
    expected(table, "1 month", "80%", Resolution::percentInOneMonth);
    expected(table, "3 months", "90%", Resolution::percentInThreeMonths);
    expected(table, "12 months", "100%", Resolution::percentInTwelveMonths);
    return card(Table.RESOLUTION, table);
  }

  private void expected(
      FigureTable table,
      String within,
      String expected,
      Function<Resolution, @Nullable Integer> percent) {
    table.row(
        within,
        printed.percent(percent.apply(figures.resolution()), figures.contacts()),
        expected,
        lastYear(year -> printed.percent(percent.apply(year.resolution()), year.contacts())));
  }

  private String lastYear(Function<AllegationFigures, String> figure) {
    return before.map(figure).orElse(Printed.NONE);
  }

  static long in(List<Count> counts, String code) {
    return counts.stream()
        .filter(count -> count.code().equals(code))
        .mapToLong(Count::number)
        .sum();
  }

  private FigureCard card(Table about, FigureTable table) {
    return new FigureCard(table, figures.howItCounts(about, printed.form()));
  }
}
