package org.guardbook.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.referencedata.ReferenceDataEvent.PopulationStated;
import org.guardbook.query.child.DurationBand;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.ChildProtectionFigures.OfDuration;
import org.guardbook.query.statistics.ChildProtectionFigures.Table;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;
import org.junit.jupiter.api.Test;

class CountingTheChildrenOfDudley {

  private static final LocalDate FROM = LocalDate.of(2011, 4, 1);
  private static final LocalDate UNTIL = LocalDate.of(2012, 3, 31);

  private final Years years = years(new InMemoryViews());
  private final ChildProtectionFigures figures = years.years().getLast();

  private static Years years(ViewStore views) {
    Past past =
        Past.of(FirstReferenceData.events())
            .and(new PopulationStated(FROM, 68_000, "Mid-year estimate"))
            .and(Episodes.ofDudley().toArray());
    past.into(views, over -> new ChildStatisticsProjection(over, past.history()));
    past.into(views, FirstReferenceData::projection);
    return new ChildProtectionAnswers(views, _ -> views, Clock.systemUTC())
        .answer(new CountChildProtection(FROM, UNTIL, 5, null));
  }

  @Test
  void printsWhatTheAnnualReportPrinted() {
    List<String> lines = new ArrayList<>(List.of("year,measure,value"));
    figures
        .measures(Form.IN_FULL)
        .forEach(line -> lines.add("2011-12," + line.measure() + "," + line.value()));
    assertThat(lines).isEqualTo(Episodes.expectedOfDudley());
  }

  @Test
  void comesToTheSameInADatabase() {
    assertThat(years(OtherViews.inMongo())).isEqualTo(years);
  }

  @Test
  void comesOutEvenlyFromTheBeginningToTheEnd() {
    assertThat(figures.openAtBeginning()).isEqualTo(232);
    for (ChildProtectionFigures year : years.years()) {
      assertThat(year.openAtBeginning() + year.plansStarted() - year.plansEnded())
          .isEqualTo(year.openAtEnd());
      assertThat(year.openByCategory().stream().mapToLong(Count::number).sum())
          .isEqualTo(year.openAtEnd());
      assertThat(year.openByDuration().stream().mapToLong(OfDuration::number).sum())
          .isEqualTo(year.openAtEnd());
      assertThat(year.endedByDuration().stream().mapToLong(OfDuration::number).sum())
          .isEqualTo(year.plansEnded());
      assertThat(year.endedByOutcome().stream().mapToLong(Count::number).sum())
          .isEqualTo(year.plansEnded());
    }
  }

  @Test
  void setsYearsBesideEachOtherWithTheSameCodes() {
    assertThat(years.years())
        .extracting(year -> year.period().from().getYear())
        .containsExactly(2007, 2008, 2009, 2010, 2011);
    assertThat(years.years())
        .allSatisfy(
            year -> {
              assertThat(year.openByCategory())
                  .extracting(Count::code)
                  .containsExactly("NEGLECT", "PHYSICAL", "SEXUAL", "EMOTIONAL", "MULTIPLE");
              assertThat(year.openByDuration())
                  .extracting(OfDuration::band)
                  .containsExactly(DurationBand.values());
            });
    assertThat(figures.endedByOutcome())
        .extracting(count -> count.code() + " " + count.number())
        .containsExactly(
            "NO_FURTHER_ACTION 49",
            "CHILD_IN_NEED 156",
            "LOOKED_AFTER 88",
            "MOVED_AWAY 28",
            "REACHED_EIGHTEEN 5");
  }

  @Test
  void takesNoYearForWholeOfWhichItOnlyHasPlansBroughtOver() {
    assertThat(years.years().get(3).plansStarted()).isPositive();
    assertThat(years.firstRecorded()).isEqualTo(FROM);
    assertThat(years.whole()).containsExactly(figures);
    assertThat(years.mean(ChildProtectionFigures::plansStarted)).isEqualTo(310.0);
    assertThat(years.howMeansCount())
        .isEqualTo("The mean is that of the one year of which everything is on record.");
  }

  @Test
  void reckonsRatesByThePopulationOfThePeriod() {
    assertThat(figures.rate(figures.openAtEnd())).isEqualTo(31.8);
    assertThat(years.years().getFirst().rate(1)).isNull();
  }

  @Test
  void saysUnderEachTableHowItCounts() {
    assertThat(figures.howItCounts(Table.PLANS, Form.PUBLIC))
        .contains("232 open at the beginning and 310 started make 326 that ended and 216 open");
    assertThat(figures.howItCounts(Table.RATES, Form.IN_FULL)).contains("68,000 children");
    for (Table table : Table.values()) {
      assertThat(figures.howItCounts(table, Form.PUBLIC)).endsWith(".");
    }
  }
}
