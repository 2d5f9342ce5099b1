package org.guardbook.query.statistics;

import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;
import static org.guardbook.command.access.Operation.READ_ALLEGATION_FIGURES;
import static org.guardbook.command.access.Operation.READ_CHILD_PROTECTION_FIGURES;

import java.time.Instant;
import java.time.LocalDate;
import org.guardbook.command.access.Requires;
import org.jspecify.annotations.Nullable;

/**
 * What figures can be asked for. Those of whole months, and from the first day of one to today,
 * count restricted records, too; those of other days only what the asker may see. None counts a
 * case about the asker.
 */
public sealed interface StatisticsQuery {

  /**
   * Answered with {@link AllegationFigures}, last year's beside.
   *
   * @param until last day of the period
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_ALLEGATION_FIGURES)
  record CountAllegations(LocalDate from, LocalDate until, @Nullable Instant asAt)
      implements StatisticsQuery {}

  /**
   * References of the cases whose first meeting was held in the period; a list of texts.
   *
   * @param until last day of the period
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_ALLEGATIONS)
  record ListMeetingsCounted(LocalDate from, LocalDate until, @Nullable Instant asAt)
      implements StatisticsQuery {}

  /**
   * Answered with {@link ChildProtectionFigures.Years}: the period, and the same days of the years
   * before it.
   *
   * @param until last day of the period
   * @param years how many, the period's own among them
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_CHILD_PROTECTION_FIGURES)
  record CountChildProtection(LocalDate from, LocalDate until, int years, @Nullable Instant asAt)
      implements StatisticsQuery {}
}
