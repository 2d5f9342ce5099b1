package org.guardbook.command.review;

import static org.guardbook.command.review.Facts.*;

import org.guardbook.command.Refusal;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.junit.jupiter.api.Test;

class ChangingAnAction {

  @Test
  void movesItsDateFromTheOneInForce() {
    Story.given(andItsAction())
        .when(extend(in2014(7, 1), DUE.plusMonths(3)))
        .then(extended())
        .when(extend(in2014(8, 4), DUE.plusMonths(6)))
        .then(
            new DueDateExtended(
                REVIEW,
                in2014(8, 4),
                "4.1",
                DUE.plusMonths(3),
                DUE.plusMonths(6),
                WORDS,
                "Review committee"));
  }

  @Test
  void neverMovesItsDateForwardNorBehindAnotherExtension() {
    Story.given(andItsAction(extended()))
        .when(extend(in2014(8, 4), DUE.plusMonths(3)))
        .refused("dueOn", "It is due on 30 December 2014; an extension is later.");
    Story.given(andItsAction(extended()))
        .when(extend(in2014(6, 30), DUE.plusMonths(6)))
        .refused("happened", "30 June 2014 is before the date was moved last on 1 July 2014.");
  }

  @Test
  void saysWhyAndWhoAgreed() {
    Story.given(andItsAction())
        .when(new ExtendDueDate(REVIEW, in2014(7, 1), "4.1", null, DUE.plusMonths(3), NOTHING, " "))
        .refused(
            new Refusal("reason", "Give a reason."), new Refusal("agreedBy", "Say who agreed."));
    Story.given(andItsAction())
        .when(new WithdrawAction(REVIEW, in2014(8, 4), "4.1", null, NOTHING, ""))
        .refused(
            new Refusal("reason", "Give a reason."), new Refusal("agreedBy", "Say who agreed."));
  }

  @Test
  void movesItToAnotherAgency() {
    Story.given(andItsAction()).when(move(in2014(7, 1), HOUSING)).then(moved());
    Story.given(andItsAction(moved()))
        .when(move(in2014(8, 4), HOUSING))
        .refused("leadAgency", "This agency leads the action already.");
    Story.given(andItsAction(moved()))
        .when(move(in2014(6, 30), POLICE))
        .refused("happened", "30 June 2014 is before the action was moved last on 1 July 2014.");
  }

  @Test
  void withdrawsItWhetherItIsDoneOrNot() {
    Story.given(andItsAction()).when(withdraw(in2014(8, 4))).then(withdrawn());
    Story.given(andItsAction(completed())).when(withdraw(in2014(8, 4))).then(withdrawn());
    Story.given(andItsAction(completed()))
        .when(withdraw(in2014(6, 1)))
        .refused(
            "happened", "1 June 2014 is before the agency said that it is done on 2 June 2014.");
  }
}
