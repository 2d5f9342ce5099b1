package org.guardbook.command.review;

import static org.guardbook.command.review.Facts.*;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.junit.jupiter.api.Test;

class PublishingAReport {

  private static final ReviewEvent[] HELD = {referred(), decidedToHold(), commissioned()};
  private static final ReviewEvent[] HANDED_IN = {
    referred(), decidedToHold(), commissioned(), submitted()
  };

  @Test
  void followsSubmissionAndApproval() {
    Story.given(HELD)
        .when(new SubmitReport(REVIEW, in2013(10, 7), List.of(AUDIT)))
        .then(submitted())
        .when(new ApproveReport(REVIEW, in2013(11, 4), WORDS, null))
        .then(approved())
        .when(new PublishReport(REVIEW, in2013(12, 2), WORDS))
        .then(published());
  }

  @Test
  void needNotSayWhere() {
    Story.given(referred(), decidedToHold(), commissioned(), submitted(), approved())
        .when(new PublishReport(REVIEW, in2013(12, 2), NOTHING))
        .then(new ReportPublished(REVIEW, in2013(12, 2), new Narrative("")));
  }

  @Test
  void refusesWhatWasNotDoneBefore() {
    Story.given(referred(), decidedToHold())
        .when(new SubmitReport(REVIEW, in2013(10, 7), List.of()))
        .refused("The review has not been commissioned yet.");
    Story.given(HELD)
        .when(new ApproveReport(REVIEW, in2013(11, 4), WORDS, null))
        .refused("The report has not been submitted yet.");
    Story.given(HANDED_IN)
        .when(new PublishReport(REVIEW, in2013(12, 2), WORDS))
        .refused("The board has not approved the report yet.");
    Story.given(HELD)
        .when(new WithholdPublication(REVIEW, in2013(12, 2), WORDS, false, null, null))
        .refused("There is no report yet that could be withheld.");
  }

  @Test
  void refusesDaysThatStandBeforeWhatTheyFollow() {
    Story.given(HANDED_IN)
        .when(new ApproveReport(REVIEW, in2013(10, 1), WORDS, null))
        .refused(
            "happened", "1 October 2013 is before the report was submitted on 7 October 2013.");
    Story.given(referred(), decidedToHold(), commissioned(), submitted(), approved())
        .when(new PublishReport(REVIEW, in2013(11, 1), WORDS))
        .refused(
            "happened", "1 November 2013 is before the report was approved on 4 November 2013.");
  }

  @Test
  void happensOnce() {
    ReviewEvent[] all = {
      referred(), decidedToHold(), commissioned(), submitted(), approved(), published()
    };
    Story.given(all)
        .when(new PublishReport(REVIEW, in2013(12, 9), WORDS))
        .refused("The report was published on 2 December 2013 already.");
    Story.given(all)
        .when(new ApproveReport(REVIEW, in2013(12, 9), WORDS, null))
        .refused("The report was approved on 4 November 2013 already.");
    Story.given(all)
        .when(new WithholdPublication(REVIEW, in2013(12, 9), WORDS, false, null, null))
        .refused("The report was published on 2 December 2013 already.");
    Story.given(all)
        .when(new SubmitReport(REVIEW, in2013(12, 9), List.of()))
        .refused("The report was approved on 4 November 2013.");
  }

  @Test
  void mayWaitForAnInquestAndHappenAfterIt() {
    LocalDate spring = LocalDate.of(2014, 4, 1);
    Story.given(referred(), decidedToHold(), commissioned(), submitted(), approved())
        .when(new WithholdPublication(REVIEW, in2013(12, 2), WORDS, true, spring, null))
        .then(new PublicationWithheld(REVIEW, in2013(12, 2), WORDS, true, spring, "chair"))
        .when(new PublishReport(REVIEW, in2014(5, 12), WORDS))
        .then(new ReportPublished(REVIEW, in2014(5, 12), WORDS));
    Story.given(HANDED_IN)
        .when(
            new WithholdPublication(
                REVIEW, in2013(12, 2), WORDS, false, LocalDate.of(2013, 12, 2), null))
        .refused("until", "2 December 2013 is not after 2 December 2013.");
  }

  @Test
  void mayBeGivenUpForALearningReview() {
    Story.given(HELD)
        .when(new StepReviewDown(REVIEW, in2013(6, 3), LEARNING, WORDS, null))
        .then(new ReviewSteppedDown(REVIEW, in2013(6, 3), LEARNING, WORDS, "chair"))
        .when(new StepReviewDown(REVIEW, in2013(6, 4), LEARNING, WORDS, null))
        .refused("kind", "It is of this kind already.");
    Story.given(referred(), decidedNotToHold())
        .when(new StepReviewDown(REVIEW, in2013(6, 3), LEARNING, WORDS, null))
        .refused("There is no review to step down: the chair has not decided to hold one.");
    Story.given(HELD)
        .when(new StepReviewDown(REVIEW, in2013(2, 1), LEARNING, WORDS, null))
        .refused(
            "happened",
            "1 February 2013 is before the chair decided to hold a review on 4 February 2013.");
  }
}
