package org.guardbook.query.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.positionoftrust.MeetingKind.FINAL;
import static org.guardbook.command.positionoftrust.MeetingKind.INITIAL;
import static org.guardbook.command.positionoftrust.MeetingKind.REVIEW;
import static org.guardbook.command.positionoftrust.ThresholdGround.HARMED_A_CHILD;
import static org.guardbook.command.positionoftrust.ThresholdGround.POSSIBLE_OFFENCE;
import static org.guardbook.command.referencedata.Limit.CRIMINAL_INVESTIGATION;
import static org.guardbook.command.referencedata.Limit.EMPLOYER_REPORT;
import static org.guardbook.command.referencedata.Limit.FIRST_MEETING;
import static org.guardbook.command.referencedata.Limit.FIRST_MEETING_IMMEDIATE;
import static org.guardbook.command.referencedata.Limit.OUTCOME_LETTER;
import static org.guardbook.command.referencedata.Limit.RESOLUTION_FIRST;
import static org.guardbook.command.referencedata.Limit.RESOLUTION_LAST;
import static org.guardbook.command.referencedata.Limit.RESOLUTION_SECOND;

import java.time.LocalDateTime;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.query.clock.RunningClock.NextStep;
import org.junit.jupiter.api.Test;

class ClocksOfACase {

  private final Told told = Told.of("W13-117");

  @Test
  void givesFiveWorkingDaysToTheFirstMeetingAndSaysWhichDaysAreLeftOut() {
    RunningClock clock = told.clock(FIRST_MEETING, told.referral("2013-12-24T15:00"));
    assertThat(clock.dueOn()).isEqualTo("2014-01-03");
    assertThat(clock.why())
        .isEqualTo(
            "5 working days from Tue 24 December 2013, leaving out Christmas Day, Boxing Day and"
                + " New Year's Day; by the rule in force since 1 January 2000");
    assertThat(clock.leftOut())
        .containsExactly(
            "Christmas Day, Wed 25 December 2013",
            "Boxing Day, Thu 26 December 2013",
            "New Year's Day, Wed 1 January 2014");
    assertThat(clock.running()).isTrue();
    assertThat(clock.expectation()).isFalse();
  }

  @Test
  void saysWhatTellsTheCaseFromOthers() {
    RunningClock clock = told.clock(FIRST_MEETING, told.referral("2013-10-07T10:20"));
    assertThat(clock.caseNote()).isEqualTo("Physical · teaching assistant");
    assertThat(clock.sector()).isEqualTo("EDUCATION");
    assertThat(clock.id()).isEqualTo("W13-117:FIRST_MEETING");
  }

  @Test
  void leadsFromTheThresholdToCallingAndHoldingTheFirstMeeting() {
    Object contact = told.referral("2013-10-07T10:20");
    Object met = told.thresholdMet("2013-10-08", HARMED_A_CHILD);
    Object called = told.called(1, INITIAL, "2013-10-08", "2013-10-11T10:00");
    assertThat(told.clock(FIRST_MEETING, contact).nextStep()).isEqualTo(NextStep.DECIDE_THRESHOLD);
    assertThat(told.clock(FIRST_MEETING, contact, met).nextStep()).isEqualTo(NextStep.CALL_MEETING);
    assertThat(told.clock(FIRST_MEETING, contact, met, called).nextStep())
        .isEqualTo(NextStep.RECORD_MEETING);
  }

  @Test
  void stopsTheFirstMeetingsClockWhenItIsHeld() {
    RunningClock clock =
        told.clock(
            FIRST_MEETING,
            told.referral("2013-10-07T10:20"),
            told.held(1, INITIAL, "2013-10-11T10:00"));
    assertThat(clock.running()).isFalse();
    assertThat(clock.met()).isEqualTo(When.parse("2013-10-11T10:00"));
    assertThat(clock.outcome()).isEqualTo("4 working days, limit 5");
    assertThat(clock.nextStep()).isNull();
  }

  @Test
  void saysHowLateTheFirstMeetingWasHeld() {
    assertThat(
            told.clock(
                    FIRST_MEETING,
                    told.referral("2013-12-24T15:00"),
                    told.held(1, INITIAL, "2014-01-07"))
                .outcome())
        .isEqualTo("7 working days, limit 5: 2 working days late");
  }

