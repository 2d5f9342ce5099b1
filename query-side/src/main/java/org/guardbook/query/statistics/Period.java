package org.guardbook.query.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The days that figures are counted over.
 *
 * @param until last day
 */
public record Period(LocalDate from, LocalDate until) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /** The same days a year earlier; what ends with a month still ends with it. */
  public Period yearBefore() {
    YearMonth lastMonth = YearMonth.from(until);
    boolean endsMonth = until.equals(lastMonth.atEndOfMonth());
    return new Period(
        from.minusYears(1),
        endsMonth ? lastMonth.minusYears(1).atEndOfMonth() : until.minusYears(1));
  }

  /** "1 April 2013 to 31 March 2014". */
  public String words() {
    return DAY.format(from) + " to " + DAY.format(until);
  }
}
