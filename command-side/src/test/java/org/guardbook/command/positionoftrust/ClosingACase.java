package org.guardbook.command.positionoftrust;

import static org.guardbook.command.positionoftrust.Facts.*;

import org.guardbook.command.Narrative;
import org.guardbook.command.Refusal;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.junit.jupiter.api.Test;

class ClosingACase {

  private static final String FIELD = "despiteOutstanding";

  @Test
  void isPossibleOnceNothingIsOutstanding() {
    Story.given(
            allegationReported(),
            thresholdMet(),
            policeBegan(),
            policeEnded(),
            suspendedFromWork(),
            backAtWork(),
            initialMeetingHeld(),
            initialMeetingMinuted(),
            actionCompleted(),
            unsubstantiated(),
            letterSent(),
            copySent())
        .when(close())
        .then(closed());
  }

  @Test
  void needsNoLettersBelowTheThreshold() {
    Story.given(allegationReported(), thresholdNotMet(), unsubstantiated())
        .when(close())
        .then(closed());
  }

  @Test
  void refusesWhileAStrandIsOpen() {
    Story.given(allegationReported(), thresholdNotMet(), unsubstantiated(), policeBegan())
        .when(close())
        .refused(
            FIELD,
            "The police investigation is still open. Give a reason to close the case without it.");
  }

  @Test
  void refusesWhileAnActionIsOutstanding() {
    Story.given(
            allegationReported(),
            thresholdMet(),
            initialMeetingHeld(),
            initialMeetingMinuted(),
            unsubstantiated(),
            letterSent(),
            copySent())
        .when(close())
        .refused(
            FIELD,
            "Action 1 of the initial meeting, for the head teacher, is not done. Give a reason to close the case without it.");
  }

  @Test
  void saysAllThatIsOutstanding() {
    Story.given(
            allegationReported(),
            thresholdMet(),
            initialMeetingCalled(),
            suspendedFromWork(),
            unsubstantiated())
        .when(close())
        .refused(
            new Refusal(FIELD, "The outcome letter to the adult is not sent."),
            new Refusal(FIELD, "The employer's copy of the outcome letter is not sent."),
            new Refusal(FIELD, "The initial meeting called for 11 October 2013 is not held."),
            new Refusal(
                FIELD,
                "Interim safeguard 1 is still in place. Give a reason to close the case without them."));
  }

  @Test
  void refusesWithoutAnOutcome() {
    Story.given(allegationReported(), thresholdMet())
        .when(close())
        .refused(FIELD, "No outcome is recorded. Give a reason to close the case without it.");
  }

  @Test
  void isPossibleAllTheSameForAReason() {
    Story.given(allegationReported(), thresholdMet())
        .when(new CloseCase(CASE, november(10), WORDS, true, null))
        .then(closed());
  }

  @Test
  void alwaysNeedsAReason() {
    Story.given(allegationReported(), thresholdMet())
        .when(new CloseCase(CASE, november(10), NOTHING, true, null))
        .refused("reason", "Give a reason.");
  }

  @Test
  void happensOnce() {
    Story.given(allegationReported(), thresholdMet(), closed())
        .when(new CloseCase(CASE, november(11), WORDS, true, null))
        .refused("This case was closed on 10 November 2013. Reopen it before adding to it.");
  }

  @Test
  void endsTheRecord() {
    Story.given(allegationReported(), thresholdMet(), closed())
        .when(new NoteDevelopment(CASE, november(11), WORDS))
        .refused("This case was closed on 10 November 2013. Reopen it before adding to it.");
  }

  @Test
  void letsALateLetterBeRecorded() {
    Story.given(allegationReported(), thresholdMet(), unsubstantiated(), closed())
        .when(new SendOutcomeLetter(CASE, november(12)))
        .then(new OutcomeLetterSent(CASE, november(12)));
    Story.given(allegationReported(), thresholdMet(), unsubstantiated(), closed())
        .when(new ReferToBarringService(CASE, november(12), WORDS))
        .then(new ReferredToBarringService(CASE, november(12), WORDS));
  }

  @Test
  void isUndoneByReopening() {
    Story.given(allegationReported(), thresholdMet(), closed())
        .when(new ReopenCase(CASE, december(2), WORDS, null))
        .then(reopened());
    Story.given(allegationReported(), thresholdMet(), closed(), reopened())
        .when(new NoteDevelopment(CASE, december(3), WORDS))
        .then(new DevelopmentNoted(CASE, december(3), WORDS));
  }

  @Test
  void isNotUndoneWithoutAReasonOrBeforeItHappened() {
    Story.given(allegationReported(), thresholdMet(), closed())
        .when(new ReopenCase(CASE, november(9), new Narrative(""), null))
        .refused(
            new Refusal("reason", "Give a reason."),
            new Refusal(
                "happened", "9 November 2013 is before the case was closed on 10 November 2013."));
  }

  @Test
  void isNotUndoneWhereItIsOpen() {
    Story.given(allegationReported())
        .when(new ReopenCase(CASE, december(2), WORDS, null))
        .refused("This case is open.");
  }
}
