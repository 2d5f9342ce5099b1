package org.guardbook.ui.rest;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.ChildProtectionFigures;
import org.guardbook.query.statistics.Period;
import org.jspecify.annotations.Nullable;

/** The figures on child protection, a measure a line. */
final class ChildProtectionCsv {

  private final String year;
  private final List<List<String>> lines = new ArrayList<>();

  private ChildProtectionCsv(String year) {
    this.year = year;
  }

  static String of(ChildProtectionFigures.Years figures) {
    List<List<String>> lines = new ArrayList<>();
    figures.years().forEach(each -> lines.addAll(lines(each)));
    return ReportEntrance.csv(List.of("year", "measure", "value"), lines);
  }

  private static List<List<String>> lines(ChildProtectionFigures of) {
    ChildProtectionCsv csv = new ChildProtectionCsv(year(of.period()));
    csv.line("strategyDiscussions.children", of.strategyDiscussions());
    csv.line("strategyDiscussions.requiringSection47", of.requiringSection47());
    csv.percent("strategyDiscussions.percentRequiringSection47", of.percentRequiringSection47());
    csv.line("section47.investigations", of.enquiries());
    csv.line("section47.requiringInitialConference", of.requiringConference());
    csv.percent("section47.percentRequiringInitialConference", of.percentRequiringConference());
    csv.line("initialConferences.children", of.initialConferences());
    csv.line("initialConferences.madeSubjectToPlan", of.madeSubjectToPlan());
    csv.percent("initialConferences.percentMadeSubjectToPlan", of.percentMadeSubjectToPlan());
    csv.line("plans.atYearEnd", of.openAtEnd());
    csv.line("plans.started", of.plansStarted());
    csv.line("plans.ended", of.plansEnded());
    csv.line("reviewConferences.held", of.reviewConferences());
    for (Count category : of.openByCategory()) {
      csv.line("plans.atYearEnd.category." + category.code(), category.number());
    }
    return csv.lines;
  }

  private void line(String measure, long value) {
    lines.add(List.of(year, measure, Long.toString(value)));
  }

  /** Nothing of nothing is no percentage. */
  private void percent(String measure, @Nullable Double value) {
    if (value != null) {
      lines.add(List.of(year, measure, String.format(Locale.ROOT, "%.1f", value)));
    }
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
