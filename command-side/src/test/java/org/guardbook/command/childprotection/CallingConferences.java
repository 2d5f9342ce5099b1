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

class CallingConferences {

  @Test
  void findsOneRequiredForAnotherReasonThanAnEnquirysEnd() {
    Story.given(opened())
        .when(require(INITIAL))
        .then(new ConferenceRequired(HAZEL, in2012(3, 15), INITIAL, WORDS))
        .when(call(INITIAL, in2012(3, 15), in2012(3, 23)))
        .then(called());
  }

  @Test
  void requiresEachOnceAndWhatFitsTheChild() {
    Story.given(atRisk())
        .when(require(INITIAL))
        .refused("kind", "The initial conference has been required since 14 March 2012.");
    Story.given(atRisk())
        .when(require(REVIEW))
        .refused("kind", "The child is on no plan that could be reviewed.");
    Story.given(onAPlan())
        .when(new RequireConference(HAZEL, in2012(4, 2), RECEIVING_IN, WORDS))
        .refused(
            "kind",
            "The child has been on a plan since 26 March 2012; a review conference decides on it.");
  }

  @Test
  void isCalledWhereItIsRequired() {
    Story.given(opened(), discussed())
        .when(call(INITIAL, in2012(3, 15), in2012(3, 23)))
        .refused("kind", "Nobody has found that the initial conference is required.");
    Story.given(atRisk())
        .when(call(RECEIVING_IN, in2012(3, 15), in2012(3, 23)))
        .refused("kind", "Nobody has found that the receiving-in conference is required.");
    Story.given(onAPlan())
        .when(call(REVIEW, in2012(5, 14), in2012(6, 18)))
        .then(called(2, REVIEW, in2012(5, 14), in2012(6, 18)));
  }

  @Test
  void isNeverHeldForAWeekendOrADayThatIsGone() {
    Story.given(atRisk())
        .when(call(INITIAL, in2012(3, 15), in2012(3, 24)))
        .refused(
            "heldFor",
            "24 March 2012 is a Saturday; an initial conference is held from Monday to Friday.");
    Story.given(atRisk())
        .when(call(INITIAL, in2012(3, 15), in2012(3, 14)))
        .refused("heldFor", "14 March 2012 is before 15 March 2012, when it was arranged.");
  }

  @Test
  void invitesEachAgencyOnceAndNamesOtherChildrenWhoAreOnRecord() {
    Story.given(atRisk())
        .when(
            new CallConference(
                HAZEL,
                in2012(3, 15),
                INITIAL,
                in2012(3, 23),
                " ",
                " ",
                List.of(POLICE, POLICE),
                List.of(HAZEL, ROWAN, ROWAN)))
        .refused(
            new Refusal("chair", "Say who chairs."),
            new Refusal("invited[1]", "This agency is named twice."),
            new Refusal("together[1]", "There is no record C-00002."),
            new Refusal("together[2]", "There is no record C-00002."),
            new Refusal("together[2]", "This child is named twice."),
            new Refusal("together", "This is the child itself."));
    Story.given(atRisk())
        .when(
            new CallConference(
                HAZEL,
                in2012(3, 15),
                INITIAL,
                in2012(3, 23),
                null,
                "cpchair",
                List.of(),
                List.of()))
        .refused("invited", "Say which agencies are invited.");
  }

  @Test
  void isCalledOneAtATime() {
    Story.given(atRisk(called()))
        .when(call(INITIAL, in2012(3, 16), in2012(3, 23)))
        .refused("The initial conference is called for 23 March 2012. Put it off instead.");
    Story.given(atRisk(called(), new ConferencePutOff(HAZEL, in2012(3, 22), 1, null, WORDS)))
        .when(call(INITIAL, in2012(3, 23), in2012(3, 26)))
        .refused("The initial conference was put off and has no new time yet. Put it off instead.");
  }

  @Test
  void isPutOffAsOftenAsNeedBe() {
    Story.given(atRisk(called()))
        .when(new PutOffConference(HAZEL, in2012(3, 22), null, WORDS))
        .then(new ConferencePutOff(HAZEL, in2012(3, 22), 1, null, WORDS))
        .when(new PutOffConference(HAZEL, in2012(3, 22), in2012(3, 26), WORDS))
        .then(putOff())
        .when(hold())
        .then(held(), started());
  }

  @Test
  void isPutOffWhereItIsCalledAndToADayThatWillDo() {
    Story.given(atRisk())
        .when(new PutOffConference(HAZEL, in2012(3, 22), in2012(3, 26), WORDS))
        .refused("No conference is called that could be put off.");
    Story.given(atRisk(called()))
        .when(new PutOffConference(HAZEL, in2012(3, 14), in2012(3, 25), WORDS))
        .refused(
            new Refusal(
                "happened", "14 March 2012 is before the conference was called on 15 March 2012."),
            new Refusal(
                "heldFor",
                "25 March 2012 is a Sunday; an initial conference is held from Monday to Friday."));
  }

  private static RequireConference require(ConferenceKind kind) {
    return new RequireConference(HAZEL, in2012(3, 15), kind, WORDS);
  }
}
