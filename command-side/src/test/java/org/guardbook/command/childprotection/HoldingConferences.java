package org.guardbook.command.childprotection;

import static org.guardbook.command.childprotection.ConferenceKind.INITIAL;
import static org.guardbook.command.childprotection.ConferenceKind.RECEIVING_IN;
import static org.guardbook.command.childprotection.ConferenceKind.REVIEW;
import static org.guardbook.command.childprotection.Facts.*;

import java.util.List;
import org.guardbook.command.Refusal;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.junit.jupiter.api.Test;

class HoldingConferences {

  @Test
  void startsAPlanOnTheSameDay() {
    Story.given(atRisk()).when(hold()).then(held(), started());
    Story.given(atRisk(called())).when(hold()).then(held(), started());
  }

  @Test
  void mayFindThatNoPlanIsNeeded() {
    Story.given(atRisk())
        .when(hold(INITIAL, PLAN_BEGAN, false, null, null))
        .then(held(1, INITIAL, PLAN_BEGAN, false))
        .when(hold())
        .refused("kind", "Nobody has found that the initial conference is required.");
  }

  @Test
  void isTheOneThatIsCalledAndNotBeforeThat() {
    Story.given(atRisk(new ConferenceRequired(HAZEL, in2012(3, 14), RECEIVING_IN, WORDS), called()))
        .when(hold(RECEIVING_IN, PLAN_BEGAN, true, NEGLECT, null))
        .refused("kind", "It is the initial conference that is called.");
    Story.given(atRisk(called()))
        .when(hold(INITIAL, in2012(3, 14), true, NEGLECT, null))
        .refused("happened", "14 March 2012 is before the conference was called on 15 March 2012.");
  }

  @Test
  void isNeverAnInitialOneAtAWeekend() {
    Story.given(atRisk())
        .when(hold(INITIAL, in2012(3, 25), true, NEGLECT, null))
        .refused(
            "happened",
            "25 March 2012 is a Sunday; an initial conference is held from Monday to Friday.");
    Story.given(onAPlan())
        .when(hold(REVIEW, in2012(6, 23), true, null, null))
        .then(held(2, REVIEW, in2012(6, 23), true));
  }

  @Test
  void saysWhatFollowsFromItsDecisionAndNothingElse() {
    Story.given(atRisk())
        .when(hold(INITIAL, PLAN_BEGAN, true, null, NO_LONGER_AT_RISK))
        .refused(
            new Refusal("category", "Choose the category of the plan."),
            new Refusal("outcome", "Only a review that decides against a plan ends one."));
    Story.given(atRisk())
        .when(hold(INITIAL, PLAN_BEGAN, false, NEGLECT, null))
        .refused("category", "A child who needs no plan has no category.");
    Story.given(onAPlan())
        .when(hold(REVIEW, in2012(6, 18), false, null, null))
        .refused("outcome", "Say why the plan ends.");
  }

  @Test
  void reviewsThePlanAndLeavesItsCategoryOrChangesIt() {
    Story.given(onAPlan())
        .when(hold(REVIEW, in2012(6, 18), true, NEGLECT, null))
        .then(held(2, REVIEW, in2012(6, 18), true))
        .when(hold(REVIEW, in2012(12, 3), true, EMOTIONAL, null))
        .then(
            held(3, REVIEW, in2012(12, 3), true),
            new CategoryChanged(HAZEL, in2012(12, 3), 1, NEGLECT, EMOTIONAL, WORDS));
  }

  @Test
  void endsThePlanWhereAReviewDecidesAgainstIt() {
    Story.given(onAPlan())
        .when(hold(REVIEW, in2012(6, 18), false, null, NO_LONGER_AT_RISK))
        .then(
            held(2, REVIEW, in2012(6, 18), false),
            new PlanEnded(HAZEL, in2012(6, 18), 1, NO_LONGER_AT_RISK, WORDS, "cpchair"));
    Story.given(onAPlan())
        .when(hold(REVIEW, PLAN_BEGAN, false, null, NO_LONGER_AT_RISK))
        .refused("happened", "The plan began on 26 March 2012; it cannot end on the day it began.");
  }

  @Test
  void startsNoPlanWhereThereIsOne() {
    Story.given(onAPlan())
        .when(hold(INITIAL, in2012(6, 18), true, NEGLECT, null))
        .refused(
            new Refusal(
                "kind",
                "The child has been on a plan since 26 March 2012; a review conference decides on it."),
            new Refusal("kind", "Nobody has found that the initial conference is required."));
  }

  @Test
  void startsNoPlanThatOverlapsTheOneBefore() {
    ConferenceRequired again = new ConferenceRequired(HAZEL, in2012(9, 3), INITIAL, WORDS);
    Story.given(onAPlan(ended(), again))
        .when(hold(INITIAL, in2012(8, 31), true, NEGLECT, null))
        .refused(
            "happened",
            "31 August 2012 is before the plan of 26 March 2012 ended on 3 September 2012; plans never overlap.");
    Story.given(onAPlan(ended(), again))
        .when(hold(INITIAL, in2012(9, 3), true, NEGLECT, null))
        .then(held(2, INITIAL, in2012(9, 3), true), started(2, in2012(9, 3)));
  }

  @Test
  void comesAfterTheOneBeforeIt() {
    Story.given(onAPlan())
        .when(hold(REVIEW, in2012(3, 23), true, null, null))
        .refused(
            "happened",
            "23 March 2012 is before the conference before it was held on 26 March 2012.");
  }

  @Test
  void namesEachAgencyOnceAndTheOtherChildren() {
    Story.given(atRisk())
        .when(
            new HoldConference(
                HAZEL,
                PLAN_BEGAN,
                INITIAL,
                " ",
                List.of(
                    new ConferenceAttendance(POLICE, true, true),
                    new ConferenceAttendance(POLICE, false, false)),
                NOTHING,
                NOTHING,
                true,
                NEGLECT,
                null,
                NOTHING,
                NOTHING,
                List.of(ROWAN)))
        .refused(
            new Refusal("chair", "Say who chairs."),
            new Refusal("reason", "Give a reason."),
            new Refusal("together[0]", "There is no record C-00002."),
            new Refusal("attendance[1]", "This agency is named twice."));
  }
}
