package org.guardbook.ui.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guardbook.query.child.DueStep;

/**
 * What is due, parted by what it asks of the week, each part by date.
 *
 * @param late the last day allowed has passed
 * @param ifNothingIsDone the last day allowed is in this week, and nothing is arranged by then
 * @param arranged due this week and arranged for a day that is allowed
 * @param later by the Monday of its week
 */
record DueSoon(
    List<DueStep> late,
    List<DueStep> ifNothingIsDone,
    List<DueStep> arranged,
    Map<LocalDate, List<DueStep>> later) {

  /**
   * @param steps the most urgent first
   */
  static DueSoon of(List<DueStep> steps, LocalDate today) {
    LocalDate sunday = DueFilter.sundayOf(today);
    DueSoon soon =
        new DueSoon(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    for (DueStep step : steps) {
      if (step.dueOn().isBefore(today)) {
        soon.late.add(step);
      } else if (step.dueOn().isAfter(sunday)) {
        LocalDate monday = DueFilter.sundayOf(step.dueOn()).minusDays(6);
        soon.later.computeIfAbsent(monday, _ -> new ArrayList<>()).add(step);
      } else if (isArranged(step, today)) {
        soon.arranged.add(step);
      } else {
        soon.ifNothingIsDone.add(step);
      }
    }
    return soon;
  }

  /** A day that was arranged and has passed has come to nothing, or is not recorded yet. */
  static boolean isArranged(DueStep step, LocalDate today) {
    return step.calledFor() != null
        && !step.isArrangedTooLate()
        && !step.calledFor().date().isBefore(today);
  }
}
