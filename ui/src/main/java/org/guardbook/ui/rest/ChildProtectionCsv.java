package org.guardbook.ui.rest;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.query.statistics.ChildProtectionFigures;
import org.guardbook.query.statistics.Form;
import org.guardbook.query.statistics.Measure;
import org.guardbook.query.statistics.Period;

/** The figures on child protection, a measure a line. */
final class ChildProtectionCsv {

  private ChildProtectionCsv() {}

  static String of(ChildProtectionFigures.Years figures) {
    List<List<String>> lines = new ArrayList<>();
    for (ChildProtectionFigures year : figures.years()) {
      for (Measure measure : year.measures(Form.IN_FULL)) {
        // Nothing of nothing is no percentage
        if (!measure.value().isEmpty()) {
          lines.add(List.of(year(year.period()), measure.measure(), measure.value()));
        }
      }
    }
    return ReportEntrance.csv(List.of("year", "measure", "value"), lines);
  }

  /** "2011-12" for a year from 1 April to 31 March, else both days. */
  private static String year(Period period) {
    LocalDate from = period.from();
    boolean whole =
        from.getMonth() == Month.APRIL
            && from.getDayOfMonth() == 1
            && period.until().equals(from.plusYears(1).minusDays(1));
    return whole
        ? "%d-%02d".formatted(from.getYear(), (from.getYear() + 1) % 100)
        : from + "/" + period.until();
  }
}
