package org.guardbook.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.guardbook.command.When;
import org.guardbook.query.replay.ProjectionQuery.Difference;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** The line of one view; it changes where it stands, so that nobody loses their place in it. */
final class ProjectionRow {

  private static final int STEP = 25;

  /** What can be asked for of a view. */
  enum Action {
    REBUILD("Rebuild", "Rebuild %s"),
    CANCEL("Call off", "Call off the rebuild of %s"),
    UNDO("Undo", "Undo the last rebuild of %s"),
    RETRY("Try again", "Try again what %s holds back");

    private final String label;
    private final String inFull;

    Action(String label, String inFull) {
      this.label = label;
      this.inFull = inFull;
    }
  }

  private final BiConsumer<ProjectionStatus, Action> act;
  private final boolean mayAct;
  private final Span name;
  private final Div state = new Div();
  private final Span position = new Span();
  private final Span behind = new Span();
  private final Span rate = new Span();
  private final Div progress = new Div();
  private final Div actions = new Div();
  private @Nullable ProjectionStatus shown;

  ProjectionRow(ProjectionStatus view, BiConsumer<ProjectionStatus, Action> act, boolean mayAct) {
    this.act = act;
    this.mayAct = mayAct;
    this.name = new Span(name(view));
    actions.addClassName("actions");
  }

  Component[] cells() {
    return new Component[] {name, state, position, behind, rate, progress, actions};
  }

  void show(ProjectionStatus now) {
    ProjectionStatus before = shown;
    if (now.equals(before)) {
      return;
    }
    shown = now;
    position.setText(Words.count(now.position()));
    behind.setText(Words.count(now.lag(), "entry", "entries"));
    rate.setText(Words.count(Math.round(now.rate())));
    if (before == null
        || !now.state().equals(before.state())
        || now.heldBack() != before.heldBack()) {
      state.removeAll();
      state.add(state(now));
    }
    progress.removeAll();
    progress.add(progress(now));
    if (before == null || !possible(now).equals(possible(before))) {
      actions.removeAll();
      possible(now).forEach(action -> actions.add(button(action)));
    }
  }

  private Component button(Action action) {
    Component button =
        Actions.inline(
            action.label,
            () -> {
              ProjectionStatus view = shown;
              if (view != null) {
                act.accept(view, action);
              }
            });
    button.getElement().setAttribute("aria-label", action.inFull.formatted(name.getText()));
    return button;
  }

  private List<Action> possible(ProjectionStatus view) {
    List<Action> possible = new ArrayList<>();
    if (mayAct && view.state().equals("REPLAYING")) {
      possible.add(Action.CANCEL);
    } else if (mayAct) {
      possible.add(Action.REBUILD);
      if (view.undoUntil() != null) {
        possible.add(Action.UNDO);
      }
      if (view.heldBack() > 0) {
        possible.add(Action.RETRY);
      }
    }
    return possible;
  }

  static String name(ProjectionStatus view) {
    return Words.sentence(view.name().replace('-', ' '));
  }

  /** Said aloud at each quarter of the way. */
  static String heard(ProjectionStatus view) {
    return "%s is being rebuilt, %d%% so far.".formatted(name(view), percent(view) / STEP * STEP);
  }

  private static long percent(ProjectionStatus view) {
    return Math.round(100 * view.progress());
  }

  private static Component state(ProjectionStatus view) {
    return switch (view.state()) {
      case "LIVE" -> new Tag(Tone.GREEN, "✓", "Up to date");
      case "REPLAYING" -> new Tag(Tone.AMBER, "◔", "Being rebuilt");
      default ->
          new Tag(
              Tone.RED,
              "!",
              view.heldBack() > 0
                  ? "Holds back " + Words.count(view.heldBack(), "record", "records")
                  : "Stopped by an error");
    };
  }

  private static List<Component> progress(ProjectionStatus view) {
    List<Component> parts = new ArrayList<>();
    if (view.state().equals("REPLAYING")) {
      Element bar = new Element("progress");
      bar.setAttribute("max", "100").setAttribute("value", String.valueOf(percent(view)));
      bar.setAttribute("aria-label", name(view) + " rebuilt so far");
      Div bars = new Div();
      bars.getElement().appendChild(bar);
      parts.add(bars);
    }
    parts.add(new Span(percent(view) + "%"));
    Long left = view.secondsLeft();
    if (left != null) {
      parts.add(Texts.small("about " + Words.count(left, "second", "seconds") + " left"));
    }
    List<Difference> differences = view.differences();
    if (differences != null && left == null) {
      parts.add(Texts.small(rebuilt(differences)));
    }
    if (view.undoUntil() != null) {
      parts.add(
          Texts.small(
              "It can be undone until "
                  + Words.time(
                      LocalDateTime.ofInstant(view.undoUntil(), When.ENGLAND).toLocalTime())
                  + "."));
    }
    return parts;
  }

  private static String rebuilt(List<Difference> differences) {
    long differing = differences.stream().mapToLong(Difference::differing).sum();
    long all = differences.stream().mapToLong(Difference::documents).sum();
    return differing == 0
        ? "Rebuilt: equal to what was there."
        : "Rebuilt: differs in %s of %s."
            .formatted(Words.count(differing), Words.count(all, "document", "documents"));
  }
}
