package org.guardbook.command.positionoftrust;

import static org.guardbook.command.positionoftrust.Facts.*;

import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.junit.jupiter.api.Test;

class HandingOverACase {

  @Test
  void namesTheAuthorityThatTakesItOn() {
    Story.given(allegationReported())
        .when(new HandOverCase(CASE, november(1), "Dudley", WORDS))
        .then(handedOver());
  }

  @Test
  void leavesNothingToAddHere() {
    Story.given(allegationReported(), handedOver())
        .when(decideThreshold(november(2), true))
        .refused(
            "This case was handed over to Dudley on 1 November 2013. Take it back over before adding to it.");
    Story.given(allegationReported(), handedOver())
        .when(new CloseCase(CASE, november(2), WORDS, true, null))
        .refused(
            "This case was handed over to Dudley on 1 November 2013. Take it back over before adding to it.");
  }

  @Test
  void canBeTakenBack() {
    Story.given(allegationReported(), handedOver())
        .when(new TakeOverCase(CASE, november(5), "Dudley", " ", WORDS))
        .then(new CaseTakenOver(CASE, november(5), "Dudley", null, WORDS))
        .when(new NoteDevelopment(CASE, november(6), WORDS));
  }

  @Test
  void isRecordedWhereTheCaseCameFromElsewhere() {
    Story.given(allegationReported())
        .when(new TakeOverCase(CASE, october(8), "Sandwell", "S/44", WORDS))
        .then(new CaseTakenOver(CASE, october(8), "Sandwell", "S/44", WORDS))
        .when(new TakeOverCase(CASE, october(9), "Sandwell", "S/44", WORDS))
        .refusedFields("fromAuthority");
  }

  @Test
  void needsTheAuthorityAndAReason() {
    Story.given(allegationReported())
        .when(new HandOverCase(CASE, november(1), " ", NOTHING))
        .refusedFields("toAuthority", "reason");
  }

  @Test
  void isNotPossibleForAClosedCase() {
    Story.given(allegationReported(), closed())
        .when(new HandOverCase(CASE, november(11), "Dudley", WORDS))
        .refused("This case was closed on 10 November 2013. Reopen it before adding to it.");
  }
}
