package org.guardbook.command.positionoftrust;

import static org.guardbook.command.positionoftrust.Facts.*;

import org.guardbook.command.positionoftrust.PositionOfTrustCommand.DismissMatch;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.LinkEarlierCase;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.UnlinkEarlierCase;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseLinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseUnlinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MatchDismissed;
import org.junit.jupiter.api.Test;

class LinkingEarlierCases {

  private static final EarlierCaseLinked LINKED =
      new EarlierCaseLinked(CASE, october(8), EARLIER, WORDS);

  @Test
  void joinsCasesOfTheSamePerson() {
    Story.given(allegationReported(), allegationReported(EARLIER))
        .when(new LinkEarlierCase(CASE, october(8), EARLIER, WORDS))
        .then(LINKED);
  }

  @Test
  void refusesACaseThatIsNotThere() {
    Story.given(allegationReported())
        .when(new LinkEarlierCase(CASE, october(8), EARLIER, WORDS))
        .refused("earlier", "There is no case W12-050.");
  }

  @Test
  void refusesTheCaseItself() {
    Story.given(allegationReported())
        .when(new LinkEarlierCase(CASE, october(8), CASE, WORDS))
        .refused("earlier", "A case cannot be linked to itself.");
  }

  @Test
  void refusesASecondLink() {
    Story.given(allegationReported(), allegationReported(EARLIER), LINKED)
        .when(new LinkEarlierCase(CASE, october(9), EARLIER, WORDS))
        .refused("earlier", "This case is linked to W12-050 already.");
  }

  @Test
  void isUndoneWithAReason() {
    Story.given(allegationReported(), allegationReported(EARLIER), LINKED)
        .when(new UnlinkEarlierCase(CASE, october(9), EARLIER, WORDS))
        .then(new EarlierCaseUnlinked(CASE, october(9), EARLIER, WORDS));
  }

  @Test
  void refusesToUndoALinkThatIsNotThere() {
    Story.given(allegationReported())
        .when(new UnlinkEarlierCase(CASE, october(9), EARLIER, WORDS))
        .refused("earlier", "This case is not linked to W12-050.");
  }

  @Test
  void canBeDeclinedOnce() {
    Story.given(allegationReported(), allegationReported(EARLIER))
        .when(new DismissMatch(CASE, october(8), EARLIER))
        .then(new MatchDismissed(CASE, october(8), EARLIER))
        .when(new DismissMatch(CASE, october(8), EARLIER))
        .refusedFields("other");
  }

  @Test
  void cannotBeDeclinedWhileItStands() {
    Story.given(allegationReported(), allegationReported(EARLIER), LINKED)
        .when(new DismissMatch(CASE, october(9), EARLIER))
        .refused("other", "This case is linked to W12-050. Undo the link first.");
  }
}
