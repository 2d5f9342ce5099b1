package org.guardbook.command.childprotection;

import static org.guardbook.command.childprotection.ConferenceKind.INITIAL;
import static org.guardbook.command.childprotection.ConferenceKind.REVIEW;
import static org.guardbook.command.childprotection.Facts.*;

import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.junit.jupiter.api.Test;

class EndingAPlan {

  @Test
  void saysWhyItEnds() {
    Story.given(onAPlan()).when(end(in2012(9, 3), NO_LONGER_AT_RISK)).then(ended());
    Story.given(onAPlan(ended()))
        .when(end(in2012(9, 3), MOVED_AWAY))
        .refused("The child is on no plan.");
  }

  @Test
  void isNeverOnTheDayItBeganOrBefore() {
    Story.given(onAPlan())
        .when(end(PLAN_BEGAN, NO_LONGER_AT_RISK))
        .refused("happened", "The plan began on 26 March 2012; it cannot end on the day it began.");
    Story.given(onAPlan())
        .when(end(in2012(3, 23), NO_LONGER_AT_RISK))
        .refused("happened", "23 March 2012 is before the plan began on 26 March 2012.");
  }

  @Test
  void isNeverBeforeWhatHappenedUnderIt() {
    refusedBefore("the last review conference", held(2, REVIEW, in2012(6, 18), true));
    refusedBefore("the last revision of the plan", revised(1, in2012(6, 18), outcome(1)));
    refusedBefore("the last visit", visited(in2012(6, 18)));
    Story.given(onAPlan(visited(in2012(6, 18)), changed()))
        .when(end(in2012(6, 15), NO_LONGER_AT_RISK))
        .refused("happened", "15 June 2012 is before the last visit on 18 June 2012.");
    Story.given(onAPlan(changed()))
        .when(end(in2012(5, 11), NO_LONGER_AT_RISK))
        .refused("happened", "11 May 2012 is before the last change of category on 14 May 2012.");
    Story.given(onAPlan(met()))
        .when(end(in2012(4, 2), NO_LONGER_AT_RISK))
        .refused("happened", "2 April 2012 is before the last core group meeting on 3 April 2012.");
  }

  private static void refusedBefore(String what, ChildProtectionEvent event) {
    Story.given(onAPlan(event))
        .when(end(in2012(6, 15), NO_LONGER_AT_RISK))
        .refused("happened", "15 June 2012 is before %s on 18 June 2012.".formatted(what));
  }

  @Test
  void isNotForHavingTurnedEighteenBeforeThatIsSo() {
    Story.given(onAPlan())
        .when(end(in2012(9, 3), EIGHTEEN))
        .refused("outcome", "The child turns eighteen on 4 March 2023.");
  }

  @Test
  void leavesNoReviewToBeHeld() {
    Story.given(
            onAPlan(
                new ConferenceRequired(HAZEL, in2012(6, 1), REVIEW, WORDS),
                called(2, REVIEW, in2012(6, 4), in2012(6, 18)),
                new PlanEnded(HAZEL, in2012(6, 11), 1, MOVED_AWAY, WORDS, "cpchair"),
                new ConferenceRequired(HAZEL, in2012(9, 10), INITIAL, WORDS)))
        .when(hold(REVIEW, in2012(6, 18), true, null, null))
        .refused("kind", "The child is on no plan that could be reviewed.");
    Story.given(
            onAPlan(
                called(2, REVIEW, in2012(6, 4), in2012(6, 18)),
                new PlanEnded(HAZEL, in2012(6, 11), 1, MOVED_AWAY, WORDS, "cpchair"),
                new ConferenceRequired(HAZEL, in2012(9, 10), INITIAL, WORDS)))
        .when(call(INITIAL, in2012(9, 11), in2012(9, 24)))
        .then(called(3, INITIAL, in2012(9, 11), in2012(9, 24)));
  }
}
