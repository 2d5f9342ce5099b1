package org.guardbook.query.clock;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Span;

/**
 * England's working days: Monday to Friday, bank holidays left out, counted from the day after
 * (domain.md §2). Contact on Monday, meeting on Tuesday is one working day.
 *
 * <p>Which days are bank holidays comes from Jollyday; a year is looked up once and kept as a table
 * of how many working days there were up to each of its days.
 */
public final class WorkingDays {

  private static final WorkingDays ENGLAND = new WorkingDays();

  /**
   * Bank holidays that the library does not know; with {@link #MOVED_AWAY}, all in which it differs
   * from the proclamations.
   */
  private static final Map<LocalDate, String> PROCLAIMED =
      Map.of(
          LocalDate.of(1999, 12, 31), "Millennium bank holiday",
          LocalDate.of(2002, 6, 3), "Golden Jubilee bank holiday",
          LocalDate.of(2002, 6, 4), "Spring bank holiday");

  /** Days the library takes for the bank holiday that had been moved to another day. */
  private static final List<LocalDate> MOVED_AWAY = List.of(LocalDate.of(2002, 5, 27));

  private final ConcurrentMap<Integer, Calendar> calendars = new ConcurrentHashMap<>();

  private WorkingDays() {}

  /** One for all: holidays are looked up once a year and never change under it. */
  public static WorkingDays ofEngland() {
    return ENGLAND;
  }

  public boolean contains(LocalDate day) {
    int[] upTo = calendar(day.getYear()).upTo;
    int dayOfYear = day.getDayOfYear();
    return upTo[dayOfYear] > upTo[dayOfYear - 1];
  }

