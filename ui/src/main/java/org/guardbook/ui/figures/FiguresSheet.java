package org.guardbook.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.AllegationFigures.Resolution;
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
    add(column(settings(), timeliness()), column(natures(casesMet), outcomes(), resolution()));
  }

  private Section settings() {
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
    return card("Contacts by setting", new Svg(chart().svg()), legend(), scrolled(table));
  }

  private BarChart chart() {
    List<Count> settings =
        figures.contactsBySector().stream()
            .sorted(Comparator.comparingLong(Count::number).reversed())
            .toList();
    String most =
        settings.isEmpty() || settings.getFirst().number() == 0
            ? "No contacts in the period."
            : "Most came from %s: %s of %s. The table below has every figure."
                .formatted(
                    settings.getFirst().label(),
                    printed.number(settings.getFirst().number()),
                    printed.number(figures.contacts()));
    return new BarChart(
        "contacts-by-setting",
        "Contacts by setting, this year and last",
        most,
        settings.stream().map(this::bar).toList());
  }

  private BarChart.Bar bar(Count setting) {
    Long earlier = before.map(year -> in(year.contactsBySector(), setting.code())).orElse(null);
    return new BarChart.Bar(
        setting.label(),
        printed.hides(setting.number()) ? null : setting.number(),
        earlier == null || printed.hides(earlier) ? null : earlier);
  }

  private static Paragraph legend() {
    Span now = new Span("this year");
    now.addClassName("legend-now");
    Span before = new Span("last year");
    before.addClassName("legend-before");
    Paragraph legend = new Paragraph(now, before);
    legend.addClassNames("small", "legend");
    return legend;
  }

  private Section natures(@Nullable String casesMet) {
    FigureTable table =
        new FigureTable(
            "Nature, and how many went to a meeting",
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
          printed.hides(nature.number())
              ? Printed.HIDDEN
              : printed.share(meetings, nature.number()));
    }
    table.total(
        "Total",
        printed.number(figures.contacts()),
        lastYear(year -> printed.number(year.contacts())),
        printed.number(figures.meetings()),
        printed.percent(figures.percentGoneToMeetings()));
    Section card = card("Nature, and how many went to a meeting", scrolled(table));
    if (casesMet != null && figures.meetings() > 0) {
      card.add(new Paragraph(new Anchor(casesMet, "Show the " + figures.meetings())));
    }
    return card;
  }

  private Section outcomes() {
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
    return card("Outcomes", scrolled(table));
  }

  private Section timeliness() {
    FigureTable table =
        new FigureTable("Timeliness of first meetings", "First meetings", "This year", "Last year")
            .row(
                "Held",
                printed.number(figures.meetings()),
                lastYear(year -> printed.number(year.meetings())))
            .row(
                "Held within 5 working days",
                printed.number(figures.timeliness().withinFiveWorkingDays()),
                lastYear(year -> printed.number(year.timeliness().withinFiveWorkingDays())))
            .row("Share within 5 working days", within(figures), lastYear(this::within))
            .row(
                "Mean working days",
                printed.mean(figures.timeliness().meanWorkingDays()),
                lastYear(year -> printed.mean(year.timeliness().meanWorkingDays())));
    return card("Timeliness of first meetings", scrolled(table));
  }

  private String within(AllegationFigures year) {
    return printed.hides(year.timeliness().withinFiveWorkingDays())
        ? Printed.HIDDEN
        : printed.percent(year.timeliness().percentWithinFiveWorkingDays());
  }

  private Section resolution() {
    FigureTable table =
        new FigureTable("Resolution", "Resolved within", "This year", "Expected", "Last year");
    expected(table, "1 month", "80%", Resolution::percentInOneMonth);
    expected(table, "3 months", "90%", Resolution::percentInThreeMonths);
    expected(table, "12 months", "100%", Resolution::percentInTwelveMonths);
    return card("Resolution", scrolled(table));
  }

  private void expected(
      FigureTable table,
      String within,
      String expected,
      Function<Resolution, @Nullable Integer> percent) {
    table.row(
        within,
        printed.percent(percent.apply(figures.resolution())),
        expected,
        lastYear(year -> printed.percent(percent.apply(year.resolution()))));
  }

  private String lastYear(Function<AllegationFigures, String> figure) {
    return before.map(figure).orElse(Printed.NONE);
  }

  private static long in(List<Count> counts, String code) {
    return counts.stream()
        .filter(count -> count.code().equals(code))
        .mapToLong(Count::number)
        .sum();
  }

  private static Div column(Component... cards) {
    Div column = new Div(cards);
    column.addClassName("stack");
    return column;
  }

  private static Section card(String title, Component... content) {
    Section card = new Section(new H2(title));
    card.addClassName("card");
    card.add(content);
    return card;
  }

  private static Div scrolled(FigureTable table) {
    Div frame = new Div(table);
    frame.addClassName("scrolled");
    return frame;
  }
}
