package org.guardbook.ui.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.guardbook.command.When;

/** When something was signed or recorded, to the second. */
final class Moments {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMMM yyyy, HH:mm:ss", Locale.UK);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.UK);

  private Moments() {}

  /** Mon 7 October 2013, 10:20:01. */
  static String whole(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, When.ENGLAND));
  }

  /** 7 Oct 10:20:01. */
  static String stub(Instant at) {
    return TIME.format(LocalDateTime.ofInstant(at, When.ENGLAND));
  }
}