  @Test
  void takesTheEarliestMeetingForTheFirstHoweverLateItWasRecorded() {
    assertThat(
            told.clock(
                    FIRST_MEETING,
                    told.referral("2013-10-07T10:20"),
                    told.held(2, REVIEW, "2013-11-04"),
                    told.held(1, INITIAL, "2013-10-11"))
                .met())
        .isEqualTo(When.parse("2013-10-11"));
  }

  @Test
  void asksForNoMeetingBelowTheThreshold() {
    assertThat(told.clocks(told.referral("2013-10-07T10:20"), told.thresholdNotMet("2013-10-08")))
        .extracting(RunningClock::limit)
        .doesNotContain(FIRST_MEETING.name());
  }

  @Test
  void asksForAMeetingAboutAdviceOnlyOnceTheThresholdIsMet() {
    Object advice = told.advice("2013-10-07T10:20");
    assertThat(told.clocks(advice))
        .extracting(RunningClock::limit)
        .doesNotContain(FIRST_MEETING.name());
    assertThat(told.clocks(advice, told.thresholdMet("2013-10-08", HARMED_A_CHILD)))
        .extracting(RunningClock::limit)
        .contains(FIRST_MEETING.name());
  }

  @Test
  void waitsForNoMeetingOnceTheOutcomeIsReachedWithoutOne() {
    RunningClock clock =
        told.clock(FIRST_MEETING, told.referral("2013-10-07T10:20"), told.outcome("2013-10-09"));
    assertThat(clock.running()).isFalse();
    assertThat(clock.met()).isNull();
    assertThat(clock.outcome()).isEqualTo("No meeting before the outcome was reached");
  }

  @Test
  void givesSeventyTwoHoursWhereThereIsAnImmediateConcern() {
    RunningClock clock =
        told.clock(FIRST_MEETING_IMMEDIATE, told.immediateConcern("2013-12-24T16:30"));
    assertThat(clock.dueAt()).isEqualTo(LocalDateTime.parse("2013-12-27T16:30"));
    assertThat(clock.dueOn()).isEqualTo("2013-12-27");
    assertThat(clock.why())
        .isEqualTo(
            "72 hours from Tue 24 December 2013 at 16:30; by the rule in force since 1 January 2000");
    assertThat(clock.leftOut()).isEmpty();
  }

  @Test
  void countsSeventyTwoHoursOnThroughTheNightTheClocksChange() {
    RunningClock spring =
        told.clock(FIRST_MEETING_IMMEDIATE, told.immediateConcern("2013-03-29T16:30"));
    assertThat(spring.dueAt()).isEqualTo(LocalDateTime.parse("2013-04-01T17:30"));
    assertThat(spring.why()).contains(", the clocks going forward on the way;");
    RunningClock autumn =
        told.clock(FIRST_MEETING_IMMEDIATE, told.immediateConcern("2013-10-25T16:30"));
    assertThat(autumn.dueAt()).isEqualTo(LocalDateTime.parse("2013-10-28T15:30"));
    assertThat(autumn.why()).contains(", the clocks going back on the way;");
  }

  @Test
  void countsHoursToTheMeetingToTheMinute() {
    Object contact = told.immediateConcern("2013-10-07T10:20");
    assertThat(
            told.clock(FIRST_MEETING_IMMEDIATE, contact, told.held(1, INITIAL, "2013-10-10T10:20"))
                .outcome())
        .isEqualTo("72 hours, limit 72");
    assertThat(
            told.clock(FIRST_MEETING_IMMEDIATE, contact, told.held(1, INITIAL, "2013-10-10T10:25"))
                .outcome())
        .isEqualTo("73 hours, limit 72: 1 hour late");
  }

  @Test
  void countsInDaysWhereNobodyKnowsTheTime() {
    RunningClock clock =
        told.clock(
            FIRST_MEETING_IMMEDIATE,
            told.immediateConcern("2013-10-07"),
            told.held(1, INITIAL, "2013-10-10T16:00"));
    assertThat(clock.dueAt()).isNull();
    assertThat(clock.dueOn()).isEqualTo("2013-10-10");
    assertThat(clock.why()).startsWith("72 hours from Mon 7 October 2013, its time not known;");
    assertThat(clock.outcome()).isEqualTo("3 days, limit 72 hours");
  }

