package org.guardbook.command.review;

import static org.guardbook.command.review.Facts.*;

import java.time.LocalDate;
import org.guardbook.command.Person;
import org.guardbook.command.Refusal;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.junit.jupiter.api.Test;

class ConsideringAReview {

  @Test
  void beginsWithAReferral() {
    Story.given().when(refer()).then(referred());
  }

  @Test
  void knowsTheChildWhereItIsAboutOne() {
    Story.given()
        .when(
            new ReferForReview(
                REVIEW,
                in2013(1, 7),
                " Serious case review W3 ",
                SERIOUS,
                " Head of service ",
                new NamedPerson(" Pine Dunlin ", LocalDate.of(2009, 7, 1)),
                WORDS))
        .then(
            new ReviewReferred(
                REVIEW,
                in2013(1, 7),
                "Serious case review W3",
                SERIOUS,
                "Head of service",
                new Person("W3/child", "Pine Dunlin", LocalDate.of(2009, 7, 1)),
                WORDS));
  }

  @Test
  void refusesAReferenceThatIsGivenAlready() {
    Story.given(referred()).when(refer()).refused("reference", "There is a review W3 already.");
    Story.given(referred())
        .when(new OpenPlan(REVIEW, in2013(1, 7), "Priorities", new ReviewKind("BOARD_PRIORITY")))
        .refused("reference", "There is a review W3 already.");
  }

  @Test
  void needsToKnowWhatItIsAboutAndWhy() {
    Story.given()
        .when(
            new ReferForReview(
                REVIEW,
                When.on(LocalDate.of(2015, 4, 1)),
                " ",
                new ReviewKind("INQUIRY"),
                "",
                null,
                NOTHING))
        .refused(
            new Refusal("happened", "1 April 2015 is in the future."),
            new Refusal("title", "Give it a title."),
            new Refusal("kind", "\"INQUIRY\" is not on the board's list of kinds of review."),
            new Refusal("referredBy", "Say who referred the case, by capacity."),
            new Refusal("reason", "Give a reason."));
  }

  @Test
  void hearsTheCommitteeThePanelAndTheChairWhoMayDisagree() {
    Story.given(referred())
        .when(new RecommendToChair(REVIEW, in2013(1, 21), false, WORDS))
        .then(new CommitteeRecommended(REVIEW, in2013(1, 21), false, WORDS))
        .when(new RecordPanelAdvice(REVIEW, in2013(2, 1), true, WORDS))
        .then(new NationalPanelAdvised(REVIEW, in2013(2, 1), true, WORDS))
        .when(new DecideOnReview(REVIEW, in2013(2, 4), true, WORDS, null))
        .then(decidedToHold());
  }

  @Test
  void letsTheChairDecideBeforeTheOthersAreHeardAndAgainAfterwards() {
    Story.given(referred())
        .when(new DecideOnReview(REVIEW, in2013(2, 4), false, WORDS, " The chair of Dudley "))
        .then(new ChairDecided(REVIEW, in2013(2, 4), false, WORDS, "The chair of Dudley"))
        .when(new RecordPanelAdvice(REVIEW, in2013(2, 18), true, WORDS))
        .then(new NationalPanelAdvised(REVIEW, in2013(2, 18), true, WORDS))
        .when(new DecideOnReview(REVIEW, in2013(2, 25), true, WORDS, null))
        .then(new ChairDecided(REVIEW, in2013(2, 25), true, WORDS, "chair"));
  }

  @Test
  void neverHappensBeforeTheReferralNorWithoutAReason() {
    Story.given(referred())
        .when(new DecideOnReview(REVIEW, in2013(1, 6), true, NOTHING, null))
        .refused(
            new Refusal("reason", "Give a reason."),
            new Refusal("happened", "6 January 2013 is before this was opened on 7 January 2013."));
  }

  @Test
  void isOverOnceTheReviewIsCommissioned() {
    Story.given(referred(), decidedToHold(), commissioned())
        .when(new DecideOnReview(REVIEW, in2013(3, 11), false, WORDS, null))
        .refused("The review was commissioned on 4 March 2013; step it down or close it instead.");
  }

  @Test
  void isNoPartOfAPlanThatWasOpenedWithoutAReferral() {
    PlanOpened priorities =
        new PlanOpened(REVIEW, in2013(1, 7), "Priorities", new ReviewKind("BOARD_PRIORITY"));
    Story.given()
        .when(new OpenPlan(REVIEW, in2013(1, 7), " Priorities ", new ReviewKind("BOARD_PRIORITY")))
        .then(priorities);
    Story.given(priorities)
        .when(new RecommendToChair(REVIEW, in2013(1, 21), true, WORDS))
        .refused("This plan was opened without a referral, so there is nothing to decide on.");
    Story.given(priorities)
        .when(commission())
        .refused("This plan was opened without a referral, so there is nothing to decide on.");
  }

  @Test
  void mayBeAskedOfAReviewThatIsThereOnly() {
    Story.given().when(new RecommendToChair(REVIEW, in2013(1, 21), true, WORDS)).thereIsNone();
  }
}
