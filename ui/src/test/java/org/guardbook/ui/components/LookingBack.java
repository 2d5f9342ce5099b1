package org.guardbook.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookingBack {

  @Test
  void goesToTheEndOfADayInEngland() {
    EarlierMoment day = EarlierMoment.parse("2013-07-05").orElseThrow();
    assertThat(day.instant())
        .isBetween(Instant.parse("2013-07-05T22:59:59.9Z"), Instant.parse("2013-07-05T23:00:00Z"));
    assertThat(day.words()).isEqualTo("the end of Fri 5 July 2013");
  }

  @Test
  void goesToTheEndOfTheMinuteThatIsShown() {
    EarlierMoment minute = EarlierMoment.parse("2013-07-05T09:30").orElseThrow();
    assertThat(minute.instant())
        .isBetween(Instant.parse("2013-07-05T08:30:59.9Z"), Instant.parse("2013-07-05T08:31:00Z"));
    assertThat(minute.words()).isEqualTo("Fri 5 July 2013, 09:30");
  }

  @Test
  void goesToAnInstantAsItIs() {
    Instant instant = Instant.parse("2013-07-05T08:30:12.345Z");
    assertThat(EarlierMoment.parse(instant.toString()).orElseThrow().instant()).isEqualTo(instant);
  }

  @Test
  void goesNowhereWhereTheTextMeansNoMoment() {
    assertThat(EarlierMoment.parse("then")).isEmpty();
    assertThat(EarlierMoment.parse("2013-17-05")).isEmpty();
  }
}
