package org.guardbook.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as a professional states it: a day and, where it is known, the time of
 * day in England. Written {@code 2013-10-07} or {@code 2013-10-07T10:20}.
 */
public record When(LocalDate date, @Nullable LocalTime time) implements Comparable<When> {

  /** Where every day of the record begins and ends. */
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private static final Comparator<When> ORDER =
      Comparator.comparing(When::date)
          .thenComparing(When::time, Comparator.nullsFirst(Comparator.naturalOrder()));

  public When {
    time = time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
  }

  public static When on(LocalDate date) {
    return new When(date, null);
  }

  public static When at(LocalDateTime moment) {
    return new When(moment.toLocalDate(), moment.toLocalTime());
  }

  /**
   * @throws RuleViolated if the text is neither a day nor a day and a time
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static When parse(String text) {
    try {
      return text.contains("T") ? at(LocalDateTime.parse(text)) : on(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      throw new RuleViolated(
          "\"" + text + "\" is not a date; write 2013-10-07, or 2013-10-07T10:20 with a time.");
    }
  }

  /** The earliest moment it can mean: the day's first where no time is known. */
  public LocalDateTime earliest() {
    return time == null ? date.atStartOfDay() : date.atTime(time);
  }

  /** Whether it surely happened earlier; of two on one day, only where both have a time. */
  public boolean isBefore(When other) {
    return date.equals(other.date) && time != null && other.time != null
        ? time.isBefore(other.time)
        : date.isBefore(other.date);
  }

  @JsonValue
  @Override
  public String toString() {
    return time == null ? date.toString() : date.atTime(time).toString();
  }

  @Override
  public int compareTo(When other) {
    return ORDER.compare(this, other);
  }
}
