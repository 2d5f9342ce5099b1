package org.guardbook.ui.figures;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guardbook.query.statistics.Period;

/**
 * The periods that readers ask for by name. A board's year runs from 1 April to 31 March, its first
 * quarter from April to June (domain.md §6).
 */
public final class Periods {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

  private Periods() {}

  /** The board's year that a day falls in. */
  public static Period yearOf(LocalDate day) {
    int year = day.getYear() - (day.getMonthValue() < Month.APRIL.getValue() ? 1 : 0);
    return months(YearMonth.of(year, Month.APRIL), 12);
  }

  /** What a reader of that day most likely wants: the years up to it, and the quarters begun. */
  static List<Period> offeredOn(LocalDate today) {
    Period thisYear = yearOf(today);
    Period lastYear = yearOf(thisYear.from().minusDays(1));
    List<Period> offered =
        new ArrayList<>(List.of(thisYear, lastYear, yearOf(lastYear.from().minusDays(1))));
    IntStream.range(0, 8)
        .mapToObj(quarter -> months(YearMonth.from(lastYear.from()).plusMonths(3L * quarter), 3))
        .filter(quarter -> !quarter.from().isAfter(today))
        .toList()
        .reversed()
        .forEach(offered::add);
    return offered;
  }

  /** "Year 2013-14", "April to June 2013", or both days where it has no name. */
  public static String name(Period period) {
    if (period.equals(yearOf(period.from()))) {
      return String.format(
          Locale.ROOT, "Year %d-%02d", period.from().getYear(), period.until().getYear() % 100);
    }
    YearMonth first = YearMonth.from(period.from());
    boolean quarter = first.getMonthValue() % 3 == 1 && period.equals(months(first, 3));
    return quarter
        ? MONTH.format(period.from())
            + " to "
            + MONTH.format(period.until())
            + " "
            + period.until().getYear()
        : period.words();
  }

  /** A day as an address writes it; empty where it is none. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Period months(YearMonth first, int count) {
    return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }
}
