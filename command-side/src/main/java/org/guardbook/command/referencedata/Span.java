package org.guardbook.command.referencedata;

import java.util.Locale;

/**
 * A length of time as guidance states it. Days and working days are counted from the day after.
 *
 * @param amount at least 1
 */
public record Span(int amount, Unit unit) {

  /** What guidance counts in. */
  public enum Unit {
    HOURS(1_000),
    DAYS(730),
    WORKING_DAYS(500),
    WEEKS(104),
    MONTHS(60);

    private final int most;

    Unit(int most) {
      this.most = most;
    }

    /** The most of them that a limit has. */
    public int most() {
      return most;
    }
  }

  /** Whether a limit may be so long. */
  public boolean mayBeALimit() {
    return amount >= 1 && amount <= unit.most;
  }

  /** "5 working days", "1 month". */
  public String words() {
    String unitWords = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return amount
        + " "
        + (amount == 1 ? unitWords.substring(0, unitWords.length() - 1) : unitWords);
  }
}
