package org.guardbook.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.query.child.ChildFile.Visit;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.child.DueStep.Kind;
import org.guardbook.query.clock.WorkingDays;
import org.guardbook.ui.childforms.What;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** What is due to a child as cards: by when, how that stands, and why by then a click away. */
final class DueCards extends Div {

  /** Working days before the last one allowed from which it is pressing. */
  private static final int PRESSING = 5;

  /** Working days that are to pass between the call of a conference and the conference. */
  private static final int NOTICE = 15;

  private final Shown shown;

  DueCards(Shown shown) {
    this.shown = shown;
    addClassNames("clocks", "due");
    Div grid = new Div();
    grid.addClassName("grid3");
    shown.file().due().stream()
        .sorted(Comparator.comparing(DueStep::kind))
        .forEach(step -> grid.add(card(step)));
    add(grid);
    setVisible(grid.getElement().getChildCount() > 0);
  }

  /** How pressing a step is. */
  private enum Press {
    LATE("red"),
    PRESSING("amber"),
    IN_HAND("done"),
    AHEAD("running");

    private final String style;

    Press(String style) {
      this.style = style;
    }
  }

  private Component card(DueStep step) {
    Press press = press(step);
    boolean inHand = press == Press.IN_HAND && step.last() != null;
    Div card = new Div();
    card.addClassNames("card", "clock", press.style);
    card.getElement().setAttribute("role", "group").setAttribute("aria-label", label(step));
    Span date = new Span();
    date.addClassName("date");
    Div under = small("");
    if (press == Press.LATE) {
      card.add(small(label(step)));
      date.setText("! " + Words.sentence(Words.late(step.dueOn(), shown.on())));
      say(under, "was due " + day(step.dueOn()));
      lastTime(step).ifPresent(words -> say(under, words));
    } else if (inHand) {
      card.add(small(label(step)));
      date.setText(Words.sentence(lastTime(step).orElse("")));
      say(under, "✓ next by " + day(step.dueOn()));
    } else {
      card.add(small(label(step) + " by"));
      date.setText(day(step.dueOn()));
      say(
          under,
          (press == Press.PRESSING ? "◔ " : "") + ChildWords.until(step.dueOn(), shown.on()));
      lastTime(step).ifPresent(words -> say(under, words));
    }
    arranged(step).ifPresent(words -> say(under, words));
    under.add(new Span(" · "), why(step));
    card.add(date, under);
    What what = What.toDo(step);
    if (shown.may(what) && (press == Press.LATE || press == Press.PRESSING)) {
      Div todo = small("");
      todo.addClassName("no-print");
      todo.add(shown.opener().link(what, what.title(), Map.of()));
      card.add(todo);
    }
    return card;
  }

  private Press press(DueStep step) {
    LocalDate on = shown.on();
    if (step.dueOn().isBefore(on)) {
      return Press.LATE;
    }
    int left = WorkingDays.ofEngland().between(on, step.dueOn());
    if (isConference(step)) {
      if (step.calledFor() != null) {
        return step.isArrangedTooLate() ? Press.PRESSING : Press.AHEAD;
      }
      return left <= NOTICE ? Press.PRESSING : Press.AHEAD;
    }
    if (left <= 1 || (left <= PRESSING && step.kind() != Kind.VISIT)) {
      return Press.PRESSING;
    }
    return step.last() == null ? Press.AHEAD : Press.IN_HAND;
  }

  private static boolean isConference(DueStep step) {
    return switch (step.kind()) {
      case INITIAL_CONFERENCE, RECEIVING_IN_CONFERENCE, REVIEW_CONFERENCE -> true;
      case CORE_GROUP, VISIT -> false;
    };
  }

  private static String label(DueStep step) {
    return step.kind().label();
  }

  /** "met Fri 18 November", "seen Wed 2 November, alone". */
  private Optional<String> lastTime(DueStep step) {
    LocalDate last = step.last();
    if (last == null) {
      return switch (step.kind()) {
        case VISIT -> Optional.of("not seen under this plan yet");
        case CORE_GROUP -> Optional.of("has not met yet");
        case INITIAL_CONFERENCE, RECEIVING_IN_CONFERENCE, REVIEW_CONFERENCE -> Optional.empty();
      };
    }
    return Optional.of(
        switch (step.kind()) {
          case VISIT -> "seen " + day(last) + (isSeenAlone(last) ? ", alone" : "");
          case CORE_GROUP -> "met " + day(last);
          case INITIAL_CONFERENCE, RECEIVING_IN_CONFERENCE, REVIEW_CONFERENCE ->
              "the last was held " + day(last);
        });
  }

  private boolean isSeenAlone(LocalDate day) {
    return shown.file().plans().stream()
        .limit(1)
        .flatMap(plan -> plan.visits().stream())
        .filter(visit -> visit.made().date().equals(day))
        .anyMatch(Visit::seenAlone);
  }

  private Optional<String> arranged(DueStep step) {
    When calledFor = step.calledFor();
    if (calledFor == null) {
      return isConference(step) ? Optional.of("not called yet") : Optional.empty();
    }
    String day = day(calledFor.date());
    String said = isConference(step) ? "called for " + day : "arranged for " + day;
    return Optional.of(step.isArrangedTooLate() ? "! " + said + ", too late" : said);
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? "" : Words.day(day, shown.on());
  }

  private static void say(Div under, String words) {
    under.add(new Span(under.getElement().getChildCount() == 0 ? words : " · " + words));
  }

  private static NativeDetails why(DueStep step) {
    Div words = new Div(new Paragraph(Words.sentence(ChildWords.ended(step.why()))));
    if (!step.leftOut().isEmpty()) {
      words.add(new Paragraph("Left out: " + String.join("; ", step.leftOut()) + "."));
    }
    NativeDetails why = new NativeDetails("why?", words);
    why.addClassName("why");
    why.getSummary()
        .getElement()
        .setAttribute("aria-label", "why? " + label(step) + " by that day");
    return why;
  }

  private static Div small(String words) {
    Div small = new Div();
    if (!words.isEmpty()) {
      small.add(new Span(words));
    }
    small.addClassName("small");
    return small;
  }
}
