package org.guardbook.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guardbook.query.statistics.Period;
import org.junit.jupiter.api.Test;

class ThePeriodsOffered {

  @Test
  void areCalledAsPractitionersCallThem() {
    assertThat(Periods.name(Periods.yearOf(LocalDate.of(2014, 3, 31)))).isEqualTo("Year 2013-14");
    assertThat(Periods.name(Periods.yearOf(LocalDate.of(1999, 5, 1)))).isEqualTo("Year 1999-00");
    assertThat(Periods.name(new Period(LocalDate.of(2013, 10, 1), LocalDate.of(2013, 12, 31))))
        .isEqualTo("October to December 2013");
    assertThat(Periods.name(new Period(LocalDate.of(2013, 4, 2), LocalDate.of(2013, 5, 1))))
        .isEqualTo("2 April 2013 to 1 May 2013");
  }

  @Test
  void areYearsFirstThenQuartersAndNeverAheadOfTheDay() {
    assertThat(Periods.offeredOn(LocalDate.of(2013, 8, 15)))
        .extracting(Periods::name)
        .startsWith("Year 2013-14", "Year 2012-13", "Year 2011-12", "July to September 2013")
        .endsWith("April to June 2012");
  }
}
