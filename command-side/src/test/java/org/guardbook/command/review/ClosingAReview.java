package org.guardbook.command.review;

import static org.guardbook.command.review.Facts.*;

import java.util.stream.IntStream;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.junit.jupiter.api.Test;

class ClosingAReview {

  @Test
  void waitsUntilEveryActionIsVerifiedOrWithdrawn() {
    Story.given(andItsAction(completed(), agreed("4.2", HOUSING)))
        .when(close(in2014(12, 1)))
        .refused("Actions 4.1, 4.2 are neither verified nor withdrawn.");
    Story.given(andItsAction(completed(), agreed("4.2", HOUSING)))
        .when(verify(in2014(6, 24)))
        .then(verified())
        .when(close(in2014(12, 1)))
        .refused("Action 4.2 is neither verified nor withdrawn.");
  }

  @Test
  void namesAFewWhereManyAreFollowed() {
    Story.given(
            andItsAction(
                IntStream.rangeClosed(2, 11)
                    .mapToObj(n -> agreed("4." + n, HOUSING))
                    .toArray(ReviewEvent[]::new)))
        .when(close(in2014(12, 1)))
        .refused(
            "Actions 4.1, 4.2, 4.3, 4.4, 4.5, 4.6, 4.7, 4.8 and 3 more are neither verified nor withdrawn.");
  }

  @Test
  void happensOnceNothingIsOpen() {
    Story.given(andItsAction(completed(), verified())).when(close(in2014(12, 1))).then(closed());
    Story.given(andItsAction(withdrawn())).when(close(in2014(12, 1))).then(closed());
    Story.given(referred(), decidedNotToHold()).when(close(in2014(12, 1))).then(closed());
  }

  @Test
  void isNeverBeforeAnActionWasSettled() {
    Story.given(andItsAction(completed(), verified()))
        .when(close(in2014(6, 23)))
        .refused("happened", "23 June 2014 is before action 4.1 was settled on 24 June 2014.");
  }

  @Test
  void letsNothingBeAddedUntilItIsReopened() {
    ReviewEvent[] all = andItsAction(completed(), verified(), closed());
    Story.given(all)
        .when(agree(null))
        .refused("This was closed on 1 December 2014. Reopen it before adding to it.");
    Story.given(all)
        .when(close(in2014(12, 2)))
        .refused("This was closed on 1 December 2014. Reopen it before adding to it.");
    Story.given(all)
        .when(new ReopenReview(REVIEW, in2014(11, 30), WORDS, null))
        .refused("happened", "30 November 2014 is before it was closed on 1 December 2014.");
    Story.given(all)
        .when(new ReopenReview(REVIEW, in2014(12, 8), WORDS, null))
        .then(new ReviewReopened(REVIEW, in2014(12, 8), WORDS, "chair"))
        .when(agree(null))
        .then(agreed("4.2", POLICE));
  }

  @Test
  void isNotUndoneWhereItIsOpen() {
    Story.given(referred())
        .when(new ReopenReview(REVIEW, in2014(12, 8), WORDS, null))
        .refused("This is open.");
  }
}
