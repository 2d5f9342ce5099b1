package org.guardbook.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.ui.components.Words;

/** The clocks of a case as cards: what is due, by when, and why that date a click away. */
final class ClockCards extends Div {

  private static final int IN_SIGHT = 3;

  ClockCards(List<RunningClock> clocks, LocalDateTime now) {
    addClassName("clocks");
    List<Component> cards = new ArrayList<>();
    Comparator<RunningClock> urgency =
        Comparator.comparing((RunningClock clock) -> !clock.running())
            .thenComparing(RunningClock::dueOn);
    clocks.stream()
        .filter(clock -> !isResolution(clock))
        .filter(clock -> clock.running() || clock.met() != null)
        .sorted(urgency)
        .forEach(clock -> cards.add(card(clock, now)));
    List<RunningClock> expected =
        clocks.stream()
            .filter(ClockCards::isResolution)
            .filter(clock -> clock.running() || clock.met() != null)
            .sorted(Comparator.comparing(RunningClock::dueOn))
            .toList();
    if (!expected.isEmpty()) {
      cards.add(Math.min(cards.size(), IN_SIGHT - 1), expectation(expected, now));
    }
    Div grid = new Div();
    grid.addClassName("grid3");
    cards.stream().limit(IN_SIGHT).forEach(grid::add);
    add(grid);
    if (cards.size() > IN_SIGHT) {
      Div rest = new Div();
      rest.addClassName("grid3");
      cards.stream().skip(IN_SIGHT).forEach(rest::add);
      NativeDetails more =
          new NativeDetails(
              Words.count(cards.size() - IN_SIGHT, "more clock", "more clocks"), rest);
      more.addClassName("more");
      add(more);
    }
    setVisible(!cards.isEmpty());
  }

  private static boolean isResolution(RunningClock clock) {
    return clock.expectation() || clock.limit().startsWith("RESOLUTION");
  }

  private static Component card(RunningClock clock, LocalDateTime now) {
    Div card = new Div();
    card.addClassNames("card", "clock");
    When met = clock.met();
    LocalDate today = now.toLocalDate();
    Div what = small(clock.what() + (met == null ? " by" : ""));
    Span date = new Span();
    Div under = small("");
    if (met != null) {
      boolean late = clock.isMetLate();
      card.addClassName(late ? "amber" : "done");
      date.setText("Done " + Words.day(met.date(), today));
      String outcome = clock.outcome();
      under.setText((outcome == null ? "" : outcome) + (late ? " · ! late" : " ✓"));
    } else {
      boolean late = clock.runsOut().isBefore(now);
      boolean soon = !late && !clock.dueOn().isAfter(today.plusDays(1));
      card.addClassName(late ? "red" : soon ? "amber" : "running");
      LocalDateTime dueAt = clock.dueAt();
      date.setText(
          Words.day(clock.dueOn(), today)
              + (dueAt == null ? "" : " " + Words.time(dueAt.toLocalTime())));
      under.setText(distance(clock, now));
    }
    under.add(new Span(" · "), why(clock.why()));
    date.getElement().setAttribute("class", "date");
    card.add(what, date, under);
    return card;
  }

  private static String distance(RunningClock clock, LocalDateTime now) {
    if (clock.runsOut().isBefore(now)) {
      return "! " + TimeLeft.late(clock, now);
    }
    boolean imminent = !clock.dueOn().isAfter(now.toLocalDate().plusDays(1));
    return (imminent ? "◔ " : "") + TimeLeft.until(clock, now);
  }

  /** The three expectations of resolution are one card: a share of cases is expected by each. */
  private static Component expectation(List<RunningClock> expected, LocalDateTime now) {
    LocalDate today = now.toLocalDate();
    Div card = new Div();
    card.addClassNames("card", "clock");
    RunningClock met =
        expected.stream().filter(clock -> clock.met() != null).findFirst().orElse(null);
    Span date = new Span();
    date.getElement().setAttribute("class", "date");
    if (met != null && met.met() != null) {
      card.addClassName("done");
      date.setText(Words.day(met.met().date(), today));
      card.add(small("Resolved"), date, small(met.outcome() == null ? "✓" : met.outcome() + " ✓"));
      return card;
    }
    RunningClock next =
        expected.stream()
            .filter(clock -> !clock.dueOn().isBefore(today))
            .findFirst()
            .orElse(expected.getLast());
    date.setText(Words.day(next.dueOn(), today));
    List<String> later =
        expected.stream()
            .filter(clock -> clock.dueOn().isAfter(next.dueOn()))
            .map(clock -> Words.date(clock.dueOn()))
            .toList();
    Div under = small(later.isEmpty() ? "" : "then " + String.join(", ", later) + " ");
    under.add(why(next.why()));
    card.add(small(next.what() + " by"), date, under);
    return card;
  }

  private static NativeDetails why(String words) {
    NativeDetails why = new NativeDetails("why?", new Paragraph(words));
    why.addClassName("why");
    return why;
  }

  private static Div small(String words) {
    Div small = new Div(words);
    small.addClassName("small");
    return small;
  }
}
