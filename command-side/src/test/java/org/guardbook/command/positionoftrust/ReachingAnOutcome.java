package org.guardbook.command.positionoftrust;

import static org.guardbook.command.positionoftrust.Facts.*;

import java.util.List;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Outcome;
import org.junit.jupiter.api.Test;

class ReachingAnOutcome {

  private static final Consequence DISMISSAL = new Consequence("DISMISSAL");

  @Test
  void followsTheThresholdDecision() {
    Story.given(allegationReported(), thresholdMet())
        .when(recordOutcome(november(4)))
        .then(unsubstantiated());
  }

  @Test
  void waitsForTheThresholdDecision() {
    Story.given(allegationReported())
        .when(recordOutcome(november(4)))
        .refused(
            "Record the threshold decision first: an outcome says how the matter ended after it.");
  }

  @Test
  void isNotReachedBeforeTheThresholdWasDecided() {
    Story.given(allegationReported(), thresholdMet())
        .when(recordOutcome(october(7)))
        .refused(
            "happened", "7 October 2013 is before the threshold was decided on 8 October 2013.");
  }

  @Test
  void isReachedOnce() {
    Story.given(allegationReported(), thresholdMet(), unsubstantiated())
        .when(recordOutcome(november(5)))
        .refused(
            "outcome",
            "The outcome was recorded for 4 November 2013. If that was wrong, correct the entry; if something new has come to light, close the case and reopen it.");
  }

  @Test
  void isReachedAfreshInACaseReopenedAndToldAfresh() {
    Story.given(
            allegationReported(),
            thresholdMet(),
            unsubstantiated(),
            letterSent(),
            copySent(),
            closed(),
            reopened())
        .when(recordOutcome(december(10)))
        .then(new OutcomeRecorded(CASE, december(10), new Outcome("UNSUBSTANTIATED"), WORDS, "dso"))
        .when(new CloseCase(CASE, december(12), WORDS, false, null))
        .refusedFields("despiteOutstanding", "despiteOutstanding");
  }

  @Test
  void refusesAnOutcomeThatIsNotOnTheList() {
    Story.given(allegationReported(), thresholdMet())
        .when(new RecordOutcome(CASE, november(4), new Outcome("GUILTY"), WORDS, null))
        .refused("outcome", "\"GUILTY\" is not on the board's list of outcomes.");
  }

  @Test
  void mayHaveSeveralConsequences() {
    Story.given(allegationReported(), new ConsequenceRecorded(CASE, november(4), DISMISSAL, WORDS))
        .when(new RecordConsequence(CASE, november(4), new Consequence("CONVICTION"), WORDS))
        .then(new ConsequenceRecorded(CASE, november(4), new Consequence("CONVICTION"), WORDS));
  }

  @Test
  void hasTheSameConsequenceOnceADay() {
    Story.given(allegationReported(), new ConsequenceRecorded(CASE, november(4), DISMISSAL, WORDS))
        .when(new RecordConsequence(CASE, november(4), DISMISSAL, WORDS))
        .refused("consequence", "This consequence is on record for that day already.");
  }

  @Test
  void isToldToTheAdultAndTheEmployer() {
    Story.given(allegationReported(), thresholdMet(), unsubstantiated())
        .when(new SendOutcomeLetter(CASE, november(6)))
        .then(letterSent());
    Story.given(allegationReported(), thresholdMet(), unsubstantiated())
        .when(new SendEmployerCopy(CASE, november(6)))
        .then(copySent());
  }

  @Test
  void isNotToldBeforeItIsReached() {
    Story.given(allegationReported(), thresholdMet())
        .when(new SendOutcomeLetter(CASE, november(6)))
        .refused("The outcome letter tells the outcome. Record the outcome first.");
    Story.given(allegationReported(), thresholdMet(), unsubstantiated())
        .when(new SendEmployerCopy(CASE, november(3)))
        .refused(
            "happened", "3 November 2013 is before the outcome was reached on 4 November 2013.");
  }

  @Test
  void isToldOnce() {
    Story.given(allegationReported(), thresholdMet(), unsubstantiated(), letterSent())
        .when(new SendOutcomeLetter(CASE, november(7)))
        .refused("happened", "The outcome letter was sent on 6 November 2013.");
  }

  @Test
  void mayComeToTheBarringServiceAndARegulator() {
    Story.given(allegationReported())
        .when(new ReferToBarringService(CASE, november(6), NOTHING))
        .then(new ReferredToBarringService(CASE, november(6), NOTHING));
    Story.given(allegationReported(), new ReferredToBarringService(CASE, november(6), WORDS))
        .when(new ReferToBarringService(CASE, november(6), WORDS))
        .refusedFields("happened");
    Story.given(allegationReported())
        .when(new ReferToRegulator(CASE, november(6), " Nursing and Midwifery Council ", WORDS))
        .then(new ReferredToRegulator(CASE, november(6), "Nursing and Midwifery Council", WORDS));
  }

  @Test
  void isFreeOfTheThresholdWhereTheCaseCameFromAnEarlierRecord() {
    CaseReference reference = new CaseReference("W12-180");
    Story.given(
            allegationReported(reference),
            new MeetingHeld(reference, october(11), 1, MeetingKind.INITIAL, List.of(), List.of()),
            new OutcomeRecorded(
                reference, november(4), new Outcome("UNSUBSTANTIATED"), NOTHING, null))
        .when(new SendOutcomeLetter(reference, november(6)))
        .then(new OutcomeLetterSent(reference, november(6)));
  }
}
