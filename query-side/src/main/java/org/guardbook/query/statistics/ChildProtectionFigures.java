package org.guardbook.query.statistics;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.query.child.DurationBand;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.jspecify.annotations.Nullable;

/**
 * What became of children in a period, each step counted by its own day, children not families
 * (domain.md §6).
 *
 * @param strategyDiscussions children discussed, once for each discussion
 * @param requiringSection47 of those, with section 47 enquiries required
 * @param enquiries enquiries begun
 * @param requiringConference of those, with an initial conference required, whenever that was found
 * @param initialConferences children at an initial conference
 * @param madeSubjectToPlan of those, made subject of a plan
 * @param plansStarted those after a receiving-in conference among them
 * @param openAtBeginning plans open at the end of the day before the period
 * @param openAtEnd plans open at the end of the last day; one that ended on that day is not
 * @param reviewConferences review conferences held, once for each child
 * @param openByCategory at the end of the last day, in the order of the code list
 * @param openByDuration at the end of the last day
 * @param endedByDuration plans that ended in the period
 * @param endedByOutcome plans that ended in the period, in the order of the code list
 * @param startedSecondOrSubsequent plans started for a child who had one before, ever
 * @param openOverTwoYears at the end of the last day
 * @param under18 the population that rates are reckoned by; null where none is stated
 */
public record ChildProtectionFigures(
    Period period,
    long strategyDiscussions,
    long requiringSection47,
    long enquiries,
    long requiringConference,
    long initialConferences,
    long madeSubjectToPlan,
    long plansStarted,
    long plansEnded,
    long openAtBeginning,
    long openAtEnd,
    long reviewConferences,
    List<Count> openByCategory,
    List<OfDuration> openByDuration,
    List<OfDuration> endedByDuration,
    List<Count> endedByOutcome,
    long startedSecondOrSubsequent,
    long openOverTwoYears,
    @Nullable Integer under18) {

  public record OfDuration(DurationBand band, long number) {}

  /**
   * Years beside each other.
   *
   * @param years the earliest first; the last is the one asked for
   * @param firstRecorded the first day of which anything is recorded; a year that begins before it
   *     is not whole; null where nothing is recorded
   */
  public record Years(List<ChildProtectionFigures> years, @Nullable LocalDate firstRecorded) {}

  public @Nullable Double percentRequiringSection47() {
    return percent(requiringSection47, strategyDiscussions);
  }

  public @Nullable Double percentRequiringConference() {
    return percent(requiringConference, enquiries);
  }

  public @Nullable Double percentMadeSubjectToPlan() {
    return percent(madeSubjectToPlan, initialConferences);
  }

  /** Of every 10,000 children in the area; null where no population is stated. */
  public @Nullable Double rate(long number) {
    return under18 == null ? null : tenth(number * 10_000.0 / under18);
  }

  /** One decimal, rounded half up; null of nothing. */
  private static @Nullable Double percent(long part, long whole) {
    return whole == 0 ? null : tenth(part * 100.0 / whole);
  }

  private static double tenth(double number) {
    return Math.floor(number * 10 + 0.5) / 10;
  }
}
