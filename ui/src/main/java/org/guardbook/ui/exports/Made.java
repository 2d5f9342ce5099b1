package org.guardbook.ui.exports;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.guardbook.command.When;
import org.jspecify.annotations.Nullable;

/**
 * By whom and when an export was made, and from what.
 *
 * @param board whose record it is
 * @param by name of whoever asked for it
 * @param asAt from what had been recorded by then; null for all there was
 */
public record Made(String board, String by, Instant at, @Nullable Instant asAt) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(When.ENGLAND);

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm:ss", Locale.UK).withZone(When.ENGLAND);

  /** "12 May 2014 at 10:00:05", so that two of one minute can be told apart. */
  public static String second(Instant instant) {
    return TO_THE_SECOND.format(instant);
  }

  /** "12 May 2014 at 10:00", by England's clocks. */
  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** "Made on 12 May 2014 at 10:00 by Lena Ado from all that had been recorded by then". */
  public String words() {
    return "Made on "
        + MOMENT.format(at)
        + " by "
        + by
        + " from "
        + (asAt == null
            ? "all that had been recorded by then"
            : "what had been recorded by " + MOMENT.format(asAt));
  }
}
