package org.guardbook.command.positionoftrust;

import java.time.LocalDate;
import java.time.Month;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.guardbook.command.FirstFree;

/**
 * Gives new cases their references. It remembers the last number of each year and asks the store
 * only for the first of a year, and when a number turns out to be taken.
 */
final class References {

  private final String prefix;
  private final Predicate<CaseReference> taken;
  private final ConcurrentMap<Integer, AtomicInteger> lastOfYear = new ConcurrentHashMap<>();

  /** Numbers that were given to nothing in the end, so that the year has no gap. */
  private final ConcurrentMap<Integer, NavigableSet<Integer>> returned = new ConcurrentHashMap<>();

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
    return next(year % 100);
  }

  private CaseReference next(int year) {
    NavigableSet<Integer> free = returned.get(year);
    Integer number = free == null ? null : free.pollFirst();
    return reference(
        year,
        number != null
            ? number
            : lastOfYear
                .computeIfAbsent(year, twoDigits -> new AtomicInteger(lastTakenFrom(1, twoDigits)))
                .incrementAndGet());
  }

  /** Takes back a reference that was not used in the end; the next contact has it. */
  void giveBack(CaseReference unused) {
    Number number = new Number(unused);
    returned.computeIfAbsent(number.year, _ -> new ConcurrentSkipListSet<>()).add(number.ofYear);
  }

  /** Looks where to go on after a reference that somebody else was quicker to use. */
  void skip(CaseReference used) {
    Number number = new Number(used);
    AtomicInteger last = lastOfYear.get(number.year);
    if (last != null) {
      int free = lastTakenFrom(number.ofYear, number.year);
      last.accumulateAndGet(free, Math::max);
    }
  }

  private int lastTakenFrom(int first, int year) {
    return new FirstFree(number -> isTaken(year, number)).from(first) - 1;
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

  /** What a reference is made of, apart from the board's letters: the 26 and the 117 of W26-117. */
  private record Number(int year, int ofYear) {

    Number(CaseReference reference) {
      this(reference.value(), reference.value().indexOf('-'));
    }

    private Number(String value, int dash) {
      this(
          Integer.parseInt(value.substring(dash - 2, dash)),
          Integer.parseInt(value.substring(dash + 1)));
    }
  }
}
