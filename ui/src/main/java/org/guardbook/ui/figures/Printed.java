package org.guardbook.ui.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How figures are written down: as they are, or in the form for the public, in which 1 to 5 is
 * shown as {@code c} so that nobody can be recognised by being one of a few (domain.md §6).
 */
record Printed(boolean forThePublic) {

  static final String HIDDEN = "c";
  static final String NONE = "–";

  boolean hides(long number) {
    return forThePublic && number >= 1 && number <= 5;
  }

  String number(long number) {
    return hides(number) ? HIDDEN : String.format(Locale.UK, "%,d", number);
  }

  /** A share rounded half up to a whole number, hidden where its part is. */
  String share(long part, long whole) {
    if (whole == 0) {
      return NONE;
    }
    return hides(part) ? HIDDEN : percent(part, whole) + "%";
  }

  /** "33% up"; nothing where it cannot be said, or would tell a hidden number. */
  @Nullable String change(long now, long before) {
    if (before == 0 || hides(now) || hides(before)) {
      return null;
    }
    int percent = percent(now - before, before);
    return percent == 0 ? "no change" : Math.abs(percent) + (percent > 0 ? "% up" : "% down");
  }

  String percent(@Nullable Integer percent) {
    return percent == null ? NONE : percent + "%";
  }

  String mean(@Nullable BigDecimal days) {
    return days == null ? NONE : days.toPlainString();
  }

  private static int percent(long part, long whole) {
    return BigDecimal.valueOf(100 * part)
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
