package org.guardbook.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.guardbook.command.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingADate {

  private final DayEntry day = new DayEntry("dateOfBirth", "Date of birth");
  private final WhenEntry when = new WhenEntry("happened", "Received");

  @ParameterizedTest
  @CsvSource({"4/5/1984", "04/05/1984", "4/5/84", "4/May/1984", "4/may/84", "1984-05-04"})
  void readsADayHoweverItIsWritten(String typed) {
    day.fillText(typed);
    assertThat(day.value()).isEqualTo(LocalDate.of(1984, 5, 4));
    assertThat(day.problem()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"31/2/1984", "4//1984", "soon/5/1984"})
  void saysWhatADateNeedsWhereItIsNone(String typed) {
    day.fillText(typed);
    assertThat(day.value()).isNull();
    assertThat(day.problem()).contains("needs a day, a month and a year");
    assertThat(day.text()).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({"16:30", "1630", "16.30", "4.30pm", "4:30 pm"})
  void readsATimeHoweverItIsWritten(String typed) {
    when.fillText("2013-10-07T" + typed);
    assertThat(when.value()).isEqualTo(new When(LocalDate.of(2013, 10, 7), LocalTime.of(16, 30)));
  }

  @Test
  void leavesTheTimeOpenWhereNoneIsGiven() {
    when.fillText("2013-10-07");
    assertThat(when.value()).isEqualTo(When.on(LocalDate.of(2013, 10, 7)));
  }

  @Test
  void refusesATimeThatIsNone() {
    when.fillText("2013-10-07T25:00");
    assertThat(when.problem()).contains("is not a time of day");
  }
}
