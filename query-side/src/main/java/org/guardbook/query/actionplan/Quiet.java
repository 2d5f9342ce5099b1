package org.guardbook.query.actionplan;

import java.time.LocalDate;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.clock.WorkingDays;
import org.guardbook.query.referencedata.RuleSets;

/**
 * When an open action counts as silent on a day, by the rules in force then.
 *
 * @param latest the last day since which one that says nothing is silent
 */
record Quiet(LocalDate latest) {

  private static final Span UNLESS_RULED = new Span(60, Span.Unit.DAYS);

  static Quiet on(LocalDate day, RuleSets rules) {
    Span limit = rules.limit(Limit.ACTION_SILENT, day).orElse(UNLESS_RULED);
    LocalDate since = day.minusDays(1);
    while (WorkingDays.ofEngland().lastDay(limit, When.on(since)).isAfter(day)) {
      since = since.minusDays(1);
    }
    return new Quiet(since);
  }

  /** The first day since which one that says nothing is not silent yet. */
  LocalDate end() {
    return latest.plusDays(1);
  }

  boolean isSilent(LocalDate quietSince) {
    return !quietSince.isAfter(latest);
  }
}
