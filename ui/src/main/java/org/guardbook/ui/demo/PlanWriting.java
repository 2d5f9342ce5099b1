package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.childprotection.PlannedAction;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.ui.demo.Concerns.Aim;
import org.guardbook.ui.demo.Concerns.Task;
import org.jspecify.annotations.Nullable;

/** Writes the plans of the demo's children, and writes them anew as things get done. */
final class PlanWriting {

  private final Chance chance;

  PlanWriting(Chance chance) {
    this.chance = chance;
  }

  /** The plan as the first core group makes it. */
  List<PlannedOutcome> first(String category, LocalDate day) {
    return Concerns.AIMS.getOrDefault(category, List.of()).stream()
        .map(aim -> outcome(aim, day))
        .toList();
  }

  /** The plan with what a category asks for first that was not the child's before. */
  List<PlannedOutcome> also(String category, List<PlannedOutcome> before, LocalDate day) {
    List<PlannedOutcome> outcomes = new ArrayList<>(before);
    Concerns.AIMS.getOrDefault(category, List.of()).stream()
        .filter(aim -> before.stream().noneMatch(each -> each.text().words().equals(aim.text())))
        .findFirst()
        .ifPresent(aim -> outcomes.addFirst(outcome(aim, day)));
    return outcomes;
  }

  private PlannedOutcome outcome(Aim aim, LocalDate day) {
    List<PlannedAction> actions = new ArrayList<>();
    for (Task task : aim.tasks()) {
      actions.add(action(task, day));
    }
    return new PlannedOutcome(0, new Narrative(aim.text()), new Narrative(aim.shown()), actions);
  }

  /** The plan with what has been done by that day, what it takes longer for, and what came up. */
  List<PlannedOutcome> next(List<PlannedOutcome> before, LocalDate day) {
    List<PlannedOutcome> outcomes = new ArrayList<>();
    for (PlannedOutcome outcome : before) {
      List<PlannedAction> actions = new ArrayList<>();
      for (PlannedAction action : outcome.actions()) {
        actions.add(since(action, day));
      }
      outcomes.add(
          new PlannedOutcome(
              outcome.number(), outcome.text(), outcome.howWeShallKnow(), List.copyOf(actions)));
    }
    boolean asked =
        before.stream()
            .flatMap(outcome -> outcome.actions().stream())
            .anyMatch(action -> action.text().words().equals(Concerns.MORE.text()));
    if (outcomes.size() > 2 && isReached(outcomes.getLast()) && chance.happens(50)) {
      outcomes.removeLast();
    } else if (!asked && chance.happens(35)) {
      PlannedOutcome first = outcomes.getFirst();
      List<PlannedAction> more = new ArrayList<>(first.actions());
      more.add(action(Concerns.MORE, day));
      outcomes.set(
          0, new PlannedOutcome(first.number(), first.text(), first.howWeShallKnow(), more));
    }
    return outcomes;
  }

  private PlannedAction since(PlannedAction action, LocalDate day) {
    boolean inPlace = action.inPlace() || chance.happens(35);
    LocalDate by = action.by();
    @Nullable LocalDate moved =
        by != null && !inPlace && by.isBefore(day) ? day.plusDays(chance.between(21, 50)) : by;
    return new PlannedAction(action.number(), action.text(), action.owner(), moved, inPlace);
  }

  private static boolean isReached(PlannedOutcome outcome) {
    return outcome.actions().stream().allMatch(PlannedAction::inPlace);
  }

  private PlannedAction action(Task task, LocalDate day) {
    return new PlannedAction(
        0,
        new Narrative(task.text()),
        task.owner(),
        task.goesOn() ? null : day.plusDays(chance.between(25, 85)),
        false);
  }
}
