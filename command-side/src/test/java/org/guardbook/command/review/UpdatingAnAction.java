package org.guardbook.command.review;

import static org.guardbook.command.review.Facts.*;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.Refusal;
import org.guardbook.command.When;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.junit.jupiter.api.Test;

class UpdatingAnAction {

  @Test
  void goesFromAgreedToVerifiedWithItsImpact() {
    Story.given(andItsAction())
        .when(report(in2014(5, 12)))
        .then(atRisk())
        .when(complete(in2014(6, 2)))
        .then(completed())
        .when(verify(in2014(6, 24)))
        .then(verified());
  }

  @Test
  void takesTwoClicks() {
    Story.given(andItsAction())
        .when(
            new ReportProgress(
                REVIEW, in2014(5, 12), "4.1", null, Outlook.ON_TRACK, NOTHING, List.of()))
        .then(
            new ProgressReported(
                REVIEW, in2014(5, 12), "4.1", Outlook.ON_TRACK, new Narrative(""), List.of()));
  }

  @Test
  void remindsAnAgencyThatIsSilent() {
    Story.given(andItsAction())
        .when(new ChaseAgency(REVIEW, in2014(7, 1), "4.1", null, WORDS))
        .then(new AgencyChased(REVIEW, in2014(7, 1), "4.1", WORDS));
  }

  @Test
  void isAboutAnActionOfThePlanAndNeverBeforeItWasAgreed() {
    Story.given(andItsAction())
        .when(
            new ReportProgress(
                REVIEW, in2014(5, 12), "9.1", null, Outlook.AT_RISK, WORDS, List.of()))
        .refused("action", "There is no action 9.1 in this plan.");
    Story.given(andItsAction())
        .when(report(in2014(3, 30)))
        .refused("happened", "30 March 2014 is before the action was agreed on 31 March 2014.");
    Story.given(andItsAction())
        .when(report(When.on(LocalDate.of(2015, 4, 1))))
        .refused("happened", "1 April 2015 is in the future.");
  }

  @Test
  void needsSomethingThatShowsThatItIsDone() {
    Story.given(andItsAction())
        .when(new CompleteAction(REVIEW, in2014(6, 2), "4.1", null, NOTHING, List.of()))
        .refused("note", "Say what shows that it is done, or add a file that does.");
    Story.given(andItsAction())
        .when(new CompleteAction(REVIEW, in2014(6, 2), "4.1", null, NOTHING, List.of(AUDIT)))
        .then(new ActionCompleted(REVIEW, in2014(6, 2), "4.1", new Narrative(""), List.of(AUDIT)));
  }

  @Test
  void waitsForTheCommitteeOnceItIsComplete() {
    String sentence =
        "The agency said on 2 June 2014 that this is done; it waits to be verified or sent back.";
    for (ReviewCommand command :
        List.of(
            report(in2014(6, 3)),
            complete(in2014(6, 3)),
            new ChaseAgency(REVIEW, in2014(6, 3), "4.1", null, WORDS),
            extend(in2014(6, 3), DUE.plusMonths(1)),
            move(in2014(6, 3), HOUSING))) {
      Story.given(andItsAction(completed())).when(command).refused(sentence);
    }
  }

  @Test
  void isVerifiedOrSentBackOnlyOnceTheAgencySaysThatItIsDone() {
    Story.given(andItsAction(atRisk()))
        .when(verify(in2014(6, 24)))
        .refused("The agency has not said that this action is done.");
    Story.given(andItsAction(atRisk()))
        .when(new SendActionBack(REVIEW, in2014(6, 24), "4.1", null, WORDS))
        .refused("The agency has not said that this action is done.");
    Story.given(andItsAction(completed()))
        .when(new VerifyAction(REVIEW, in2014(6, 1), "4.1", null, NOTHING, "June"))
        .refused(
            new Refusal("impact", "Say what difference the action made."),
            new Refusal("meeting", "\"June\" is no meeting; write scr-committee/12, say."),
            new Refusal(
                "happened",
                "1 June 2014 is before the agency said that it is done on 2 June 2014."));
  }

