package org.guardbook.ui.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.Form;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period, and of the year before, as their form of publication lets them stand.
 */
final class Shown {

  private final AllegationFigures figures;
  private final @Nullable AllegationFigures lastYear;
  private final Form form;

  Shown(AllegationFigures figures, Form form) {
    this.figures = figures;
    this.lastYear = figures.lastYear();
    this.form = form;
  }

  /** Every code of either year with its label, in printed order. */
  Map<String, String> each(Function<AllegationFigures, List<Count>> counts) {
    Map<String, String> labels = new LinkedHashMap<>();
    Stream.concat(
            counts.apply(figures).stream(),
            lastYear == null ? Stream.empty() : counts.apply(lastYear).stream())
        .forEach(count -> labels.putIfAbsent(count.code(), count.label()));
    return labels;
  }

  /** Of the year before; empty where there is none. */
  @Nullable Object before(Function<AllegationFigures, Long> figure) {
    return lastYear == null ? null : number(figure.apply(lastYear));
  }

  @Nullable Object lastYear(Function<AllegationFigures, @Nullable Object> figure) {
    return lastYear == null ? null : figure.apply(lastYear);
  }

  Object number(long number) {
    return form.hides(number) ? form.shown(number) : (Object) number;
  }

  /** What is worked out from a number is as telling as the number itself. */
  @Nullable Object unlessHidden(long number, @Nullable Object workedOut) {
    return form.hides(number) ? form.shown(number) : workedOut;
  }

  @Nullable Object share(long part, long whole) {
    if (form.hides(part) || form.hides(whole)) {
      return form.shown(form.hides(part) ? part : whole);
    }
    return AllegationFigures.percent(part, whole);
  }

  static long count(List<Count> counts, String code) {
    return counts.stream()
        .filter(count -> count.code().equals(code))
        .mapToLong(Count::number)
        .sum();
  }
}
