package org.guardbook.query.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board's figures on allegations for a period (domain.md §6): contacts by the day received,
 * meetings by the day the first meeting was held.
 *
 * @param until last day of the period
 * @param asAt computed from what had been recorded by then; null for now
 * @param lastYear the same figures a year earlier, without a year before of their own
 */
public record AllegationFigures(
    LocalDate from,
    LocalDate until,
    @Nullable Instant asAt,
    long contacts,
    List<Count> contactsByNature,
    List<Count> contactsBySector,
    List<Count> contactsByOutcome,
    long meetings,
    List<Count> meetingsByNature,
    List<Count> meetingsByOutcome,
    Timeliness timeliness,
    Resolution resolution,
    long contactsOfThePeriodWithMeeting,
    @Nullable Integer percentGoneToMeetings,
    @Nullable AllegationFigures lastYear) {

  /** How many there were under one code, in the order in which the code list prints. */
  public record Count(String code, String label, long number) {}

  /**
   * First meetings held in the period.
   *
   * @param percentWithinFiveWorkingDays rounded half up; null where there were none
   * @param meanWorkingDays two decimals; null where there were none
   */
  public record Timeliness(
      long withinFiveWorkingDays,
      @Nullable Integer percentWithinFiveWorkingDays,
      @Nullable BigDecimal meanWorkingDays) {}

  /**
   * How soon the contacts of the period were resolved; one still ongoing counts as not resolved in
   * time only once that time has passed.
   */
  public record Resolution(
      @Nullable Integer percentInOneMonth,
      @Nullable Integer percentInThreeMonths,
      @Nullable Integer percentInTwelveMonths) {}
}