  @Test
  void holdsTheEmployerToOneWorkingDayWhereTheDayTheyLearnedIsKnown() {
    RunningClock clock =
        told.clock(EMPLOYER_REPORT, told.employersReport("2013-12-30T10:00", "2013-12-24"));
    assertThat(clock.dueOn()).isEqualTo("2013-12-27");
    assertThat(clock.outcome()).isEqualTo("2 working days, limit 1: 1 working day late");
    assertThat(clock.running()).isFalse();
    assertThat(told.clocks(told.referral("2013-12-30T10:00")))
        .extracting(RunningClock::limit)
        .doesNotContain(EMPLOYER_REPORT.name());
  }

  @Test
  void givesThePoliceFourWeeksWhereAnOffenceMayHaveBeenCommitted() {
    Object contact = told.referral("2013-12-04T10:20");
    RunningClock clock =
        told.clock(
            CRIMINAL_INVESTIGATION, contact, told.thresholdMet("2013-12-05", POSSIBLE_OFFENCE));
    assertThat(clock.dueOn()).as("a bank holiday moves no week").isEqualTo("2014-01-01");
    assertThat(clock.why())
        .isEqualTo(
            "4 weeks from Wed 4 December 2013, bank holidays counted like any other day; it runs out"
                + " on New Year's Day, and the last working day before is Tue 31 December 2013; by"
                + " the rule in force since 1 January 2000");
    assertThat(clock.nextStep()).isEqualTo(NextStep.OPEN_POLICE_STRAND);
    assertThat(told.clocks(contact, told.thresholdMet("2013-12-05", HARMED_A_CHILD)))
        .extracting(RunningClock::limit)
        .doesNotContain(CRIMINAL_INVESTIGATION.name());
  }

  @Test
  void stopsThePoliceClockWhenTheirStrandIsOpened() {
    RunningClock clock =
        told.clock(
            CRIMINAL_INVESTIGATION,
            told.referral("2013-10-07T10:20"),
            told.policeStrandOpened("2013-10-31"));
    assertThat(clock.running()).isFalse();
    assertThat(clock.outcome()).isEqualTo("24 days, limit 4 weeks");
  }

  @Test
  void expectsResolutionInOneThreeAndTwelveMonths() {
    Object contact = told.referral("2014-01-31T10:20");
    assertThat(told.clock(RESOLUTION_FIRST, contact).dueOn()).isEqualTo("2014-02-28");
    assertThat(told.clock(RESOLUTION_SECOND, contact).dueOn()).isEqualTo("2014-04-30");
    assertThat(told.clock(RESOLUTION_LAST, contact).dueOn()).isEqualTo("2015-01-31");
    assertThat(told.clock(RESOLUTION_FIRST, contact).expectation()).isTrue();
    assertThat(told.clock(RESOLUTION_LAST, contact).expectation()).isFalse();
    assertThat(told.clock(RESOLUTION_FIRST, contact).why())
        .isEqualTo("1 month from Fri 31 January 2014; by the rule in force since 1 January 2000");
  }

  @Test
  void takesACaseForResolvedOnceItsOutcomeIsReached() {
    RunningClock clock =
        told.clock(RESOLUTION_FIRST, told.referral("2013-12-24T10:20"), told.outcome("2014-02-03"));
    assertThat(clock.running()).isFalse();
    assertThat(clock.outcome()).isEqualTo("41 days, limit 1 month: 10 days late");
  }

  @Test
  void givesFiveWorkingDaysFromTheFinalMeetingToTheOutcomeLetter() {
    Object[] untilTheFinalMeeting = {
      told.referral("2013-10-07T10:20"),
      told.held(1, INITIAL, "2013-10-11"),
      told.held(2, FINAL, "2014-04-16")
    };
    RunningClock clock = told.clock(OUTCOME_LETTER, untilTheFinalMeeting);
    assertThat(clock.dueOn()).isEqualTo("2014-04-25");
    assertThat(clock.why())
        .isEqualTo(
            "5 working days from the final meeting on Wed 16 April 2014, leaving out Good Friday"
                + " and Easter Monday; by the rule in force since 1 January 2000");
    assertThat(clock.nextStep()).isEqualTo(NextStep.RECORD_OUTCOME);
  }

