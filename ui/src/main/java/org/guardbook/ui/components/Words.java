package org.guardbook.ui.components;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.query.clock.WorkingDays;

/** How dates, times and numbers are said on the screen: in England's time, in words first. */
public final class Words {

  private static final DateTimeFormatter LONG_DAY = of("EEEE d MMMM yyyy");
  private static final DateTimeFormatter DAY_WITH_YEAR = of("EEE d MMMM yyyy");
  private static final DateTimeFormatter DAY = of("EEE d MMMM");
  private static final DateTimeFormatter DATE = of("d MMMM yyyy");
  private static final DateTimeFormatter DATE_THIS_YEAR = of("d MMMM");
  private static final DateTimeFormatter STUB = of("d MMM");
  private static final DateTimeFormatter TIME = of("HH:mm");

  private static final int LONG_AGO_IN_MONTHS = 6;

  private Words() {}

  /** Tuesday 2 April 2013. */
  public static String longDay(LocalDate day) {
    return LONG_DAY.format(day);
  }

  /** Tue 2 April 2013. */
  public static String day(LocalDate day) {
    return DAY_WITH_YEAR.format(day);
  }

  /** Tue 2 April, with the year where it is not that of today. */
  public static String day(LocalDate day, LocalDate today) {
    return (day.getYear() == today.getYear() ? DAY : DAY_WITH_YEAR).format(day);
  }

  /** 4 May 1984. */
  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** 2 Apr. */
  public static String stub(LocalDate day) {
    return STUB.format(day);
  }

  public static String time(LocalTime time) {
    return TIME.format(time);
  }

  /** Mon 7 October 2013, 10:20. */
  public static String when(When when) {
    LocalTime time = when.time();
    return day(when.date()) + (time == null ? "" : ", " + time(time));
  }

  /** 7 October 10:31, with the year where it is not that of today. */
  public static String moment(Instant moment, LocalDate today) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, When.ENGLAND);
    LocalDate day = local.toLocalDate();
    return (day.getYear() == today.getYear() ? DATE_THIS_YEAR : DATE).format(day)
        + " "
        + time(local.toLocalTime());
  }

  /** "11 months", "2 years and 3 months", "12 days". */
  public static String lasted(LocalDate from, LocalDate until) {
    Period lasted = Period.between(from, until);
    if (lasted.toTotalMonths() == 0) {
      return count(ChronoUnit.DAYS.between(from, until), "day", "days");
    }
    List<String> said = new ArrayList<>();
    if (lasted.getYears() > 0) {
      said.add(count(lasted.getYears(), "year", "years"));
    }
    if (lasted.getMonths() > 0) {
      said.add(count(lasted.getMonths(), "month", "months"));
    }
    return list(said);
  }

  /** "3 working days late"; where nobody counts in them any more, "7 months late". */
  public static String late(LocalDate dueOn, LocalDate on) {
    if (Period.between(dueOn, on).toTotalMonths() >= LONG_AGO_IN_MONTHS) {
      return lasted(dueOn, on) + " late";
    }
    int days = WorkingDays.ofEngland().between(dueOn, on);
    return days == 0
        ? "under 1 working day late"
        : count(days, "working day", "working days") + " late";
  }

  /** A person as they stand in a list of facts: "Alan Reed, b. 4 May 1984". */
  public static String named(Person who) {
    LocalDate born = who.dateOfBirth();
    return who.name() + (born == null ? "" : ", b. " + date(born));
  }

  /** 20 418: thousands apart, as on the foot of a slip. */
  public static String count(long number) {
    return String.format(Locale.UK, "%,d", number).replace(",", "\u202f");
  }

  /** "1 clock", "7 clocks". */
  public static String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /** "police", "police and health", "police, health and school". */
  public static String list(List<String> words) {
    return switch (words.size()) {
      case 0 -> "";
      case 1 -> words.getFirst();
      default -> String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    };
  }

  /** The text with its first letter large. */
  public static String sentence(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The text with its first letter small, unless it begins with an abbreviation. */
  public static String within(String words) {
    return words.length() > 1 && Character.isUpperCase(words.charAt(1))
        ? words
        : words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  private static DateTimeFormatter of(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