  /** The so-and-so-many-th working day after that day, which may itself be none. */
  public LocalDate after(LocalDate from, int workingDays) {
    LocalDate day = from;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (contains(day)) {
        left--;
      }
    }
    return day;
  }

  /** How many working days there are after {@code from} up to {@code until}; never negative. */
  public int between(LocalDate from, LocalDate until) {
    if (!from.isBefore(until)) {
      return 0;
    }
    int days = calendar(until.getYear()).upTo(until) - calendar(from.getYear()).upTo(from);
    for (int year = from.getYear(); year < until.getYear(); year++) {
      days += calendar(year).all();
    }
    return days;
  }

  /** Bank holidays on weekdays after {@code from} up to {@code until}, in order. */
  public List<BankHoliday> leftOut(LocalDate from, LocalDate until) {
    List<BankHoliday> holidays = new ArrayList<>();
    if (!from.isBefore(until)) {
      return holidays;
    }
    for (int year = from.getYear(); year <= until.getYear(); year++) {
      calendar(year)
          .bankHolidays
          .subMap(from, false, until, true)
          .forEach((on, name) -> holidays.add(new BankHoliday(on, name)));
    }
    return holidays;
  }

  /**
   * The last day that a limit allows. Months end on the last day of a shorter month; a limit in
   * hours whose beginning is known by the day only runs out in the course of that day.
   */
  public LocalDate lastDay(Span limit, When from) {
    return switch (limit.unit()) {
      case HOURS -> lastMoment(limit, from.earliest()).toLocalDate();
      case WORKING_DAYS -> after(from.date(), limit.amount());
      case DAYS -> from.date().plusDays(limit.amount());
      case WEEKS -> from.date().plusWeeks(limit.amount());
      case MONTHS -> from.date().plusMonths(limit.amount());
    };
  }

  /** The last moment that a limit in hours allows, also where the clocks change on the way. */
  public LocalDateTime lastMoment(Span hours, LocalDateTime from) {
    return from.atZone(When.ENGLAND).plusHours(hours.amount()).toLocalDateTime();
  }

  private Calendar calendar(int year) {
    Calendar known = calendars.get(year);
    return known == null ? calendars.computeIfAbsent(year, Calendar::of) : known;
  }

  /**
   * A bank holiday that falls on a weekday.
   *
   * @param name as it is announced: "Good Friday", "Christmas Day (substitute day)"
   */
  public record BankHoliday(LocalDate on, String name) {

    /** "Good Friday", "the early May bank holiday". */
    String inSentence() {
      if (!name.contains("bank holiday")) {
        return name;
      }
      boolean proper = !name.matches("(Early|Spring|Summer) .*");
      return "the " + (proper ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }
  }

  /** A year. */
  private static final class Calendar {

    /** Working days up to and including each day of the year, counted from 1. */
    private final int[] upTo;

    private final NavigableMap<LocalDate, String> bankHolidays;

    private Calendar(int[] upTo, NavigableMap<LocalDate, String> bankHolidays) {
      this.upTo = upTo;
      this.bankHolidays = bankHolidays;
    }

    static Calendar of(int year) {
      NavigableMap<LocalDate, String> bankHolidays = bankHolidaysOf(year);
      int length = Year.of(year).length();
      int[] upTo = new int[length + 1];
      for (int day = 1; day <= length; day++) {
        LocalDate date = LocalDate.ofYearDay(year, day);
        upTo[day] = upTo[day - 1] + (isWeekday(date) && !bankHolidays.containsKey(date) ? 1 : 0);
      }
      return new Calendar(upTo, bankHolidays);
    }

    int upTo(LocalDate day) {
      return upTo[day.getDayOfYear()];
    }

    int all() {
      return upTo[upTo.length - 1];
    }

    private static NavigableMap<LocalDate, String> bankHolidaysOf(int year) {
      NavigableMap<LocalDate, String> names = new TreeMap<>();
      HolidayManager.getInstance(ManagerParameters.create("gb"))
          .getHolidays(Year.of(year), "eng")
          .forEach(
              holiday ->
                  names.put(
                      holiday.getDate(),
                      name(
                          holiday.getDate(),
                          holiday.getPropertiesKey(),
                          holiday.getDescription(java.util.Locale.UK))));
      names.keySet().removeAll(MOVED_AWAY);
      PROCLAIMED.forEach(
          (on, name) -> {
            if (on.getYear() == year) {
              names.put(on, name);
            }
          });
      names.keySet().removeIf(on -> !isWeekday(on));
      return names;
    }

    /** As gov.uk announces it; the library tells Christmas Day from its substitute by key only. */
    private static String name(LocalDate on, String key, String described) {
      return switch (key) {
        case "NEW_YEAR" ->
            on.getDayOfMonth() == 1 ? "New Year's Day" : "New Year's Day (substitute day)";
        case "CHRISTMAS", "BOXING_DAY" -> atChristmas(on);
        case "EARLY_MAY_BANK_HOLIDAY" ->
            on.getDayOfMonth() > 7 ? "Early May bank holiday (VE Day)" : "Early May bank holiday";
        case "SPRING_BANK_HOLIDAY" -> "Spring bank holiday";
        case "SUMMER_BANK_HOLIDAY" -> "Summer bank holiday";
        case "ROYAL_WEDDING" -> "Royal Wedding bank holiday";
        case "QUEENS_DIAMOND_JUBILEE" -> "Diamond Jubilee bank holiday";
        case "QUEENS_PLATINUM_JUBILEE" -> "Platinum Jubilee bank holiday";
        case "QUEENS_STATE_FUNERAL" -> "State Funeral bank holiday";
        case "KINGS_CORONATION" -> "Coronation bank holiday";
        default -> described;
      };
    }

    private static String atChristmas(LocalDate on) {
      return switch (on.getMonth() == Month.DECEMBER ? on.getDayOfMonth() : 0) {
        case 25 -> "Christmas Day";
        case 26 -> "Boxing Day";
        case 27 -> "Christmas Day (substitute day)";
        default -> "Boxing Day (substitute day)";
      };
    }

    private static boolean isWeekday(LocalDate day) {
      return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
  }
}
