package org.guardbook.command.positionoftrust;

import static org.guardbook.command.positionoftrust.Facts.*;

import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ConcludeStrand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.LiftSafeguard;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NoteDevelopment;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.OpenStrand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ProgressStrand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.PutSafeguardInPlace;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.DevelopmentNoted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardPutInPlace;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandOpened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandProgressed;
import org.junit.jupiter.api.Test;

class FollowingTheStrands {

  private static final Strand POLICE = Strand.POLICE_INVESTIGATION;

  @Test
  void beginsGoesOnAndEnds() {
    Story.given(allegationReported())
        .when(new OpenStrand(CASE, october(9), POLICE, WORDS))
        .then(policeBegan());
    Story.given(allegationReported(), policeBegan())
        .when(new ProgressStrand(CASE, october(15), POLICE, WORDS))
        .then(new StrandProgressed(CASE, october(15), POLICE, WORDS));
    Story.given(allegationReported(), policeBegan())
        .when(new ConcludeStrand(CASE, october(30), POLICE, WORDS))
        .then(policeEnded());
  }

  @Test
  void refusesToOpenWhatIsOpen() {
    Story.given(allegationReported(), policeBegan())
        .when(new OpenStrand(CASE, october(10), POLICE, WORDS))
        .refused("strand", "The police investigation has been open since 9 October 2013.");
  }

  @Test
  void refusesProgressOfWhatWasNotOpened() {
    Story.given(allegationReported(), policeBegan())
        .when(new ProgressStrand(CASE, october(10), Strand.EMPLOYER_CONSIDERATION, WORDS))
        .refused("strand", "The employer's disciplinary consideration has not been opened.");
  }

  @Test
  void refusesProgressOfWhatHasEnded() {
    Story.given(allegationReported(), policeBegan(), policeEnded())
        .when(new ProgressStrand(CASE, november(2), POLICE, WORDS))
        .refused("strand", "The police investigation ended on 30 October 2013.");
  }

  @Test
  void refusesAnEndBeforeTheBeginning() {
    Story.given(allegationReported(), policeBegan())
        .when(new ConcludeStrand(CASE, october(8), POLICE, WORDS))
        .refused(
            "happened",
            "8 October 2013 is before the police investigation was opened on 9 October 2013.");
  }

  @Test
  void opensAgainWhatHasEnded() {
    Story.given(allegationReported(), policeBegan(), policeEnded())
        .when(new OpenStrand(CASE, november(2), POLICE, WORDS))
        .then(new StrandOpened(CASE, november(2), POLICE, WORDS));
  }

  @Test
  void needsTheResultInWords() {
    Story.given(allegationReported(), policeBegan())
        .when(new ConcludeStrand(CASE, october(30), POLICE, NOTHING))
        .refused("result", "Write down how it ended.");
  }

  @Test
  void needsToSayWhatTheProgressIs() {
    Story.given(allegationReported(), policeBegan())
        .when(new ProgressStrand(CASE, october(30), POLICE, NOTHING))
        .refused("note", "Write down what happened.");
    Story.given(allegationReported())
        .when(new NoteDevelopment(CASE, october(30), NOTHING))
        .refused("note", "Write down what happened.");
  }

  @Test
  void notesWhateverElseComesToLight() {
    Story.given(allegationReported())
        .when(new NoteDevelopment(CASE, october(30), WORDS))
        .then(new DevelopmentNoted(CASE, october(30), WORDS));
  }

  @Test
  void keepsChildrenSafeMeanwhile() {
    Story.given(allegationReported(), suspendedFromWork())
        .when(new PutSafeguardInPlace(CASE, october(10), WORDS))
        .then(new SafeguardPutInPlace(CASE, october(10), 2, WORDS));
  }

  @Test
  void liftsASafeguardOnce() {
    Story.given(allegationReported(), suspendedFromWork())
        .when(new LiftSafeguard(CASE, november(1), 1, WORDS))
        .then(backAtWork())
        .when(new LiftSafeguard(CASE, november(2), 1, WORDS))
        .refusedFields("safeguard");
  }

  @Test
  void refusesToLiftWhatIsNotInPlace() {
    Story.given(allegationReported())
        .when(new LiftSafeguard(CASE, november(1), 1, WORDS))
        .refused("safeguard", "There is no safeguard 1 in this case.");
  }

  @Test
  void refusesToLiftASafeguardBeforeItWasInPlace() {
    Story.given(allegationReported(), suspendedFromWork())
        .when(new LiftSafeguard(CASE, october(7), 1, WORDS))
        .refused(
            "happened",
            "7 October 2013 is before the safeguard was put in place on 8 October 2013.");
  }
}
