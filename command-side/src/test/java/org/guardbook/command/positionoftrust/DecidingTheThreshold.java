package org.guardbook.command.positionoftrust;

import static org.guardbook.command.positionoftrust.Facts.*;

import java.util.List;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.DecideThreshold;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ThresholdDecided;
import org.junit.jupiter.api.Test;

class DecidingTheThreshold {

  @Test
  void saysOnWhichGroundItIsMetAndWhoDecided() {
    Story.given(allegationReported()).when(decideThreshold(october(8), true)).then(thresholdMet());
  }

  @Test
  void namesWhoeverDecidedWhereThatWasNotTheSender() {
    Story.given(allegationReported())
        .when(new DecideThreshold(CASE, october(8), false, List.of(), WORDS, "dso"))
        .then(new ThresholdDecided(CASE, october(8), false, List.of(), WORDS, "dso"));
  }

  @Test
  void refusesAThresholdMetOnNoGround() {
    Story.given(allegationReported())
        .when(new DecideThreshold(CASE, october(8), true, List.of(), WORDS, null))
        .refused("grounds", "Say on which ground the threshold is met.");
  }

  @Test
  void refusesGroundsOfAThresholdThatIsNotMet() {
    Story.given(allegationReported())
        .when(
            new DecideThreshold(
                CASE, october(8), false, List.of(ThresholdGround.SUITABILITY), WORDS, null))
        .refused("grounds", "A threshold that is not met has no grounds.");
  }

  @Test
  void refusesASecondDecision() {
    Story.given(allegationReported(), thresholdNotMet())
        .when(decideThreshold(october(9), true))
        .refused(
            "The threshold was decided on 8 October 2013. If that was recorded wrongly, correct the entry; if something new has come to light, close the case and reopen it.");
  }

  @Test
  void isFreeAgainOnceTheCaseWasReopened() {
    Story.given(allegationReported(), thresholdNotMet(), closed(), reopened())
        .when(decideThreshold(december(3), true))
        .then(
            new ThresholdDecided(
                CASE, december(3), true, List.of(ThresholdGround.HARMED_A_CHILD), WORDS, "lado"));
  }

  @Test
  void needsAReason() {
    Story.given(allegationReported())
        .when(new DecideThreshold(CASE, october(8), false, List.of(), NOTHING, null))
        .refused("reason", "Give a reason.");
  }
}
