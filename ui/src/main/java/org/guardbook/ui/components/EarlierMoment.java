package org.guardbook.ui.components;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;

/**
 * A moment from which the record is looked at, as an address writes it: a day or a minute in
 * England, each up to its end, or an instant.
 *
 * @param shown the day, and the time where one was given
 */
public record EarlierMoment(Instant instant, When shown) {

  /** Empty where the text means no moment. */
  public static Optional<EarlierMoment> parse(String text) {
    try {
      return Optional.of(text.endsWith("Z") ? at(Instant.parse(text)) : upTo(When.parse(text)));
    } catch (DateTimeParseException | RuleViolated _) {
      return Optional.empty();
    }
  }

  private static EarlierMoment at(Instant instant) {
    return new EarlierMoment(instant, When.at(LocalDateTime.ofInstant(instant, When.ENGLAND)));
  }

  private static EarlierMoment upTo(When when) {
    LocalDateTime over =
        when.time() == null
            ? when.date().plusDays(1).atStartOfDay()
            : when.earliest().plusMinutes(1);
    return new EarlierMoment(over.atZone(When.ENGLAND).toInstant().minusNanos(1), when);
  }

  /** As an address writes it, to the instant. */
  public String written() {
    return upTo(shown).instant.equals(instant) ? shown.toString() : instant.toString();
  }

  /** "the end of Fri 5 July 2013", "Fri 5 July 2013, 09:30". */
  public String words() {
    return (shown.time() == null ? "the end of " : "") + Words.when(shown);
  }
}
