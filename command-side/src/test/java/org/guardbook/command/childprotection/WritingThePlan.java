package org.guardbook.command.childprotection;

import static org.guardbook.command.childprotection.Facts.*;

import java.util.List;
import org.guardbook.command.Refusal;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.junit.jupiter.api.Test;

class WritingThePlan {

  @Test
  void numbersWhatIsNewAndKeepsTheNumbersOfWhatWasThere() {
    Story.given(onAPlan())
        .when(update(0, in2012(4, 2), outcome(0, action(0), action(0))))
        .then(revised())
        .when(update(1, in2012(5, 1), outcome(0, action(3)), outcome(1, action(2), action(0))))
        .then(revised(2, in2012(5, 1), outcome(4, action(3)), outcome(1, action(2), action(5))));
  }

  @Test
  void neverGivesANumberTwiceAlsoAfterWhatHadItIsGone() {
    Story.given(onAPlan(revised(), revised(2, in2012(5, 1), outcome(1))))
        .when(update(2, in2012(6, 1), outcome(1), outcome(0)))
        .then(revised(3, in2012(6, 1), outcome(1), outcome(4)));
  }

  @Test
  void knowsEveryNumberItIsGiven() {
    Story.given(onAPlan(revised()))
        .when(update(1, in2012(5, 1), outcome(2, action(1), action(9)), outcome(1, action(2))))
        .refused(
            new Refusal("outcomes[0].number", "The plan has no outcome 2."),
            new Refusal("outcomes[0].actions[0].number", "The plan has no action 1."),
            new Refusal("outcomes[0].actions[1].number", "The plan has no action 9."),
            new Refusal("outcomes[1].number", "A number of it stands in the plan twice."));
  }

  @Test
  void saysSomething() {
    Story.given(onAPlan())
        .when(update(0, in2012(4, 2)))
        .refused("outcomes", "Say what must change for the child.");
    Story.given(onAPlan())
        .when(
            new UpdatePlan(
                HAZEL,
                in2012(4, 2),
                0,
                List.of(
                    new PlannedOutcome(
                        0,
                        NOTHING,
                        NOTHING,
                        List.of(new PlannedAction(0, NOTHING, " ", null, false)))),
                NOTHING,
                " "))
        .refused(
            new Refusal("outcomes[0].text", "Say what must change for the child."),
            new Refusal("outcomes[0].howWeShallKnow", "Say how we shall know that it has changed."),
            new Refusal("outcomes[0].actions[0].text", "Write down what is to be done."),
            new Refusal("outcomes[0].actions[0].owner", "Say who is to do it."),
            new Refusal("reason", "Give a reason."),
            new Refusal("agreedBy", "Say who agreed."));
  }

  @Test
  void isOfAChildWhoIsOnAPlanAndComesInOrder() {
    Story.given(atRisk())
        .when(update(0, in2012(4, 2), outcome(0)))
        .refused("The child is on no plan.");
    Story.given(onAPlan())
        .when(update(0, in2012(3, 23), outcome(0)))
        .refused("happened", "23 March 2012 is before the plan began on 26 March 2012.");
    Story.given(onAPlan(revised()))
        .when(update(1, in2012(4, 1), outcome(1)))
        .refused("happened", "1 April 2012 is before revision 1 on 2 April 2012.");
  }

  @Test
  void tellsTheSecondOfTwoWhoWriteAtOnceWhoWasFirst() {
    Story.given(onAPlan())
        .as(Story.COLLEAGUE)
        .when(update(0, in2012(4, 2), outcome(0, action(0), action(0))))
        .then(revised())
        .as(Story.CHAIR)
        .when(update(0, in2012(4, 2), outcome(0)))
        .refused(
            "seen",
            "While you were writing, wren made revision 1 of this plan. Look at it, then send yours again.");
  }

  @Test
  void remembersWhoWroteItAlsoAfterACorrection() {
    Story.given(onAPlan())
        .as(Story.COLLEAGUE)
        .when(update(0, in2012(4, 2), outcome(0, action(0), action(0))))
        .then(revised())
        .as(Story.CHAIR)
        .when(new CorrectChildEntry(HAZEL, in2012(5, 1), "3", null, WORDS))
        .refused(
            "entry",
            "The conclusion of section 47 enquiries on 14 March 2012 stands in the way: No section 47 enquiries are open. Correct that entry first.");
    Story.given(
            onAPlan(
                allocated(), revised(), new EntryCorrected(HAZEL, in2012(5, 1), "7", null, WORDS)))
        .when(update(0, in2012(5, 2), outcome(1)))
        .refused(
            "seen",
            "While you were writing, cpchair made revision 1 of this plan. Look at it, then send yours again.");
  }

  @Test
  void neverGivesARevisionsNumberTwice() {
    Story.given(onAPlan(revised(), new EntryCorrected(HAZEL, in2012(5, 1), "7", null, WORDS)))
        .when(update(0, in2012(5, 1), outcome(0)))
        .then(revised(2, in2012(5, 1), outcome(4)));
  }
}
