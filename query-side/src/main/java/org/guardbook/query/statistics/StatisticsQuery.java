package org.guardbook.query.statistics;

import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;
import static org.guardbook.command.access.Operation.READ_ALLEGATION_FIGURES;

import java.time.Instant;
import java.time.LocalDate;
import org.guardbook.command.access.Requires;
import org.jspecify.annotations.Nullable;

/** What figures can be asked for. */
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

  /** References of the cases whose first meeting was held in the period; a list of texts. */
  @Requires(READ_ALLEGATIONS)
  record ListMeetingsCounted(LocalDate from, LocalDate until) implements StatisticsQuery {}
}
