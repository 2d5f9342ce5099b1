package org.guardbook.ui.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.guardbook.command.When;
import org.jspecify.annotations.Nullable;

/** Reads days and moments out of an address. */
final class AsAt {

  private AsAt() {}

  /** A moment; a day stands for its end in England. */
  static @Nullable Instant moment(String parameter, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      // A plus sign that was not written as %2B arrives as a space
      OffsetDateTime moment =
          text.contains("T") ? OffsetDateTime.parse(text.replace(' ', '+')) : endOf(text);
      if (isConceivable(moment.getYear())) {
        return moment.toInstant();
      }
    } catch (DateTimeException _) {
      // answered below
    }
    throw new Malformed(
        parameter,
        "\""
            + shortened(text)
            + "\" is neither a day, 2014-03-31, nor a moment, 2014-03-31T17:00:00+01:00.");
  }

  private static OffsetDateTime endOf(String day) {
    return LocalDate.parse(day)
        .plusDays(1)
        .atStartOfDay(When.ENGLAND)
        .minusNanos(1)
        .toOffsetDateTime();
  }

  /** Days that are further off overrun what stores and calendars can count. */
  static boolean isConceivable(int year) {
    return year >= 1900 && year <= 2200;
  }

  static @Nullable LocalDate day(String parameter, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (isConceivable(day.getYear())) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // answered below
    }
    throw new Malformed(parameter, "\"" + shortened(text) + "\" is not a day; write 2014-03-31.");
  }

  /** A day that the address must give. */
  static LocalDate needed(String parameter, String text) {
    LocalDate day = day(parameter, text);
    if (day == null) {
      throw new Malformed(parameter, "This is missing.");
    }
    return day;
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
