package org.guardbook.query.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.review.Outlook;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.actionplan.FollowedActions;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.review.ReviewClock.Kind;
import org.guardbook.query.review.ReviewFile.ManagementReview;
import org.guardbook.query.review.ReviewFile.Step;
import org.guardbook.query.review.ReviewQuery.FindReviewClocks;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.OpenReview;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingTheLifeOfAReview {

  private static final MetaData COMMITTEE =
      MetaData.from(
          new Provenance("committee", Role.REVIEW_COMMITTEE, null, null, null, null).toMetaData());

  private final ReviewStory w3 = ReviewStory.of("W3");
  private final ReviewStory silp = ReviewStory.of("SILP-1");

  ViewStore views() {
    return new InMemoryViews();
  }

  private ReviewAnswers answers(Past past, String today) {
    ViewStore views = views();
    past.into(views, ReviewProjection::new);
    past.into(views, FollowedActions::projection);
    past.into(views, FirstReferenceData::projection);
    return new ReviewAnswers(
        views, (_, _) -> views, Clock.fixed(Instant.parse(today + "T09:00:00Z"), When.ENGLAND));
  }

  private ReviewFile open(Past past, String today) {
    return answers(past, today).answer(new OpenReview("W3", null), COMMITTEE).orElseThrow();
  }

  @Test
  void beginsWithTheReferralAndShowsWhatIsToCome() {
    ReviewFile file = open(Past.of(w3.referred()), "2013-10-10");
    assertThat(file.summary().stage()).isEqualTo(ReviewStage.REFERRED);
    assertThat(file.summary().title()).isEqualTo("Serious case review W3");
    assertThat(file.life())
        .extracting(Step::stage, Step::on)
        .containsExactly(
            tuple(ReviewStage.REFERRED, When.parse("2013-10-01")),
            tuple(ReviewStage.RECOMMENDED, null),
            tuple(ReviewStage.DECIDED, null),
            tuple(ReviewStage.COMMISSIONED, null),
            tuple(ReviewStage.SUBMITTED, null),
            tuple(ReviewStage.APPROVED, null),
            tuple(ReviewStage.MONITORED, null),
            tuple(ReviewStage.CLOSED, null));
    assertThat(file.report()).isNull();
  }

  @Test
  void saysWhereThePanelDisagreed() {
    ReviewFile file =
        open(
            Past.of(w3.referred(), w3.recommended(true), w3.advised(false), w3.decided(true)),
            "2013-11-10");
    assertThat(note(file, ReviewStage.RECOMMENDED)).isEqualTo("A review");
    assertThat(note(file, ReviewStage.DECIDED)).isEqualTo("A review; national panel: no review");
    assertThat(file.nationalPanel()).isNotNull();
    assertThat(file.summary().stage()).isEqualTo(ReviewStage.DECIDED);
  }

  @Test
  void hasNothingMoreToComeButItsEndWhereThereIsToBeNoReview() {
    ReviewFile file = open(Past.of(w3.referred(), w3.decided(false)), "2013-11-10");
    assertThat(file.life())
        .extracting(Step::stage)
        .containsExactly(ReviewStage.REFERRED, ReviewStage.DECIDED, ReviewStage.CLOSED);
  }

  @Test
  void showsManagementReviewsDueLateAndReturned() {
    Past past =
        Past.of(
            w3.referred(),
            w3.decided(true),
            w3.commissioned(),
            w3.asked("POLICE", "2014-01-31"),
            w3.asked("HEALTHCARE_TRUST", "2014-01-31"),
            w3.asked("EDUCATION", "2014-03-31"),
            w3.received("POLICE", "2014-02-10"),
            w3.received("HEALTHCARE_TRUST", "2014-01-20"),
            w3.returned("HEALTHCARE_TRUST", "2014-01-25", "2014-02-15"));
    ReviewFile file = open(past, "2014-02-20");
    assertThat(file.managementReviews())
        .extracting(
            ManagementReview::agency,
            ManagementReview::received,
            ManagementReview::timesReturned,
            ManagementReview::late)
        .containsExactly(
            tuple("POLICE", When.parse("2014-02-10"), 0, true),
            tuple("HEALTHCARE_TRUST", null, 1, true),
            tuple("EDUCATION", null, 0, false));
    assertThat(file.managementReviews().get(1).dueOn()).isEqualTo("2014-02-15");
    assertThat(file.managementReviews().get(1).returnedBecause()).isEqualTo("It does not say why.");
    assertThat(file.summary().managementReviewsLate()).isEqualTo(1);
    assertThat(note(file, ReviewStage.COMMISSIONED))
        .isEqualTo("Serious case review; 1 of 3 management reviews received");
    assertThat(note(file, ReviewStage.SUBMITTED)).isEqualTo("Due 30 June 2014");
    assertThat(open(past, "2014-02-15").managementReviews().get(1).late()).isFalse();
  }

  private Past wholeLife() {
    return Past.of(
        w3.referred(),
        w3.recommended(true),
        w3.decided(true),
        w3.commissioned(),
        w3.submitted(),
        w3.approved(),
        w3.withheld("2014-11-01"),
        w3.recommendation("1", "Training"),
        w3.recommendation("2"),
        w3.agreed("1.1", "POLICE", "2014-09-30"),
        w3.agreed("1.2", "EDUCATION", "2014-06-30"),
        w3.reported("1.1", "2014-08-01", Outlook.ON_TRACK, "Begun."),
        w3.completed("1.2", "2014-06-20", "Done."),
        w3.verified("1.2", "2014-07-10", "Found in 19 of 20."));
  }

  @Test
  void showsRecommendationsWithTheirActionsAndHowManyAreVerified() {
    ReviewFile file = open(wholeLife(), "2014-10-01");
    assertThat(file.summary().stage()).isEqualTo(ReviewStage.MONITORED);
    assertThat(file.recommendations()).hasSize(2);
    assertThat(file.recommendations().getFirst().actions())
        .extracting(TrackedAction::id)
        .containsExactly("W3/1.1", "W3/1.2");
    assertThat(file.recommendations().getLast().actions()).isEmpty();
    assertThat(note(file, ReviewStage.MONITORED)).isEqualTo("1 of 2 verified");
    assertThat(note(file, ReviewStage.APPROVED))
        .isEqualTo("Publication withheld until the inquest");
    assertThat(file.summary())
        .extracting(
            ReviewSummary::recommendations,
            ReviewSummary::actions,
            ReviewSummary::open,
            ReviewSummary::overdue,
            ReviewSummary::silent,
            ReviewSummary::toVerify,
            ReviewSummary::verified)
        .containsExactly(2L, 2L, 1L, 1L, 1L, 0L, 1L);
    assertThat(file.entries()).isEqualTo(14);
    assertThat(Objects.requireNonNull(file.report()).documents())
        .containsExactly(ReviewStory.file("overview report"));
  }

  @Test
  void endsAndBeginsAgain() {
    ReviewFile closed =
        open(wholeLife().and(w3.published(), w3.closed("2015-01-10")), "2015-02-01");
    assertThat(closed.summary().stage()).isEqualTo(ReviewStage.CLOSED);
    assertThat(closed.summary().closedOn()).isEqualTo("2015-01-10");
    assertThat(closed.summary().publishedOn()).isEqualTo("2014-09-01");
    assertThat(note(closed, ReviewStage.APPROVED)).isEqualTo("Published 1 September 2014");
    ReviewFile reopened =
        open(wholeLife().and(w3.closed("2015-01-10"), w3.reopened("2015-03-03")), "2015-04-01");
    assertThat(reopened.summary().stage()).isEqualTo(ReviewStage.MONITORED);
    assertThat(reopened.closure()).isNull();
    assertThat(note(reopened, ReviewStage.CLOSED)).isEqualTo("Reopened on 3 March 2015");
  }

  @Test
  void isOfTheKindItGoesOnAs() {
    ReviewFile file = open(wholeLife().and(w3.steppedDown()), "2014-10-01");
    assertThat(file.summary().kind()).isEqualTo("LEARNING_REVIEW");
    assertThat(Objects.requireNonNull(file.report()).steppedDownTo()).isEqualTo("LEARNING_REVIEW");
  }

  @Test
  void isShortForAPlanOfItsOwn() {
    ReviewFile plan = open(Past.of(w3.planOpened()), "2013-11-10");
    assertThat(plan.life())
        .extracting(Step::stage)
        .containsExactly(ReviewStage.MONITORED, ReviewStage.CLOSED);
    assertThat(plan.referral()).isNull();
    assertThat(
            answers(Past.of(w3.planOpened()), "2013-11-10")
                .answer(new OpenReview("W4", null), COMMITTEE))
        .isEmpty();
  }

  @Test
  void isFoundAmongOthers() {
    Past past = wholeLife().and(silp.referred(), ReviewStory.of("B1").planOpened());
    ReviewAnswers answers = answers(past, "2014-10-01");
    assertThat(references(answers.answer(find("", Set.of(), Set.of(), null), COMMITTEE)))
        .containsExactly("B1", "SILP-1", "W3");
    assertThat(references(answers.answer(find("silp", Set.of(), Set.of(), null), COMMITTEE)))
        .containsExactly("SILP-1");
    assertThat(
            references(
                answers.answer(find("serious CASE w3", Set.of(), Set.of(), null), COMMITTEE)))
        .containsExactly("W3");
    Reviews monitored =
        answers.answer(find("", Set.of(), Set.of(ReviewStage.MONITORED), "overdue"), COMMITTEE);
    assertThat(references(monitored)).containsExactly("B1", "W3");
    assertThat(monitored.byStage())
        .containsEntry(ReviewStage.REFERRED, 1L)
        .containsEntry(ReviewStage.MONITORED, 2L)
        .containsEntry(ReviewStage.CLOSED, 0L);
    assertThat(monitored.byKind()).isEqualTo(Map.of("SERIOUS_CASE_REVIEW", 2L));
    for (var column : ReviewSummary.class.getRecordComponents()) {
      assertThat(answers.answer(find("", Set.of(), Set.of(), column.getName()), COMMITTEE).total())
          .isEqualTo(3);
    }
    assertThatThrownBy(() -> answers.answer(find("", Set.of(), Set.of(), "colour"), COMMITTEE))
        .isInstanceOf(RuleViolated.class);
  }

  @Test
  void hasClocksRunning() {
    Past past =
        Past.of(
            w3.referred(),
            w3.decided(true),
            w3.commissioned(),
            w3.asked("POLICE", "2014-01-31"),
            w3.asked("EDUCATION", "2014-03-31"),
            w3.received("EDUCATION", "2014-02-01"),
            silp.planOpened(),
            silp.recommendation("1"),
            silp.agreed("1.1", "CCG", "2014-02-28"),
            silp.agreed("1.2", "CCG", "2014-02-28"),
            silp.completed("1.2", "2014-04-10", "Done."),
            silp.agreed("1.3", "CCG", "2014-09-30"));
    ReviewAnswers answers = answers(past, "2014-04-20");
    assertThat(answers.answer(new FindReviewClocks(LocalDate.parse("2014-06-30")), COMMITTEE))
        .extracting(ReviewClock::id, ReviewClock::what, ReviewClock::agency)
        .containsExactly(
            tuple("W3/MANAGEMENT_REVIEW/POLICE", "Management review", "POLICE"),
            tuple("SILP-1/1.1", "Brief all teams on SILP-1/1.1.", "CCG"),
            tuple("W3/REPORT", "Overview report", null));
    assertThat(answers.answer(new FindReviewClocks(LocalDate.parse("2014-01-30")), COMMITTEE))
        .isEmpty();
    assertThat(
            answers.answer(
                new FindReviewClocks(LocalDate.parse("2014-06-30"), Kind.ACTION, Kind.REPORT),
                COMMITTEE))
        .extracting(ReviewClock::id)
        .containsExactly("SILP-1/1.1", "W3/REPORT");
  }

  private static String note(ReviewFile file, ReviewStage stage) {
    return file.life().stream()
        .filter(step -> step.stage() == stage)
        .findFirst()
        .orElseThrow()
        .note();
  }

  private static List<String> references(Reviews reviews) {
    return reviews.reviews().stream().map(ReviewSummary::reference).toList();
  }

  private static FindReviews find(
      String text, Set<String> kinds, Set<ReviewStage> stages, @Nullable String sortBy) {
    return new FindReviews(text, kinds, stages, sortBy, false, 0, 20);
  }
}
