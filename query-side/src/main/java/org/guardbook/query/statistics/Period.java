package org.guardbook.query.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The days that figures are counted over. A board's year runs from 1 April to 31 March, its first
 * quarter from April to June.
 *
 * @param until last day
 */
public record Period(LocalDate from, LocalDate until) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /** The board's year that a day lies in. */
  public static Period yearOf(LocalDate day) {
    int year = day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
    return months(YearMonth.of(year, Month.APRIL), 12);
  }

  /** The quarter that a day lies in. */
  public static Period quarterOf(LocalDate day) {
    int intoQuarter = (day.getMonthValue() - 1) % 3;
    return months(YearMonth.from(day).minusMonths(intoQuarter), 3);
  }

  private static Period months(YearMonth first, int count) {
    return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  /** The four quarters that begin on its first day. */
  public List<Period> quarters() {
    return IntStream.range(0, 4)
        .mapToObj(quarter -> months(YearMonth.from(from).plusMonths(3L * quarter), 3))
        .toList();
  }

  /** The same days a year earlier; what ends with a month still ends with it. */
  public Period yearBefore() {
    YearMonth lastMonth = YearMonth.from(until);
    boolean endsMonth = until.equals(lastMonth.atEndOfMonth());
    return new Period(
        from.minusYears(1),
        endsMonth ? lastMonth.minusYears(1).atEndOfMonth() : until.minusYears(1));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** "1 April 2013 to 31 March 2014". */
  public String words() {
    return DAY.format(from) + " to " + DAY.format(until);
  }
}
