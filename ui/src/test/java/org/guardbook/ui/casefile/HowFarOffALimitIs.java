package org.guardbook.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.referencedata.Span.Unit.HOURS;
import static org.guardbook.command.referencedata.Span.Unit.WEEKS;
import static org.guardbook.command.referencedata.Span.Unit.WORKING_DAYS;

import java.time.LocalDateTime;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.clock.RunningClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HowFarOffALimitIs {

  @ParameterizedTest
  @CsvSource({
    "2026-05-13T16:36, 6 minutes late",
    "2026-05-13T16:30:20, 1 minute late",
    "2026-05-13T17:29, 59 minutes late",
    "2026-05-13T17:30, 1 hour late",
    "2026-05-14T16:29, 23 hours late",
    "2026-05-14T16:30, 1 day late",
    "2026-05-16T09:00, 3 days late"
  })
  void saysByHowMuchAMomentWasMissed(LocalDateTime now, String words) {
    assertThat(TimeLeft.late(clock("2026-05-13T16:30", HOURS), now)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-13T15:50, in 40 minutes",
    "2026-05-13T08:00, in 8 hours",
    "2026-05-12T20:00, tomorrow",
    "2026-05-11T08:00, in 2 days"
  })
  void saysHowLongThereIsUntilAMoment(LocalDateTime now, String words) {
    assertThat(TimeLeft.until(clock("2026-05-13T16:30", HOURS), now)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-26T08:00, today",
    "2026-05-25T08:00, tomorrow",
    "2026-05-22T08:00, next working day",
    "2026-05-19T08:00, in 4 working days"
  })
  void countsToALimitInWorkingDaysWithoutWeekendsAndBankHolidays(LocalDateTime now, String words) {
    assertThat(TimeLeft.until(clock("2026-05-26", WORKING_DAYS), now)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-23T08:00, under 1 working day late",
    "2026-05-26T08:00, 1 working day late",
    "2026-05-28T08:00, 3 working days late"
  })
  void countsFromALimitInWorkingDaysWithoutWeekendsAndBankHolidays(
      LocalDateTime now, String words) {
    assertThat(TimeLeft.late(clock("2026-05-22", WORKING_DAYS), now)).isEqualTo(words);
  }

  @Test
  void countsOtherDaysAsTheCalendarDoes() {
    assertThat(TimeLeft.until(clock("2026-05-26", WEEKS), LocalDateTime.parse("2026-05-19T08:00")))
        .isEqualTo("in 7 days");
    assertThat(TimeLeft.late(clock("2026-05-22", null), LocalDateTime.parse("2026-05-26T08:00")))
        .isEqualTo("4 days late");
  }

  private static RunningClock clock(String dueBy, Span.@Nullable Unit countedIn) {
    When due = When.parse(dueBy);
    return new RunningClock(
        "W26-001:X",
        "W26-001",
        "X",
        "First meeting",
        "",
        "EDUCATION",
        due.date(),
        due.time() == null ? null : due.earliest(),
        countedIn,
        "",
        List.of(),
        null,
        null,
        null,
        true,
        false,
        null,
        null);
  }
}
