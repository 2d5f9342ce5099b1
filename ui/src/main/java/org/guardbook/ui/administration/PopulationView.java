package org.guardbook.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.ReferenceDataCommand.StatePopulation;
import org.guardbook.query.referencedata.ReferenceDataQuery.Population;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadPopulations;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Question;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.figures.Periods;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;
import org.jspecify.annotations.Nullable;

/** How many children live in the area, by which rates are reckoned, the latest first. */
@Route(value = "administration/population", layout = MainLayout.class)
@PageTitle("Population · Guardbook")
@PermitAll
@OpenTo(Operation.CHANGE_REFERENCE_DATA)
@StyleSheet("context://guardbook/lists.css")
@StyleSheet("context://guardbook/reviews.css")
class PopulationView extends Div implements BeforeEnterObserver {

  private final Dispatch dispatch;
  private final LocalDate today;
  private final Div sheet = new Div();

  PopulationView(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.today = LocalDate.now(clock.withZone(When.ENGLAND));
    add(
        new PageHead("Administration")
            .under(
                "Rates of 10,000 children are reckoned by what was last stated by the end of a"
                    + " period.")
            .actions(Actions.button("State the population", () -> ask(null))),
        new Tabs(Tabs.Tab.POPULATION),
        sheet);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    fill();
  }

  private void fill() {
    List<Population> stated = dispatch.askForAll(new ReadPopulations(), Population.class);
    sheet.removeAll();
    if (stated.isEmpty()) {
      sheet.add(
          new EmptyState(
              "No population is stated",
              "Until it is, figures have numbers and no rates. The mid-year estimates of the Office"
                  + " for National Statistics say how many people under 18 live in an authority’s"
                  + " area.",
              Actions.button("State the population", () -> ask(null))));
      return;
    }
    Population inForce =
        stated.stream().filter(each -> !each.from().isAfter(today)).findFirst().orElse(null);
    PlainTable table =
        new PlainTable("Children under 18", "From", "Children under 18", "Source", "State", "");
    table.numbers(1);
    for (Population each : stated) {
      Span number = new Span(Words.count(each.under18()));
      number.addClassName("figure");
      table.row(
          new Span(Words.date(each.from())),
          number,
          new Span(each.source()),
          state(each, inForce),
          restate(each));
    }
    Div card = new Div(table);
    card.addClassNames("card", "flush");
    sheet.add(card);
  }

  private Component state(Population stated, @Nullable Population inForce) {
    if (stated.equals(inForce)) {
      return new Tag(Tone.GREEN, "✓", "In force");
    }
    return stated.from().isAfter(today)
        ? new Tag(Tone.BLUE, "○", "To come")
        : new Tag(Tone.GREY, "■", "For earlier periods");
  }

  private Component restate(Population stated) {
    Component restate = Actions.inline("State again", () -> ask(stated));
    restate
        .getElement()
        .setAttribute("aria-label", "State again from " + Words.date(stated.from()));
    return restate;
  }

  private void ask(@Nullable Population before) {
    Question question =
        new Question(
            before == null
                ? "State the population"
                : "State the population from " + Words.date(before.from()) + " again");
    DayEntry from = new DayEntry("from", "From");
    from.hint("It holds until the next statement’s day");
    from.require("Give the day from which it holds.");
    from.fill(before == null ? Periods.yearOf(today).from() : before.from());
    TextEntry under18 = new TextEntry("under18", "Children under 18");
    under18.hint("A whole number: 67400, say");
    under18.require("Give the number of children.");
    TextEntry source = new TextEntry("source", "Source");
    source.hint("Whose number it is: ONS mid-year estimate 2025, say");
    source.require("Give the source.");
    FormSheet form = new FormSheet();
    if (before == null) {
      form.with(from);
    } else {
      form.with(new Paragraph("What was stated for this day before, then holds no more."));
      under18.fill(Integer.toString(before.under18()));
      source.fill(before.source());
    }
    form.with(under18, source);
    form.submit(
        "State",
        () -> {
          LocalDate day = before == null ? from.value() : before.from();
          if (day == null) {
            throw new RuleViolated("from", "Give the day from which it holds.");
          }
          dispatch.send(
              new StatePopulation(day, number(under18.text()), source.text().strip()),
              form.commandId());
          question.close();
          fill();
          Notices.say("The population from " + Words.date(day) + " is stated.");
        });
    form.foot(Actions.quiet("Cancel", question::close));
    question.asking(form).openOver(this);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.replaceAll("[\\s,\\u202f]", ""));
    } catch (NumberFormatException _) {
      throw new RuleViolated("under18", "Give a whole number: 67400, say.");
    }
  }
}
