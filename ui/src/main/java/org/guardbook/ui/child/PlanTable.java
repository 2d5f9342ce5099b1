package org.guardbook.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.childprotection.PlannedAction;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.query.child.PlanComparison;
import org.guardbook.query.child.PlanComparison.Action;
import org.guardbook.query.child.PlanComparison.Change;
import org.guardbook.query.child.PlanComparison.Outcome;
import org.guardbook.query.child.TextComparison;
import org.guardbook.query.child.TextComparison.Piece;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;

/**
 * What must change, who does what, by when, and how we shall know: a line for each action, an
 * outcome beside all of its own.
 */
final class PlanTable extends PlainTable {

  private final LocalDate on;

  private PlanTable(String caption, LocalDate on) {
    super(caption, "What must change", "Who does what", "By", "How we shall know");
    this.on = on;
    addClassName("outcomes");
  }

  /**
   * @param current whether what is late in it is late today
   */
  static PlanTable of(List<PlannedOutcome> outcomes, LocalDate on, boolean current) {
    PlanTable table = new PlanTable("The plan", on);
    for (PlannedOutcome outcome : outcomes) {
      List<Component[]> lines = new ArrayList<>();
      for (PlannedAction action : outcome.actions()) {
        lines.add(
            new Component[] {
              new Div(owner(action.owner()), new Span(action.text().words())),
              table.by(action, current)
            });
      }
      table.outcome(
          "",
          strong(new Span(outcome.text().words())),
          lines,
          List.of(),
          new Span(outcome.howWeShallKnow().words()));
    }
    return table;
  }

  static PlanTable of(PlanComparison comparison, LocalDate on) {
    PlanTable table = new PlanTable("What changed in the plan", on);
    for (Outcome outcome : comparison.outcomes()) {
      boolean whole = outcome.change() == Change.ADDED || outcome.change() == Change.REMOVED;
      List<Component[]> lines = new ArrayList<>();
      List<String> styles = new ArrayList<>();
      for (Action action : outcome.actions()) {
        lines.add(new Component[] {who(action, !whole), when(action)});
        styles.add(style(action.change()));
      }
      Div what = strong(pieces(outcome.text()));
      if (whole) {
        what.add(tag(outcome.change()));
      }
      table.outcome(style(outcome.change()), what, lines, styles, pieces(outcome.howWeShallKnow()));
    }
    return table;
  }

  private void outcome(
      String style, Div what, List<Component[]> lines, List<String> styles, Component know) {
    int span = Math.max(1, lines.size());
    for (int i = 0; i < span; i++) {
      Component who = lines.isEmpty() ? new Span() : lines.get(i)[0];
      Component by = lines.isEmpty() ? new Span() : lines.get(i)[1];
      NativeTableRow row;
      if (i == 0) {
        row = row(what, who, by, know);
        cell(row, 0).setAttribute("rowspan", String.valueOf(span));
        cell(row, 3).setAttribute("rowspan", String.valueOf(span));
        row.addClassName("outcome");
      } else {
        row = row(who, by);
        cell(row, 0).setAttribute("data-label", "Who does what");
        cell(row, 1).setAttribute("data-label", "By");
      }
      if (!style.isEmpty()) {
        row.addClassName(style);
      }
      if (i < styles.size() && !styles.get(i).isEmpty()) {
        row.addClassName("action" + styles.get(i));
      }
    }
  }

  private static Element cell(NativeTableRow row, int index) {
    return row.getElement().getChild(index);
  }

  private static String style(Change change) {
    return switch (change) {
      case ADDED -> "new";
      case REMOVED -> "gone";
      case CHANGED, KEPT -> "";
    };
  }

  private static Div strong(Span words) {
    Div strong = new Div(words);
    words.addClassName("what");
    return strong;
  }

  private static Component owner(String owner) {
    return new Span(owner.isBlank() ? "" : owner + ": ");
  }

  /** What is done by a day that has gone by is late. */
  private Component by(PlannedAction action, boolean current) {
    LocalDate by = action.by();
    Div said = new Div(new Span(by(action)));
    said.addClassName("by");
    if (current && by != null && !action.inPlace() && by.isBefore(on)) {
      said.add(new Tag(Tone.RED, "!", "past"));
    }
    return said;
  }

  private static String by(PlannedAction action) {
    LocalDate by = action.by();
    return action.inPlace() ? "in place" : by == null ? "as long as the plan" : Words.date(by);
  }

  private static Component who(Action action, boolean tagged) {
    Div who = new Div();
    boolean owned = action.owner().pieces().stream().anyMatch(each -> !each.text().isBlank());
    if (owned) {
      who.add(pieces(action.owner()), new Span(": "));
    }
    who.add(pieces(action.text()));
    if (tagged && (action.change() == Change.ADDED || action.change() == Change.REMOVED)) {
      who.add(new Span(" "), tag(action.change()));
    }
    return who;
  }

  private static Component when(Action action) {
    PlannedAction earlier = action.earlier();
    PlannedAction later = action.later();
    Span when = new Span();
    when.addClassNames("compared", "by");
    if (earlier != null && (later == null || action.isMoved())) {
      when.getElement().appendChild(marked("del", by(earlier)));
    }
    if (later != null && (earlier == null || action.isMoved())) {
      when.getElement().appendChild(Element.createText(" "), marked("ins", by(later)));
    } else if (later != null) {
      when.setText(by(later));
    }
    return when;
  }

  private static Tag tag(Change change) {
    return change == Change.ADDED
        ? new Tag(Tone.GREEN, "+", "Added")
        : new Tag(Tone.RED, "–", "Taken out");
  }

  private static Span pieces(TextComparison comparison) {
    Span all = new Span();
    all.addClassName("compared");
    comparison.pieces().forEach(piece -> append(all.getElement(), piece));
    return all;
  }

  /** White space at either end of a change is not marked. */
  private static void append(Element all, Piece piece) {
    String words = piece.text();
    String core = words.strip();
    if (piece.change() == TextComparison.Change.KEPT || core.isEmpty()) {
      all.appendChild(Element.createText(words));
      return;
    }
    int begin = words.indexOf(core);
    String tag = piece.change() == TextComparison.Change.ADDED ? "ins" : "del";
    all.appendChild(
        Element.createText(words.substring(0, begin)),
        marked(tag, core),
        Element.createText(words.substring(begin + core.length())));
  }

  private static Element marked(String tag, String words) {
    return new Element(tag).setText(words);
  }
}
