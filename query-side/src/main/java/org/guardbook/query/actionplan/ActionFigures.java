package org.guardbook.query.actionplan;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.query.actionplan.ActionPlanQuery.Totals;
import org.jspecify.annotations.Nullable;

/**
 * What became of the actions of a plan, or of all plans, on a business day.
 *
 * @param medianDaysToComplete from the day an action was agreed to the day the agency said it is
 *     done; null where none is
 * @param verifiedWithImpact verified actions that say what difference they made
 * @param byAgency in the order of the code list, agencies without any action left out
 * @param silence how many actions were silent at the end of each of the last twelve months, the
 *     earliest first
 */
public record ActionFigures(
    @Nullable String plan,
    LocalDate on,
    Totals totals,
    @Nullable Double medianDaysToComplete,
    long verifiedWithImpact,
    List<ByAgency> byAgency,
    List<Silence> silence) {

  public record ByAgency(
      String agency,
      long total,
      long open,
      long overdue,
      long silent,
      long complete,
      long verified,
      long withdrawn,
      long datesMoved,
      @Nullable Double medianDaysToComplete,
      long verifiedWithImpact) {}

  public record Silence(LocalDate on, long open, long silent) {}
}
