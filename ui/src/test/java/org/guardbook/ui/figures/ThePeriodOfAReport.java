package org.guardbook.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ThePeriodOfAReport {

  private static final Period YEAR_2013 =
      new Period(LocalDate.of(2013, 4, 1), LocalDate.of(2014, 3, 31));

  @Test
  void runsFromAprilToMarch() {
    assertThat(Period.yearOf(LocalDate.of(2013, 4, 1))).isEqualTo(YEAR_2013);
    assertThat(Period.yearOf(LocalDate.of(2014, 3, 31))).isEqualTo(YEAR_2013);
    assertThat(Period.yearOf(LocalDate.of(2014, 4, 1)).from()).isEqualTo("2014-04-01");
  }

  @Test
  void isCalledAsPractitionersCallIt() {
    assertThat(YEAR_2013.name()).isEqualTo("2013-14");
    assertThat(Period.yearOf(LocalDate.of(1999, 5, 1)).name()).isEqualTo("1999-00");
    assertThat(YEAR_2013.quarters())
        .extracting(Period::name)
        .containsExactly(
            "April to June 2013",
            "July to September 2013",
            "October to December 2013",
            "January to March 2014");
    assertThat(new Period(LocalDate.of(2013, 4, 2), LocalDate.of(2013, 5, 1)).name())
        .isEqualTo("2 April 2013 to 1 May 2013");
  }

  @Test
  void isOfferedNewestFirstAndNeverAheadOfTheDay() {
    assertThat(Period.offeredOn(LocalDate.of(2013, 8, 15)))
        .extracting(Period::name)
        .startsWith("2013-14", "2012-13", "2011-12", "July to September 2013")
        .endsWith("April to June 2012");
  }
}
