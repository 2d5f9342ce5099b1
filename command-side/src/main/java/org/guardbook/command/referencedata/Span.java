package org.guardbook.command.referencedata;

/**
 * A length of time as guidance states it. Days and working days are counted from the day after.
 *
 * @param amount at least 1
 */
public record Span(int amount, Unit unit) {

  /** What guidance counts in. */
  public enum Unit {
    HOURS,
    DAYS,
    WORKING_DAYS,
    WEEKS,
    MONTHS
  }

  /** "5 working days", "1 month". */
  public String words() {
    String unitWords = unit.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return amount
        + " "
        + (amount == 1 ? unitWords.substring(0, unitWords.length() - 1) : unitWords);
  }
}
