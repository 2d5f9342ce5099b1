package org.guardbook.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.ChildProtectionFigures.OfDuration;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;
import org.guardbook.query.views.InMemoryViews;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five generated years against the count that the generator kept of its own. */
class CountingFiveYears {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void comesToWhatWasCountedByHand(long seed) {
    FiveYears byHand = FiveYears.of(seed, 2_500);
    Years years = count(byHand.rows());
    assertThat(years.years()).hasSize(5);
    long closed = years.years().getFirst().openAtBeginning();
    for (ChildProtectionFigures figures : years.years()) {
      int year = figures.period().from().getYear();
      assertThat(
              List.of(
                  figures.strategyDiscussions(),
                  figures.requiringSection47(),
                  figures.enquiries(),
                  figures.requiringConference(),
                  figures.initialConferences(),
                  figures.madeSubjectToPlan(),
                  figures.plansStarted(),
                  figures.plansEnded(),
                  figures.openAtEnd(),
                  figures.reviewConferences()))
          .as("the steps of %d", year)
          .isEqualTo(
              List.of(
                  byHand(byHand, year, "discussions"),
                  byHand(byHand, year, "requiringSection47"),
                  byHand(byHand, year, "enquiries"),
                  byHand(byHand, year, "requiringConference"),
                  byHand(byHand, year, "initialConferences"),
                  byHand(byHand, year, "madeSubjectToPlan"),
                  byHand(byHand, year, "plansStarted"),
                  byHand(byHand, year, "plansEnded"),
                  byHand(byHand, year, "openAtEnd"),
                  byHand(byHand, year, "reviewConferences")));
      assertThat(counts(figures.openByCategory())).isEqualTo(byHand.countedBy(year, "category"));
      assertThat(counts(figures.endedByOutcome())).isEqualTo(byHand.countedBy(year, "outcome"));
      assertThat(bands(figures.openByDuration())).isEqualTo(byHand.countedBy(year, "open"));
      assertThat(bands(figures.endedByDuration())).isEqualTo(byHand.countedBy(year, "ended"));
      assertThat(figures.openOverTwoYears()).isEqualTo(byHand(byHand, year, "open.FROM_2_YEARS"));

      assertThat(figures.openAtBeginning()).as("opening %d", year).isEqualTo(closed);
      assertThat(figures.openAtBeginning() + figures.plansStarted() - figures.plansEnded())
          .as("closing %d", year)
          .isEqualTo(figures.openAtEnd());
      closed = figures.openAtEnd();
    }
    assertThat(years.whole()).hasSize(5);
    assertThat(years.howMeansCount()).isEqualTo("The mean is that of all the years shown.");
  }

  private static Years count(List<String> rows) {
    InMemoryViews views = new InMemoryViews();
    Past past = Past.of(FirstReferenceData.events()).and(Episodes.events(rows).toArray());
    past.into(views, over -> new ChildStatisticsProjection(over, past.history()));
    past.into(views, FirstReferenceData::projection);
    return new ChildProtectionAnswers(views, _ -> views, Clock.systemUTC())
        .answer(
            new CountChildProtection(
                LocalDate.of(FiveYears.LAST, 4, 1),
                LocalDate.of(FiveYears.LAST + 1, 3, 31),
                5,
                null));
  }

  private static long byHand(FiveYears years, int year, String what) {
    return years.counted(year, what);
  }

  private static Map<String, Integer> counts(List<Count> counts) {
    Map<String, Integer> by = new TreeMap<>();
    counts.stream()
        .filter(count -> count.number() > 0)
        .forEach(count -> by.put(count.code(), Math.toIntExact(count.number())));
    return by;
  }

  private static Map<String, Integer> bands(List<OfDuration> bands) {
    Map<String, Integer> by = new TreeMap<>();
    bands.stream()
        .filter(band -> band.number() > 0)
        .forEach(band -> by.put(band.band().name(), Math.toIntExact(band.number())));
    return by;
  }
}
