package org.guardbook.ui.exports;

/**
 * A column of an exported table.
 *
 * @param width how wide it is on paper compared with the others
 * @param bar whether paper shows how large a number is beside the others of its column
 */
public record Column(String header, Kind kind, float width, boolean bar) {

  /** What stands in a column; a text such as {@code c} may stand in place of a number. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A whole percentage, 72 for 72%. */
    PERCENT,
    DAY,
    /** A day and, where it is known, the time of day in England. */
    MOMENT,
    /** How an action stands: a sign, a word and a colour. */
    STATE
  }

  public static Column text(String header) {
    return new Column(header, Kind.TEXT, 3, false);
  }

  public static Column number(String header) {
    return new Column(header, Kind.NUMBER, 1.2f, false);
  }

  public static Column percent(String header) {
    return new Column(header, Kind.PERCENT, 1.2f, false);
  }

  public static Column day(String header) {
    return new Column(header, Kind.DAY, 1.6f, false);
  }

  public static Column moment(String header) {
    return new Column(header, Kind.MOMENT, 2, false);
  }

  public static Column state(String header) {
    return new Column(header, Kind.STATE, 2.3f, false);
  }

  public Column wide(float times) {
    return new Column(header, kind, width * times, bar);
  }

  public Column withBar() {
    return new Column(header, kind, width, true);
  }

  boolean isNumeric() {
    return kind == Kind.NUMBER || kind == Kind.PERCENT;
  }
}
