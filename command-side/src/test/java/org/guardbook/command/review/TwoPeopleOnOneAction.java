package org.guardbook.command.review;

import static org.guardbook.command.review.Facts.*;

import java.util.List;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwoPeopleOnOneAction {

  @Test
  void isNoMatterWhereTheSecondHasSeenWhatTheFirstDid() {
    Story.given(andItsAction(atRisk())).when(onTrack(2)).then(onTrack());
    Story.given(andItsAction(atRisk())).when(onTrack(null)).then(onTrack());
  }

  @Test
  void tellsTheSecondWhatTheFirstDid() {
    Story.given(andItsAction())
        .as(Story.leadOf("POLICE"))
        .when(report(in2014(5, 12)))
        .then(atRisk())
        .as(Story.COMMITTEE)
        .when(onTrack(1))
        .refused(
            "seen",
            "While you were writing, police reported progress: at risk. Look at it, then send yours again.");
  }

  @Test
  void tellsTheLatestOfWhatHappenedMeanwhile() {
    says("committee sent it back", completed(), sentBack());
    says("committee said that it is done", completed());
    says("committee verified it", completed(), verified());
    says("committee moved its date", extended());
    says("committee moved it to another agency", moved());
    says("committee withdrew it", withdrawn());
    says("committee chased the agency", new AgencyChased(REVIEW, in2014(7, 1), "4.1", WORDS));
    says("committee reported progress: on track", onTrack());
  }

  private static void says(String what, ReviewEvent... since) {
    Story.given(andItsAction(since))
        .when(onTrack(1))
        .refused(
            "seen",
            "While you were writing, %s. Look at it, then send yours again.".formatted(what));
  }

  @Test
  void isOfNoConcernToAnotherActionOfTheReview() {
    Story.given(andItsAction(agreed("4.2", HOUSING), atRisk()))
        .when(
            new ReportProgress(REVIEW, in2014(5, 12), "4.2", 1, Outlook.ON_TRACK, WORDS, List.of()))
        .then(
            new ProgressReported(REVIEW, in2014(5, 12), "4.2", Outlook.ON_TRACK, WORDS, List.of()));
  }

  private static ReportProgress onTrack(@Nullable Integer seen) {
    return new ReportProgress(
        REVIEW, in2014(5, 13), "4.1", seen, Outlook.ON_TRACK, WORDS, List.of());
  }

  private static ProgressReported onTrack() {
    return new ProgressReported(REVIEW, in2014(5, 13), "4.1", Outlook.ON_TRACK, WORDS, List.of());
  }
}