  @Test
  void countsTheLetterFromTheOutcomeWhereThereWasNoFinalMeeting() {
    RunningClock clock =
        told.clock(
            OUTCOME_LETTER,
            told.referral("2013-10-07T10:20"),
            told.held(1, INITIAL, "2013-10-11"),
            told.outcome("2014-05-01"));
    assertThat(clock.dueOn()).isEqualTo("2014-05-09");
    assertThat(clock.why())
        .startsWith(
            "5 working days from the outcome on Thu 1 May 2014, leaving out the early May bank"
                + " holiday;");
    assertThat(clock.nextStep()).isEqualTo(NextStep.SEND_LETTER);
    assertThat(clock.caseNote()).isEqualTo("Physical · teaching assistant · Unsubstantiated");
  }

  @Test
  void stopsTheLettersClockWhenItIsSent() {
    RunningClock clock =
        told.clock(
            OUTCOME_LETTER,
            told.referral("2013-10-07T10:20"),
            told.held(1, INITIAL, "2013-10-11"),
            told.outcome("2013-11-04"),
            told.letterSent("2013-11-05"));
    assertThat(clock.running()).isFalse();
    assertThat(clock.outcome()).isEqualTo("1 working day, limit 5");
  }

  @Test
  void asksForNoLetterWhereThereWasNoMeeting() {
    assertThat(told.clocks(told.referral("2013-10-07T10:20"), told.outcome("2013-10-09")))
        .extracting(RunningClock::limit)
        .doesNotContain(OUTCOME_LETTER.name());
  }

  @Test
  void hasAMeetingDueWhenItWasCalledFor() {
    Object contact = told.referral("2013-10-07T10:20");
    Object called = told.called(1, INITIAL, "2013-10-08", "2013-10-11T14:00");
    RunningClock clock = told.clock(RunningClock.MEETING, contact, called);
    assertThat(clock.what()).isEqualTo("Initial meeting to be held");
    assertThat(clock.dueAt()).isEqualTo(LocalDateTime.parse("2013-10-11T14:00"));
    assertThat(clock.why()).isEqualTo("Called on Tue 8 October 2013");
    assertThat(clock.meeting()).isEqualTo(1);
    assertThat(clock.nextStep()).isEqualTo(NextStep.RECORD_MEETING);
    assertThat(
            told.clock(RunningClock.MEETING, contact, called, told.held(1, INITIAL, "2013-10-11"))
                .running())
        .isFalse();
  }

  @Test
  void movesAMeetingsClockWhenItIsPutOff() {
    RunningClock clock =
        told.clock(
            RunningClock.MEETING,
            told.referral("2013-10-07T10:20"),
            told.called(1, INITIAL, "2013-10-08", "2013-10-11T14:00"),
            told.putOff(1, "2013-10-14"),
            told.putOff(1, "2013-10-16"));
    assertThat(clock.dueOn()).isEqualTo("2013-10-16");
    assertThat(clock.dueAt()).isNull();
    assertThat(clock.why()).isEqualTo("Called on Tue 8 October 2013, put off twice");
  }

  @Test
  void hasEveryActionDueThatAMeetingGaveADate() {
    Object[] minuted = {
      told.referral("2013-10-07T10:20"),
      told.held(1, INITIAL, "2013-10-11"),
      told.minuted(
          1,
          "2013-10-14",
          Told.action(1, "Send the training record", "2013-10-18"),
          Told.action(2, "Think about supervision", null))
    };
    List<RunningClock> actions =
        told.clocks(minuted).stream()
            .filter(clock -> clock.limit().equals(RunningClock.MEETING_ACTION))
            .toList();
    assertThat(actions).hasSize(1);
    RunningClock action = actions.getFirst();
    assertThat(action.what()).isEqualTo("Meeting action: Send the training record");
    assertThat(action.dueOn()).isEqualTo("2013-10-18");
    assertThat(action.why())
        .isEqualTo("Asked by the initial meeting on Fri 11 October 2013 of head teacher");
    assertThat(action.meeting()).isEqualTo(1);
    assertThat(action.action()).isEqualTo(1);
    assertThat(action.nextStep()).isEqualTo(NextStep.COMPLETE_ACTION);
  }

