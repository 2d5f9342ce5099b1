package org.guardbook.query.statistics;

import org.jspecify.annotations.Nullable;

/** For whose eyes figures are written. */
public enum Form {
  /** Every number as it is. */
  IN_FULL("Every number as it is"),
  /** For publication: nobody is to be recognised behind a small number. */
  PUBLIC("1 to 5 are shown as c, and so is every percentage that would give one of them away");

  private static final String HIDDEN = "c";

  private final String words;

  Form(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The number as it is shown. */
  public String shown(long number) {
    return hides(number) ? HIDDEN : Long.toString(number);
  }

  /**
   * A figure worked out from others as it is shown; empty where there is none.
   *
   * @param from the numbers it would give away
   */
  public String derived(@Nullable Object figure, long... from) {
    if (figure == null) {
      return "";
    }
    for (long number : from) {
      if (hides(number)) {
        return HIDDEN;
      }
    }
    return figure.toString();
  }

  public boolean hides(long number) {
    return this == PUBLIC && number >= 1 && number <= 5;
  }
}
