package org.guardbook.ui.figures;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The days a report is about. A board's year runs from 1 April to 31 March, its quarters from April
 * (domain.md §6).
 *
 * @param until the last day
 */
record Period(LocalDate from, LocalDate until) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

  /** The board's year that a day falls in. */
  static Period yearOf(LocalDate day) {
    LocalDate april = LocalDate.of(day.getYear(), Month.APRIL, 1);
    LocalDate from = day.isBefore(april) ? april.minusYears(1) : april;
    return new Period(from, from.plusYears(1).minusDays(1));
  }

  List<Period> quarters() {
    return IntStream.range(0, 4)
        .mapToObj(quarter -> from.plusMonths(3L * quarter))
        .map(first -> new Period(first, first.plusMonths(3).minusDays(1)))
        .toList();
  }

  /** What a reader of today most likely wants: this year and last, and the quarters begun. */
  static List<Period> offeredOn(LocalDate today) {
    Period thisYear = yearOf(today);
    Period lastYear = yearOf(thisYear.from().minusDays(1));
    List<Period> offered = new ArrayList<>(List.of(thisYear, lastYear));
    offered.add(yearOf(lastYear.from().minusDays(1)));
    List<Period> quarters = new ArrayList<>(lastYear.quarters());
    quarters.addAll(thisYear.quarters());
    quarters.reversed().stream()
        .filter(quarter -> !quarter.from().isAfter(today))
        .forEach(offered::add);
    return offered;
  }

  boolean isYear() {
    return equals(yearOf(from));
  }

  boolean isQuarter() {
    return yearOf(from).quarters().contains(this);
  }

  /** As it stands in a list to choose from: "2013-14", "April to June 2013", or both days. */
  String name() {
    if (isYear()) {
      return from.getYear() + "-" + String.format(Locale.ROOT, "%02d", until.getYear() % 100);
    }
    return isQuarter()
        ? MONTH.format(from) + " to " + MONTH.format(until) + " " + until.getYear()
        : words();
  }

  /** "1 April 2013 to 31 March 2014". */
  String words() {
    return DAY.format(from) + " to " + DAY.format(until);
  }
}
