package org.guardbook.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import org.guardbook.query.statistics.Form;
import org.guardbook.query.statistics.Period;
import org.junit.jupiter.api.Test;

class TheAddressOfAReport {

  private static final LocalDate TODAY = LocalDate.of(2013, 8, 15);

  @Test
  void bringsAColleagueToTheSameFigures() {
    Asked asked =
        new Asked(
            new Period(LocalDate.of(2013, 4, 1), LocalDate.of(2013, 6, 30)),
            new RecordedUpTo("2013-07-05"),
            Form.PUBLIC);

    assertThat(read(asked.toAddress().getQueryString())).isEqualTo(asked);
  }

  @Test
  void meansTheYearOfTodayWhereItSaysNothingThatCanBeRead() {
    assertThat(read(""))
        .isEqualTo(new Asked(Periods.yearOf(TODAY), RecordedUpTo.NOW, Form.IN_FULL));
    assertThat(read("from=2013-06-30&until=2013-04-01&asAt=then&form=x")).isEqualTo(read(""));
  }

  @Test
  void takesADayForTheEndOfItInEngland() {
    assertThat(read("asAt=2013-07-05").upTo().instant())
        .isBefore(Instant.parse("2013-07-05T23:00:00Z"))
        .isAfter(Instant.parse("2013-07-05T22:59:59Z"));
    assertThat(read("asAt=2013-07-05").upTo().words())
        .isEqualTo("as recorded up to the end of Fri 5 July 2013");
    assertThat(read("asAt=2013-07-05T08:30:00Z").upTo().words())
        .isEqualTo("as recorded up to Fri 5 July 2013, 09:30");
    assertThat(read("asAt=2013-07-05T08:30").upTo().words())
        .isEqualTo("as recorded up to Fri 5 July 2013, 08:30");
  }

  private static Asked read(String address) {
    return Asked.from(QueryParameters.fromString(address), TODAY);
  }
}
