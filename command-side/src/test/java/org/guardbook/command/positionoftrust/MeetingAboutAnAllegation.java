package org.guardbook.command.positionoftrust;

import static org.guardbook.command.positionoftrust.Facts.*;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Refusal;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.Attendance.Presence;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.CallMeeting;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.CompleteMeetingAction;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.HoldMeeting;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.MinuteMeeting;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.PutOffMeeting;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingPutOff;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Nature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingAboutAnAllegation {

  private static final List<Nature> PHYSICAL = List.of(new Nature("PHYSICAL"));

  @Test
  void isCalledForADay() {
    Story.given(allegationReported(), thresholdMet())
        .when(call(MeetingKind.INITIAL, october(11)))
        .then(initialMeetingCalled());
  }

  @Test
  void mayBeCalledBeforeTheThresholdDecisionWhereThereIsNoTimeToLose() {
    Story.given(allegationReported())
        .when(call(MeetingKind.INITIAL, october(11)))
        .then(initialMeetingCalled());
  }

  @Test
  void isNotCalledBelowTheThreshold() {
    Story.given(allegationReported(), thresholdNotMet())
        .when(call(MeetingKind.INITIAL, october(11)))
        .refused(
            "The threshold was decided as not met on 8 October 2013, so there is no meeting to hold.");
  }

  @Test
  void isNotCalledForADayThatIsPastAlready() {
    Story.given(allegationReported())
        .when(call(MeetingKind.INITIAL, october(7)))
        .refused(
            "heldFor",
            "The meeting cannot take place on 7 October 2013, before it was called on 8 October 2013.");
  }

  @Test
  void isNotCalledForAYearThatIsNotMeant() {
    Story.given(allegationReported())
        .when(call(MeetingKind.INITIAL, When.on(LocalDate.of(2031, 10, 11))))
        .refused("heldFor", "Check the year: 11 October 2031 is a long way off.");
  }

  @Test
  void isNotCalledTwice() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingCalled())
        .when(call(MeetingKind.INITIAL, october(14)))
        .refused(
            "kind", "An initial meeting is called already. Put it off if the day has changed.");
  }

  @Test
  void invitesEachAgencyOnceAndOnlyThoseThereAre() {
    Story.given(allegationReported())
        .when(
            new CallMeeting(
                CASE,
                october(8),
                MeetingKind.INITIAL,
                october(11),
                null,
                List.of(new Agency("POLICE"), new Agency("POLICE"), new Agency("SCOUTS"))))
        .refused(
            new Refusal("invited[1]", "This agency is named twice."),
            new Refusal("invited[2]", "\"SCOUTS\" is not on the board's list of agencies."));
  }

  @Test
  void comesToAReviewOnlyAfterAnInitialOne() {
    Story.given(allegationReported(), thresholdMet())
        .when(call(MeetingKind.REVIEW, october(20)))
        .refused("kind", "A review meeting follows an initial one; hold that first.");
    Story.given(allegationReported(), thresholdMet())
        .when(hold(null, MeetingKind.FINAL))
        .refused("kind", "The final meeting follows an initial one; hold that first.");
  }

  @Test
  void isHeldAsItWasCalled() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingCalled())
        .when(hold(1, null))
        .then(initialMeetingHeld());
  }

  @Test
  void mayBeHeldWithoutHavingBeenCalled() {
    Story.given(allegationReported(), thresholdMet())
        .when(hold(null, MeetingKind.INITIAL))
        .then(initialMeetingHeld());
  }

  @Test
  void saysWhichKindItWasWhereItWasNotCalled() {
    Story.given(allegationReported(), thresholdMet())
        .when(hold(null, null))
        .refused("kind", "Say which kind of meeting it was.");
  }

  @Test
  void isHeldOnce() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingCalled(), initialMeetingHeld())
        .when(hold(1, null))
        .refused("meeting", "The initial meeting is recorded as held on 11 October 2013.");
  }

  @Test
  void isNotHeldUnderANumberThatIsNotThere() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingCalled())
        .when(hold(7, null))
        .refused("meeting", "There is no meeting 7 in this case.");
  }

  @Test
  void isNotHeldBeforeItWasCalled() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingCalled())
        .when(new HoldMeeting(CASE, RECEIVED, 1, MeetingKind.INITIAL, List.of(), PHYSICAL))
        .refused(
            "happened",
            "7 October 2013 at 10:20 is before the meeting was called on 8 October 2013.");
  }

  @Test
  void considersAtLeastOneKindOfHarmWhenItIsTheFirst() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingCalled())
        .when(new HoldMeeting(CASE, october(11), 1, null, List.of(), List.of()))
        .refused("natures", "Choose what kinds of harm the meeting considered.");
  }

  @Test
  void listsEachAgencyThatCameOnce() {
    Attendance police = new Attendance(new Agency("POLICE"), Presence.ATTENDED);
    Story.given(allegationReported(), thresholdMet(), initialMeetingCalled())
        .when(new HoldMeeting(CASE, october(11), 1, null, List.of(police, police), PHYSICAL))
        .refused("attendance[1]", "This agency is named twice.");
  }

  @Test
  void endsWithOneFinalMeeting() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingHeld(), finalMeetingHeld())
        .when(hold(null, MeetingKind.FINAL))
        .refused("kind", "The final meeting was held already.");
  }

  @Test
  void hasAnotherFinalMeetingAfterTheCaseWasReopened() {
    Story.given(
            allegationReported(),
            thresholdMet(),
            initialMeetingHeld(),
            finalMeetingHeld(),
            closed(),
            reopened())
        .when(new HoldMeeting(CASE, december(5), null, MeetingKind.FINAL, List.of(), List.of()))
        .then(new MeetingHeld(CASE, december(5), 3, MeetingKind.FINAL, List.of(), List.of()));
  }

  @Test
  void isPutOffToAnotherDay() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingCalled())
        .when(new PutOffMeeting(CASE, october(10), 1, october(15), WORDS))
        .then(new MeetingPutOff(CASE, october(10), 1, october(15), WORDS));
  }

  @Test
  void isNotPutOffToTheSameDay() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingCalled())
        .when(new PutOffMeeting(CASE, october(10), 1, october(11), WORDS))
        .refused("heldFor", "The meeting stands for that time already.");
  }

  @Test
  void isNotPutOffOnceItWasHeld() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingCalled(), initialMeetingHeld())
        .when(new PutOffMeeting(CASE, october(12), 1, october(15), WORDS))
        .refused("meeting", "The initial meeting was held on 11 October 2013.");
  }

  @Test
  void isMinutedWithWhatItAskedFor() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingHeld())
        .when(minute(new MeetingAction(1, WORDS, "head teacher", null)))
        .then(initialMeetingMinuted());
  }

  @Test
  void isNotMinutedBeforeItWasHeld() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingCalled())
        .when(minute())
        .refused("meeting", "The initial meeting has not been held yet.");
  }

  @Test
  void isMinutedOnce() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingHeld(), initialMeetingMinuted())
        .when(minute())
        .refused(
            "meeting",
            "The initial meeting was minuted on 12 October 2013. If the minutes are wrong, correct that entry.");
  }

  @Test
  void asksOnlyForWhatCanBeDone() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingHeld())
        .when(
            minute(
                new MeetingAction(1, NOTHING, "head teacher", october(10).date()),
                new MeetingAction(1, WORDS, "", null),
                new MeetingAction(0, WORDS, "police", null)))
        .refused(
            new Refusal("actions[0].text", "Write down what is to be done."),
            new Refusal(
                "actions[0].dueOn",
                "The action cannot be due on 10 October 2013, before the meeting of 11 October 2013."),
            new Refusal("actions[1].owner", "Say who is to do it."),
            new Refusal("actions[1].number", "Number the actions 1, 2, 3 and so on."),
            new Refusal("actions[2].number", "Number the actions 1, 2, 3 and so on."));
  }

  @Test
  void isAnsweredWhenAnActionIsDone() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingHeld(), initialMeetingMinuted())
        .when(new CompleteMeetingAction(CASE, october(20), 1, 1, WORDS))
        .then(actionCompleted());
  }

  @Test
  void isNotAnsweredForWhatItDidNotAsk() {
    Story.given(allegationReported(), thresholdMet(), initialMeetingHeld(), initialMeetingMinuted())
        .when(new CompleteMeetingAction(CASE, october(20), 1, 2, WORDS))
        .refused("action", "The initial meeting asked for no action 2.");
  }

  @Test
  void isAnsweredOnce() {
    Story.given(
            allegationReported(),
            thresholdMet(),
            initialMeetingHeld(),
            initialMeetingMinuted(),
            actionCompleted())
        .when(new CompleteMeetingAction(CASE, october(21), 1, 1, WORDS))
        .refused("action", "Action 1 is done already.");
  }

  private static CallMeeting call(MeetingKind kind, When heldFor) {
    return new CallMeeting(CASE, october(8), kind, heldFor, " ", List.of(new Agency("POLICE")));
  }

  private static HoldMeeting hold(@Nullable Integer meeting, @Nullable MeetingKind kind) {
    return new HoldMeeting(CASE, october(11), meeting, kind, List.of(), PHYSICAL);
  }

  private static MinuteMeeting minute(MeetingAction... actions) {
    return new MinuteMeeting(CASE, october(12), 1, WORDS, List.of(), List.of(actions));
  }
}
