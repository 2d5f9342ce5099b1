package org.guardbook.query.clock;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.clock.WorkingDays.BankHoliday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingWorkingDays {

  private final WorkingDays days = WorkingDays.ofEngland();

  /** As gov.uk/bank-holidays has published them, year by year; weekends have no entry there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1999|01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31
          2002|01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26
          2010|01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
          2011|01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27
          2012|01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26
          2013|01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
          2014|01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
          2015|01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
          2016|01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27
          2017|01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26
          2018|01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26
          2019|01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
          2020|01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28
          2021|01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
          2022|01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27
          2023|01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26
          2024|01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
          2025|01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
          2026|01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
          2027|01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
          """)
  void leavesOutTheBankHolidaysThatWerePublished(int year, String published) {
    LocalDate eve = LocalDate.of(year - 1, 12, 31);
    assertThat(
            days.leftOut(eve, LocalDate.of(year, 12, 31)).stream()
                .map(holiday -> holiday.on().toString().substring(5))
                .collect(joining(" ")))
        .isEqualTo(published);
  }

  @Test
  void countsFromTheDayAfter() {
    assertThat(days.between(day("2013-10-07"), day("2013-10-08"))).isEqualTo(1);
    assertThat(days.between(day("2013-10-07"), day("2013-10-07"))).isZero();
    assertThat(days.between(day("2013-10-08"), day("2013-10-07"))).isZero();
  }

  @Test
  void countsOverChristmasAndNewYear() {
    assertThat(days.after(day("2013-12-24"), 5)).isEqualTo("2014-01-03");
    assertThat(days.between(day("2013-12-24"), day("2014-01-03"))).isEqualTo(5);
    assertThat(days.leftOut(day("2013-12-24"), day("2014-01-03")))
        .containsExactly(
            new BankHoliday(day("2013-12-25"), "Christmas Day"),
            new BankHoliday(day("2013-12-26"), "Boxing Day"),
            new BankHoliday(day("2014-01-01"), "New Year's Day"));
  }

  @Test
  void countsFromAWeekendAsFromTheFridayBefore() {
    assertThat(days.after(day("2013-10-05"), 1)).isEqualTo("2013-10-07");
    assertThat(days.after(day("2013-10-04"), 1)).isEqualTo("2013-10-07");
  }

  @Test
  void takesTheMovedLateMayHolidayOf2012ForAWorkingDay() {
    assertThat(days.contains(day("2012-05-28"))).isTrue();
    assertThat(days.contains(day("2002-05-27"))).isTrue();
    assertThat(days.contains(day("2020-05-04"))).isTrue();
    assertThat(days.contains(day("2022-05-30"))).isTrue();
  }

  @Test
  void namesSubstituteDaysAsSuch() {
    assertThat(days.leftOut(day("2011-12-23"), day("2012-01-02")))
        .containsExactly(
            new BankHoliday(day("2011-12-26"), "Boxing Day"),
            new BankHoliday(day("2011-12-27"), "Christmas Day (substitute day)"),
            new BankHoliday(day("2012-01-02"), "New Year's Day (substitute day)"));
  }

  @Test
  void agreesWithCountingDayByDay() {
    LocalDate from = day("2009-11-03");
    int counted = 0;
    for (LocalDate until = from.plusDays(1);
        until.isBefore(day("2030-01-01"));
        until = until.plusDays(1)) {
      boolean weekend = until.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      if (!weekend && days.leftOut(until.minusDays(1), until).isEmpty()) {
        counted++;
        assertThat(days.after(from, counted)).isEqualTo(until);
      }
      assertThat(days.between(from, until)).isEqualTo(counted);
    }
  }

  @Test
  void endsAMonthOnTheLastDayOfAShorterOne() {
    assertThat(days.lastDay(new Span(1, Span.Unit.MONTHS), When.parse("2014-01-31")))
        .isEqualTo("2014-02-28");
    assertThat(days.lastDay(new Span(12, Span.Unit.MONTHS), When.parse("2012-02-29")))
        .isEqualTo("2013-02-28");
  }

  @Test
  void countsHoursOnThroughTheNightTheClocksChange() {
    Span threeDays = new Span(72, Span.Unit.HOURS);
    assertThat(days.lastMoment(threeDays, LocalDateTime.parse("2014-03-28T10:00")))
        .isEqualTo("2014-03-31T11:00");
    assertThat(days.lastMoment(threeDays, LocalDateTime.parse("2013-10-25T10:00")))
        .isEqualTo("2013-10-28T09:00");
    assertThat(days.lastMoment(threeDays, LocalDateTime.parse("2013-12-24T10:00")))
        .isEqualTo("2013-12-27T10:00");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
