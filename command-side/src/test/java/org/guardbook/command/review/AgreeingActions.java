package org.guardbook.command.review;

import static org.guardbook.command.review.Facts.*;

import java.time.LocalDate;
import org.guardbook.command.Refusal;
import org.guardbook.command.referencedata.ReviewKind;
import org.guardbook.command.review.ReviewCommand.*;
import org.guardbook.command.review.ReviewEvent.*;
import org.junit.jupiter.api.Test;

class AgreeingActions {

  private static final ReviewEvent[] HANDED_IN = {
    referred(), decidedToHold(), commissioned(), submitted()
  };

  @Test
  void followsFromARecommendationOfTheReport() {
    Story.given(HANDED_IN)
        .when(new MakeRecommendation(REVIEW, in2013(11, 4), " 4 ", WORDS, " Record keeping "))
        .then(recommended())
        .when(agree("4.1"))
        .then(agreed());
  }

  @Test
  void givesTheNextNumberWhereThePlanHasNone() {
    Story.given(andItsAction())
        .when(agree(null))
        .then(agreed("4.2", POLICE))
        .when(agree(" "))
        .then(agreed("4.3", POLICE));
  }

  @Test
  void needsAReportUnlessItIsAPlanOfTheBoardsOwn() {
    Story.given(referred(), decidedToHold(), commissioned())
        .when(new MakeRecommendation(REVIEW, in2013(11, 4), "4", WORDS, null))
        .refused("Recommendations come with the report, which has not been submitted yet.");
    Story.given(
            new PlanOpened(REVIEW, in2013(1, 7), "Action log", new ReviewKind("BOARD_ACTION_LOG")))
        .when(new MakeRecommendation(REVIEW, in2013(11, 4), "4", WORDS, null))
        .then(new RecommendationMade(REVIEW, in2013(11, 4), "4", WORDS, null));
  }

  @Test
  void givesEachNumberOnce() {
    Story.given(andItsAction())
        .when(new MakeRecommendation(REVIEW, in2013(11, 4), "4", WORDS, null))
        .refused("recommendation", "There is a recommendation 4 already.");
    Story.given(andItsAction())
        .when(agree("4.1"))
        .refused("action", "There is an action 4.1 already.");
    Story.given(HANDED_IN)
        .when(new MakeRecommendation(REVIEW, in2013(11, 4), "4 and 5", WORDS, null))
        .refused("recommendation", "\"4 and 5\" is no number; write 4, or 4.2.");
  }

  @Test
  void saysWhatIsToBeDoneByWhomByWhenAndHowOneWillKnow() {
    Story.given(andItsAction())
        .when(
            new AgreeAction(
                REVIEW,
                in2013(10, 1),
                "5",
                "four!",
                NOTHING,
                POLICE,
                "",
                LocalDate.of(2013, 10, 1),
                NOTHING,
                "the last one"))
        .refused(
            new Refusal("text", "Write down what is to be done."),
            new Refusal("leadRole", "Say who in the agency leads, by role."),
            new Refusal("successMeasure", "Say what will show that it made a difference."),
            new Refusal("recommendation", "There is no recommendation 5 in this plan."),
            new Refusal("action", "\"four!\" is no number; write 4, or 4.2."),
            new Refusal("dueOn", "1 October 2013 is not after 1 October 2013."),
            new Refusal("meeting", "\"the last one\" is no meeting; write scr-committee/12, say."));
  }

  @Test
  void isNeverBeforeTheRecommendation() {
    Story.given(referred(), decidedToHold(), commissioned(), submitted(), recommended())
        .when(
            new AgreeAction(
                REVIEW,
                in2013(11, 1),
                "4",
                null,
                WORDS,
                POLICE,
                "Inspector",
                DUE,
                WORDS,
                "scr-committee/12"))
        .refused(
            "happened",
            "1 November 2013 is before the recommendation was made on 4 November 2013.");
  }
}
