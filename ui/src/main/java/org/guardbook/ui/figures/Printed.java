package org.guardbook.ui.figures;

import java.math.BigDecimal;
import java.util.Locale;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.AllegationFigures.Timeliness;
import org.guardbook.query.statistics.Form;
import org.jspecify.annotations.Nullable;

/** How figures are written on the screen, in full or in the form for the public. */
record Printed(Form form) {

  static final String NONE = "–";

  /** A change is not said of fewer: 2 instead of 1 would be 100% up. */
  private static final long FEW = 10;

  String number(long number) {
    return form.hides(number) ? form.shown(number) : String.format(Locale.UK, "%,d", number);
  }

  /** A share as a whole percentage; hidden where it would give a small number away. */
  String share(long part, long whole) {
    return percent(AllegationFigures.percent(part, whole), part, whole);
  }

  /** A percentage that stands in the figures already. */
  String percent(@Nullable Integer percent, long... from) {
    return derived(percent == null ? null : percent + "%", from);
  }

  /** "33% up"; null where it cannot be said, or would give a small number away. */
  @Nullable String change(long now, long before) {
    if (before < FEW || form.hides(now) || form.hides(before)) {
      return null;
    }
    Integer percent = AllegationFigures.percent(Math.abs(now - before), before);
    return percent == null || percent == 0
        ? "no change"
        : percent + (now > before ? "% up" : "% down");
  }

  String within(AllegationFigures figures) {
    Timeliness timeliness = figures.timeliness();
    long within = timeliness.withinFiveWorkingDays();
    return percent(timeliness.percentWithinFiveWorkingDays(), within, figures.meetings());
  }

  String mean(AllegationFigures figures) {
    BigDecimal mean = figures.timeliness().meanWorkingDays();
    return derived(mean, figures.meetings());
  }

  private String derived(@Nullable Object figure, long... from) {
    return figure == null ? NONE : form.derived(figure, from);
  }
}
