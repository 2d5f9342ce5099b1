package org.guardbook.query.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guardbook.command.referencedata.Limit.FIRST_MEETING;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetWithdrawn;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.clock.ClockQuery.Deadline;
import org.guardbook.query.clock.ClockQuery.ReadClocks;
import org.guardbook.query.clock.ClockQuery.WorkOutDeadline;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.junit.jupiter.api.Test;

class MeasuringByTheRulesOfTheDay {

  private final Told told = Told.of("W13-117");

  @Test
  void measuresACaseByTheRulesInForceWhenItBegan() {
    assertThat(firstMeeting("2013-12-24", fourDaysFrom("2013-12-25")).dueOn())
        .isEqualTo("2014-01-03");
    RunningClock clock = firstMeeting("2013-12-24", fourDaysFrom("2013-12-24"));
    assertThat(clock.dueOn()).isEqualTo("2014-01-02");
    assertThat(clock.why())
        .startsWith("4 working days")
        .endsWith("; by the rule in force since 24 December 2013");
  }

  @Test
  void goesBackToTheRulesBeforeWhereARuleSetIsWithdrawn() {
    assertThat(
            firstMeeting(
                    "2013-12-24",
                    fourDaysFrom("2013-04-01"),
                    new RuleSetWithdrawn(LocalDate.parse("2013-04-01"), "Adopted in error"))
                .dueOn())
        .isEqualTo("2014-01-03");
  }

  @Test
  void hasNoClockForACaseFromBeforeTheFirstRules() {
    assertThat(
            Told.answers("2013-10-07", FirstReferenceData.events(), told.referral("1999-12-30"))
                .answer(new ReadClocks("W13-117", null)))
        .isEmpty();
  }

  @Test
  void worksOutWhenALimitWouldRunOut() {
    Deadline deadline =
        Told.answers("2013-10-07", FirstReferenceData.events())
            .answer(new WorkOutDeadline(FIRST_MEETING, When.parse("2012-06-01T10:00")));
    assertThat(deadline.dueOn()).isEqualTo("2012-06-12");
    assertThat(deadline.why())
        .isEqualTo(
            "5 working days from Fri 1 June 2012, leaving out the spring bank holiday and the"
                + " Diamond Jubilee bank holiday; by the rule in force since 1 January 2000");
    assertThat(deadline.leftOut())
        .containsExactly(
            "Spring bank holiday, Mon 4 June 2012",
            "Diamond Jubilee bank holiday, Tue 5 June 2012");
  }

  @Test
  void saysThatNoLimitsWereInForceThen() {
    ClockAnswers answers = Told.answers("2013-10-07", FirstReferenceData.events());
    assertThatThrownBy(
            () -> answers.answer(new WorkOutDeadline(FIRST_MEETING, When.parse("1999-12-31"))))
        .isInstanceOf(RuleViolated.class)
        .hasMessage("No time limits were in force on Fri 31 December 1999.");
  }

  private RunningClock firstMeeting(String received, Object... changes) {
    Object[] referenceData =
        Stream.concat(Stream.of(FirstReferenceData.events()), Stream.of(changes)).toArray();
    return Told.answers("2013-10-07", referenceData, told.referral(received))
        .answer(new ReadClocks("W13-117", null))
        .stream()
        .filter(clock -> clock.limit().equals(FIRST_MEETING.name()))
        .findFirst()
        .orElseThrow();
  }

  private static RuleSetAdopted fourDaysFrom(String day) {
    Map<Limit, Span> limits = new EnumMap<>(FirstReferenceData.limits());
    limits.put(FIRST_MEETING, new Span(4, Span.Unit.WORKING_DAYS));
    return new RuleSetAdopted(LocalDate.parse(day), limits, "The board's own procedure");
  }
}