  @Test
  void isOpenAgainOnceItIsSentBack() {
    Story.given(andItsAction(completed()))
        .when(new SendActionBack(REVIEW, in2014(6, 24), "4.1", null, WORDS))
        .then(sentBack())
        .when(complete(in2014(6, 20)))
        .refused("happened", "20 June 2014 is before the action was sent back on 24 June 2014.");
    Story.given(andItsAction(completed(), sentBack()))
        .when(complete(in2014(8, 4)))
        .then(new ActionCompleted(REVIEW, in2014(8, 4), "4.1", WORDS, List.of(AUDIT)))
        .when(verify(in2014(9, 1)))
        .then(new ActionVerified(REVIEW, in2014(9, 1), "4.1", WORDS, "scr-committee/12"));
  }

  @Test
  void isAnsweredOnTheDayItWasSentBackAtTheEarliest() {
    String sentence = "23 June 2014 is before the action was sent back on 24 June 2014.";
    for (ReviewCommand command :
        List.of(report(in2014(6, 23)), complete(in2014(6, 23)), withdraw(in2014(6, 23)))) {
      Story.given(andItsAction(completed(), sentBack()))
          .when(command)
          .refused("happened", sentence);
    }
    Story.given(andItsAction(completed(), sentBack()))
        .when(report(in2014(6, 24)))
        .then(new ProgressReported(REVIEW, in2014(6, 24), "4.1", Outlook.AT_RISK, WORDS, List.of()))
        .when(complete(in2014(6, 24)))
        .then(new ActionCompleted(REVIEW, in2014(6, 24), "4.1", WORDS, List.of(AUDIT)))
        .when(verify(in2014(6, 23)))
        .refused(
            "happened", "23 June 2014 is before the agency said that it is done on 24 June 2014.");
  }

  @Test
  void isChasedOrGivenALaterDateOnADayBeforeItWasSentBackToo() {
    Story.given(andItsAction(completed(), sentBack()))
        .when(new ChaseAgency(REVIEW, in2014(5, 20), "4.1", null, WORDS))
        .then(new AgencyChased(REVIEW, in2014(5, 20), "4.1", WORDS))
        .when(extend(in2014(5, 21), DUE.plusMonths(3)))
        .then(
            new DueDateExtended(
                REVIEW, in2014(5, 21), "4.1", DUE, DUE.plusMonths(3), WORDS, "Review committee"));
  }

  @Test
  void isTouchedByNothingBeforeItWasAgreed() {
    for (ReviewCommand command :
        List.of(
            report(in2014(3, 30)),
            new ChaseAgency(REVIEW, in2014(3, 30), "4.1", null, WORDS),
            complete(in2014(3, 30)),
            extend(in2014(3, 30), DUE.plusMonths(1)),
            move(in2014(3, 30), HOUSING),
            withdraw(in2014(3, 30)))) {
      Story.given(andItsAction())
          .when(command)
          .refused("happened", "30 March 2014 is before the action was agreed on 31 March 2014.");
    }
  }

  @Test
  void endsWhenItIsVerifiedOrWithdrawn() {
    for (ReviewCommand command :
        List.of(
            report(in2014(9, 1)),
            complete(in2014(9, 1)),
            verify(in2014(9, 1)),
            new SendActionBack(REVIEW, in2014(9, 1), "4.1", null, WORDS),
            extend(in2014(9, 1), DUE.plusMonths(1)),
            move(in2014(9, 1), HOUSING),
            withdraw(in2014(9, 1)))) {
      Story.given(andItsAction(completed(), verified()))
          .when(command)
          .refused("This action was verified on 24 June 2014.");
      Story.given(andItsAction(withdrawn()))
          .when(command)
          .refused("This action was withdrawn on 4 August 2014.");
    }
  }
}
