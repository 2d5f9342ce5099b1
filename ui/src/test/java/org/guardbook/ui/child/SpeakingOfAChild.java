package org.guardbook.ui.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakingOfAChild {

  private static final LocalDate TODAY = LocalDate.of(2011, 11, 21);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2005-11-21 | 'Hazel, 6'",
        "2005-11-22 | 'Hazel, 5'",
        "2010-03-01 | 'Hazel, 20 months'",
        "2011-11-09 | 'Hazel, 12 days'",
        "2011-11-20 | 'Hazel, 1 day'",
      })
  void saysTheAgeAsOneWouldOfAChild(LocalDate born, String said) {
    assertThat(ChildWords.aged(child(born, null), TODAY)).isEqualTo(said);
  }

  @Test
  void saysWhenAnUnbornChildIsExpected() {
    assertThat(ChildWords.aged(child(null, LocalDate.of(2012, 3, 3)), TODAY))
        .isEqualTo("Hazel, expected 3 March 2012");
  }

  @Test
  void saysNoAgeThatIsNotKnown() {
    assertThat(ChildWords.aged(child(null, null), TODAY)).isEqualTo("Hazel");
  }

  @ParameterizedTest
  @CsvSource({
    "2011-01-01,2011-01-13,12 days",
    "2011-01-01,2011-02-01,1 month",
    "2008-06-02,2009-05-10,11 months",
    "2008-06-02,2010-06-02,2 years",
    "2008-06-02,2009-09-10,1 year and 3 months"
  })
  void saysHowLongAPlanLasted(LocalDate from, LocalDate until, String said) {
    assertThat(Words.lasted(from, until)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-11-21,today",
    "2011-11-22,tomorrow",
    "2011-11-25,in 4 working days",
    "2011-12-12,in 3 weeks"
  })
  void saysHowFarOffADayIs(LocalDate dueOn, String said) {
    assertThat(ChildWords.until(dueOn, TODAY)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-04-15,7 months late",
    "2011-11-16,3 working days late",
    "2011-11-18,1 working day late",
    "2011-11-20,1 working day late"
  })
  void saysHowLateItIs(LocalDate dueOn, String said) {
    assertThat(Words.late(dueOn, TODAY)).isEqualTo(said);
  }

  private static ChildSummary child(@Nullable LocalDate born, @Nullable LocalDate expected) {
    return new ChildSummary(
        "C-00001",
        "Hazel",
        born,
        expected,
        "C-00001",
        null,
        ChildState.DISCUSSED,
        null,
        null,
        0,
        TODAY,
        Instant.EPOCH);
  }
}
