package org.guardbook.command.positionoftrust;

import java.time.LocalDate;
import java.time.Month;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Gives new cases their references. It remembers the last number of each year and asks the store
 * only for the first of a year, and when a number turns out to be taken.
 */
final class References {

  private final String prefix;
  private final Predicate<CaseReference> taken;
  private final ConcurrentMap<Integer, AtomicInteger> lastOfYear = new ConcurrentHashMap<>();

  /**
   * @param prefix the board's letters
   * @param taken whether there is a case of that reference
   */
  References(String prefix, Predicate<CaseReference> taken) {
    if (!prefix.matches("[A-Z]{1,6}")) {
      throw new IllegalArgumentException(
          "guardbook.reference-prefix is one to six capital letters, not \"" + prefix + "\".");
    }
    this.prefix = prefix;
    this.taken = taken;
  }

  /** The next reference of the year in which a contact was received; years begin on 1 April. */
  CaseReference next(LocalDate received) {
    int year =
        received.getMonth().compareTo(Month.APRIL) < 0
            ? received.getYear() - 1
            : received.getYear();
    int number =
        lastOfYear
            .computeIfAbsent(
                year % 100, twoDigits -> new AtomicInteger(lastTakenFrom(1, twoDigits)))
            .incrementAndGet();
    return reference(year % 100, number);
  }

  /** Looks where to go on after a reference that somebody else was quicker to use. */
  void skip(CaseReference used) {
    String value = used.value();
    int dash = value.indexOf('-');
    int year = Integer.parseInt(value.substring(dash - 2, dash));
    int number = Integer.parseInt(value.substring(dash + 1));
    AtomicInteger last = lastOfYear.get(year);
    if (last != null && value.startsWith(prefix) && dash == prefix.length() + 2) {
      int free = lastTakenFrom(number, year);
      last.accumulateAndGet(free, Math::max);
    }
  }

  /** The last of those taken in a row, found in steps that double and then halve. */
  private int lastTakenFrom(int first, int year) {
    if (!isTaken(year, first)) {
      return first - 1;
    }
    int step = 1;
    while (isTaken(year, first + step)) {
      step *= 2;
    }
    int there = first + step / 2;
    int free = first + step;
    while (free - there > 1) {
      int middle = (there + free) >>> 1;
      if (isTaken(year, middle)) {
        there = middle;
      } else {
        free = middle;
      }
    }
    return there;
  }

  private boolean isTaken(int year, int number) {
    return taken.test(reference(year, number));
  }

  private CaseReference reference(int year, int number) {
    return new CaseReference(prefix + padded(year, 10) + "-" + padded(number, 100));
  }

  /** Every new case gets one, and a format would be parsed anew for each. */
  private static String padded(int number, int least) {
    StringBuilder zeros = new StringBuilder();
    for (int place = least; place > Math.max(number, 1); place /= 10) {
      zeros.append('0');
    }
    return zeros.append(number).toString();
  }
}
