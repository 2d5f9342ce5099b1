package org.guardbook.command.review;

import static org.guardbook.command.review.Facts.*;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.command.Refusal;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.junit.jupiter.api.Test;

class HoldingAReview {

  private static final LocalDate MAY = LocalDate.of(2013, 5, 6);
  private static final LocalDate JUNE = LocalDate.of(2013, 6, 10);

  @Test
  void beginsWithACommission() {
    Story.given(referred(), decidedToHold()).when(commission()).then(commissioned());
  }

  @Test
  void mayHaveAnAuthor() {
    Story.given(referred(), decidedToHold())
        .when(
            new CommissionReview(
                REVIEW,
                in2013(3, 4),
                SERIOUS,
                "Systems review",
                WORDS,
                List.of(),
                new NamedPerson("Hester Lindqvist", null),
                null))
        .then(
            new ReviewCommissioned(
                REVIEW,
                in2013(3, 4),
                SERIOUS,
                "Systems review",
                WORDS,
                List.of(),
                new Person("W3/author", "Hester Lindqvist", null),
                null));
  }

  @Test
  void waitsForADecisionToHoldIt() {
    Story.given(referred())
        .when(commission())
        .refused("The chair has not decided yet whether to hold a review.");
    Story.given(referred(), decidedNotToHold())
        .when(commission())
        .refused("The chair decided on 4 February 2013 that there is to be no review.");
  }

  @Test
  void isCommissionedOnceAndAfterTheDecision() {
    Story.given(referred(), decidedToHold(), commissioned())
        .when(commission())
        .refused("The review was commissioned on 4 March 2013 already.");
    Story.given(referred(), decidedToHold())
        .when(
            new CommissionReview(
                REVIEW,
                in2013(2, 1),
                SERIOUS,
                " ",
                NOTHING,
                List.of(POLICE, POLICE),
                null,
                LocalDate.of(2013, 2, 1)))
        .refused(
            new Refusal("method", "Say how the review is done."),
            new Refusal("termsOfReference", "Write down the terms of reference."),
            new Refusal(
                "happened", "1 February 2013 is before the chair decided on 4 February 2013."),
            new Refusal("panel[1]", "This agency is named twice."),
            new Refusal("reportDueOn", "1 February 2013 is not after 1 February 2013."));
  }

  @Test
  void asksAnAgencyReceivesReturnsAndReceivesAgain() {
    Story.given(referred(), decidedToHold(), commissioned())
        .when(new AskForManagementReview(REVIEW, in2013(3, 11), POLICE, MAY))
        .then(asked())
        .when(new ReceiveManagementReview(REVIEW, in2013(5, 13), POLICE, List.of(AUDIT)))
        .then(new ManagementReviewReceived(REVIEW, in2013(5, 13), POLICE, List.of(AUDIT)))
        .when(new ReturnManagementReview(REVIEW, in2013(5, 20), POLICE, JUNE, WORDS))
        .then(new ManagementReviewReturned(REVIEW, in2013(5, 20), POLICE, JUNE, WORDS))
        .when(new ReceiveManagementReview(REVIEW, in2013(6, 10), POLICE, List.of()))
        .then(new ManagementReviewReceived(REVIEW, in2013(6, 10), POLICE, List.of()));
  }

  @Test
  void asksOnlyOnceItIsCommissionedAndEachAgencyOnce() {
    Story.given(referred(), decidedToHold())
        .when(new AskForManagementReview(REVIEW, in2013(3, 11), POLICE, MAY))
        .refused("The review has not been commissioned yet.");
    Story.given(referred(), decidedToHold(), commissioned(), asked())
        .when(new AskForManagementReview(REVIEW, in2013(3, 11), POLICE, MAY))
        .refused("agency", "This agency was asked for its management review already.");
    Story.given(referred(), decidedToHold(), commissioned())
        .when(new AskForManagementReview(REVIEW, in2013(3, 1), new Agency("CLUB"), MAY))
        .refused(
            new Refusal("agency", "\"CLUB\" is not on the board's list of agencies."),
            new Refusal(
                "happened", "1 March 2013 is before the review was commissioned on 4 March 2013."));
  }

  @Test
  void receivesAndReturnsOnlyWhatMakesSense() {
    ReviewEvent[] begun = {referred(), decidedToHold(), commissioned(), asked()};
    Story.given(begun)
        .when(new ReceiveManagementReview(REVIEW, in2013(5, 13), HOUSING, List.of()))
        .refused("agency", "This agency was not asked for a management review.");
    Story.given(begun)
        .when(new ReceiveManagementReview(REVIEW, in2013(3, 8), POLICE, List.of()))
        .refused("happened", "8 March 2013 is before it was asked for on 11 March 2013.");
    Story.given(begun)
        .when(new ReturnManagementReview(REVIEW, in2013(5, 20), POLICE, JUNE, WORDS))
        .refused("agency", "There is no management review of this agency to return.");
    Story.given(begun)
        .when(new ReceiveManagementReview(REVIEW, in2013(5, 13), POLICE, List.of()))
        .then(new ManagementReviewReceived(REVIEW, in2013(5, 13), POLICE, List.of()))
        .when(new ReceiveManagementReview(REVIEW, in2013(5, 14), POLICE, List.of()))
        .refused(
            "agency",
            "Its management review was received on 13 May 2013; return it before another is received.");
  }

  @Test
  void takesOnlyFilesThatAreKept() {
    Evidence empty = new Evidence("ab".repeat(32), AUDIT.fileName(), "application/pdf", 0);
    Evidence nameless = new Evidence("AB", NOTHING, "", 12);
    Story.given(referred(), decidedToHold(), commissioned())
        .when(new SubmitReport(REVIEW, in2013(10, 7), List.of(AUDIT, AUDIT, empty, nameless)))
        .refused(
            new Refusal("documents[3].fileName", "Name the file."),
            new Refusal("documents[3].mediaType", "Say what the file is."),
            new Refusal("documents[1]", "This file is here twice."),
            new Refusal("documents[2]", "This is no file that was stored."),
            new Refusal("documents[3]", "This is no file that was stored."));
    Story.given(referred(), decidedToHold(), commissioned())
        .when(
            new SubmitReport(
                REVIEW,
                in2013(10, 7),
                java.util.stream.IntStream.range(0, 21)
                    .mapToObj(
                        n ->
                            new Evidence(
                                "%064x".formatted(n), AUDIT.fileName(), AUDIT.mediaType(), 1))
                    .toList()))
        .refused("documents", "These are too many files; 20 is the most.");
  }
}