  @Test
  void stopsAnActionsClockWhenItIsDone() {
    RunningClock clock =
        told.clock(
            RunningClock.MEETING_ACTION,
            told.referral("2013-10-07T10:20"),
            told.held(1, INITIAL, "2013-10-11"),
            told.minuted(1, "2013-10-14", Told.action(1, "Send the record", "2013-10-18")),
            told.done(1, 1, "2013-10-17"));
    assertThat(clock.running()).isFalse();
    assertThat(clock.outcome()).isEqualTo("Done on Thu 17 October 2013");
  }

  @Test
  void stopsEveryClockWhenTheCaseIsClosed() {
    List<RunningClock> clocks =
        told.clocks(
            told.referral("2013-10-07T10:20"),
            told.called(1, INITIAL, "2013-10-08", "2013-10-11"),
            told.closed("2013-10-09"));
    assertThat(clocks).isNotEmpty().noneMatch(RunningClock::running);
    assertThat(clocks)
        .filteredOn(clock -> clock.limit().equals(FIRST_MEETING.name()))
        .extracting(RunningClock::outcome)
        .containsExactly("Stopped when the case was closed on Wed 9 October 2013");
    assertThat(clocks)
        .filteredOn(clock -> clock.limit().equals(RESOLUTION_FIRST.name()))
        .extracting(RunningClock::outcome)
        .containsExactly("2 days, limit 1 month");
  }

  @Test
  void stopsEveryClockWhenTheCaseIsHandedOverAndGoesOnWhenItComesBack() {
    Object contact = told.referral("2013-10-07T10:20");
    Object handedOver = told.handedOver("2013-10-09");
    assertThat(told.clocks(contact, handedOver)).isNotEmpty().noneMatch(RunningClock::running);
    assertThat(told.clock(RESOLUTION_FIRST, contact, handedOver).outcome())
        .isEqualTo("Stopped when the case was handed over on Wed 9 October 2013");
    assertThat(told.clocks(contact, handedOver, told.takenOver("2013-10-14")))
        .isNotEmpty()
        .allMatch(RunningClock::running);
  }

  @Test
  void startsAgainFromTheReopening() {
    Object[] reopened = {
      told.referral("2013-10-07T10:20"),
      told.thresholdMet("2013-10-08", HARMED_A_CHILD),
      told.outcome("2013-10-21"),
      told.closed("2013-10-22"),
      told.reopened("2013-12-24")
    };
    RunningClock meeting = told.clock(FIRST_MEETING, reopened);
    assertThat(meeting.running()).isTrue();
    assertThat(meeting.dueOn()).isEqualTo("2014-01-03");
    assertThat(meeting.why())
        .startsWith("5 working days from the reopening on Tue 24 December 2013, leaving out");
    RunningClock resolution = told.clock(RESOLUTION_FIRST, reopened);
    assertThat(resolution.running()).isTrue();
    assertThat(resolution.dueOn()).isEqualTo("2014-01-24");
  }

  @Test
  void leavesAMeetingHeldBeforeTheReopeningAsItWas() {
    RunningClock clock =
        told.clock(
            FIRST_MEETING,
            told.referral("2013-10-07T10:20"),
            told.held(1, INITIAL, "2013-10-11"),
            told.closed("2013-10-22"),
            told.reopened("2013-12-24"));
    assertThat(clock.running()).isFalse();
    assertThat(clock.outcome()).isEqualTo("4 working days, limit 5");
  }

  @Test
  void measuresByWhatACorrectionSays() {
    RunningClock clock =
        told.clock(
            FIRST_MEETING,
            told.referral("2013-10-07T10:20"),
            told.held(1, INITIAL, "2013-10-21"),
            told.corrected("event-2", told.held(1, INITIAL, "2013-10-11")));
    assertThat(clock.outcome()).isEqualTo("4 working days, limit 5");
  }

  @Test
  void runsAgainWhenWhatStoppedItWasTakenBack() {
    RunningClock clock =
        told.clock(
            FIRST_MEETING,
            told.referral("2013-10-07T10:20"),
            told.held(1, INITIAL, "2013-10-21"),
            told.corrected("event-2", null));
    assertThat(clock.running()).isTrue();
  }

  @Test
  void hasNoneForACaseThatShouldNeverHaveBeenRecorded() {
    assertThat(told.clocks(told.referral("2013-10-07"), told.corrected("event-1", null))).isEmpty();
  }
}
