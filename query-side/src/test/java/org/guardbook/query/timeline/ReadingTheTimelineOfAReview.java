package org.guardbook.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.command.review.Outlook;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.Story;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.timeline.TimelineQuery.ReadChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewTimeline;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.junit.jupiter.api.Test;

class ReadingTheTimelineOfAReview {

  private final ReviewStory w3 = ReviewStory.of("W3");
  private final Story linnet = Story.of("W13-117");

  ViewStore views() {
    return new InMemoryViews();
  }

  private ViewStore views(Past past) {
    ViewStore views = views();
    past.into(views, ReviewTimelineProjection::new);
    past.into(views, TimelineProjection::new);
    past.into(views, FirstReferenceData::projection);
    return views;
  }

  private Timeline read(Past past, ReadReviewTimeline query) {
    ViewStore views = views(past);
    return new ReviewTimelineAnswers(views, (_, _) -> views).answer(query);
  }

  private List<TimelineEntry> entries(Past past) {
    return read(past, new ReadReviewTimeline("W3", null, null, 0, 100)).entries();
  }

  @Test
  void saysInAChairsWordsWhatHappenedTheLatestFirst() {
    Past past =
        Past.of(
            w3.referred(),
            w3.recommended(true),
            w3.advised(false),
            w3.decided(true),
            w3.commissioned(),
            w3.asked("POLICE", "2014-01-31"),
            w3.received("POLICE", "2014-01-20"),
            w3.returned("POLICE", "2014-01-25", "2014-02-15"),
            w3.recommendation("4", "Training"),
            w3.submitted(),
            w3.approved(),
            w3.withheld("2014-11-01"),
            w3.steppedDown(),
            w3.agreed("4.2", "POLICE", "2014-07-05", "2014-09-30"),
            w3.reported("4.2", "2014-07-20", Outlook.AT_RISK, "The trainer left."),
            w3.chased("4.2", "2014-08-01"),
            w3.extended("4.2", "2014-08-20", "2014-09-30", "2015-01-31"),
            w3.moved("4.2", "2014-08-21", "POLICE", "HEALTHCARE_TRUST"),
            w3.published(),
            w3.completed("4.2", "2014-09-10", "Done.", "audit", "minutes"),
            w3.sentBack("4.2", "2014-09-20"),
            w3.verified("4.2", "2014-09-21", "Found in 19 of 20."),
            w3.withdrawn("4.2", "2014-09-22"),
            w3.closed("2014-10-01"),
            w3.reopened("2014-10-02"));
    assertThat(entries(past))
        .extracting(TimelineEntry::what)
        .containsExactly(
            "Review reopened",
            "Review closed",
            "Action 4.2: withdrawn",
            "Action 4.2: verified",
            "Action 4.2: sent back",
            "Action 4.2: done, the agency says",
            "Report published",
            "Action 4.2: moved from police to healthcare trust",
            "Action 4.2: date moved from 30 September to 31 January 2015",
            "Action 4.2: agency reminded",
            "Action 4.2: at risk",
            "Action 4.2: agreed for police, due 30 September",
            "Stepped down to a learning review",
            "Publication withheld until the inquest",
            "Overview report approved by the board",
            "Overview report submitted",
            "Recommendation 4",
            "Management review returned to police, due again 15 February",
            "Management review received from police",
            "Management review asked of police, due 31 January 2014",
            "Serious case review commissioned",
            "Chair decided to hold a review",
            "National panel advised that there be no review",
            "Committee recommended a review",
            "Referred to be considered for a serious case review");
    assertThat(entries(past))
        .allSatisfy(entry -> assertThat(entry.caseReference()).isEqualTo("W3"))
        .allSatisfy(entry -> assertThat(entry.correctable()).isFalse());
    assertThat(entries(past).getLast().detail())
        .isEqualTo(
            "A child was seriously hurt at home. By Head of service, children's social care."
                + " About Hazel Pipit.");
    assertThat(entries(past).get(5).detail())
        .isEqualTo("Done. With 2 files: audit.pdf, minutes.pdf.");
    assertThat(entries(past).get(3).detail())
        .isEqualTo("Impact: found in 19 of 20. Accepted at meeting 2.");
  }

  @Test
  void turnsPagesAndCountsKinds() {
    Past past =
        Past.of(
            w3.planOpened(),
            w3.recommendation("4"),
            w3.agreed("4.1", "POLICE", "2014-06-30"),
            w3.reported("4.1", "2014-05-01", Outlook.ON_TRACK, "Begun."),
            w3.reported("4.1", "2014-05-02", Outlook.ON_TRACK, "Going on."));
    Timeline progress = read(past, new ReadReviewTimeline("W3", Kind.PROGRESS, null, 1, 1));
    assertThat(progress.entries()).extracting(TimelineEntry::detail).containsExactly("Begun.");
    assertThat(progress.total()).isEqualTo(2);
    assertThat(progress.byKind())
        .containsEntry(Kind.DECISION, 1L)
        .containsEntry(Kind.PLAN, 2L)
        .containsEntry(Kind.PROGRESS, 2L)
        .containsEntry(Kind.CONTACT, 0L);
  }

  @Test
  void marksWhatWasEnteredLateByTheRulesOfTheDayTheReviewBegan() {
    Past past =
        Past.of(FirstReferenceData.events())
            .at("2013-10-03T09:00:00Z")
            .and(w3.referred())
            .at("2013-10-24T09:00:00Z")
            .and(w3.recommended(true))
            .by(new Provenance("committee", Role.REVIEW_COMMITTEE, null, null, null, "import"))
            .and(w3.decided(true));
    assertThat(entries(past))
        .extracting(TimelineEntry::type, TimelineEntry::late)
        .containsExactly(
            tuple("ChairDecided", null),
            tuple("CommitteeRecommended", "entered 7 working days late"),
            tuple("ReviewReferred", null));
    assertThat(entries(past).getFirst().imported()).isTrue();
  }

  @Test
  void isNeverMixedWithThatOfAnAllegation() {
    Past past =
        Past.of(
            w3.referred(),
            linnet.contactRecorded(),
            linnet.thresholdDecided(true),
            w3.decided(true));
    ViewStore views = views(past);
    ReviewTimelineAnswers reviews = new ReviewTimelineAnswers(views, (_, _) -> views);
    TimelineAnswers cases = new TimelineAnswers(views, (_, _) -> views);

    assertThat(reviews.answer(new ReadReviewChanges(Instant.EPOCH, 50)))
        .extracting(TimelineEntry::caseReference)
        .containsExactly("W3", "W3");
    assertThat(cases.answer(new ReadChanges(Instant.EPOCH, 50)))
        .extracting(TimelineEntry::caseReference)
        .containsExactly("W13-117", "W13-117");
    assertThat(reviews.answer(new ReadReviewTimeline("W13-117", null, null, 0, 50)).entries())
        .isEmpty();
    assertThat(cases.answer(new ReadTimeline("W3", null, null, 0, 50)).entries()).isEmpty();
    for (Class<?> query : List.of(ReadReviewTimeline.class, ReadReviewChanges.class)) {
      assertThat(query.getAnnotation(Requires.class).value()).isEqualTo(Operation.READ_REVIEWS);
    }
    for (Class<?> query : List.of(ReadTimeline.class, ReadChanges.class)) {
      assertThat(query.getAnnotation(Requires.class).value()).isEqualTo(Operation.READ_ALLEGATIONS);
    }
  }

  @Test
  void tellsTheLatestChangesFirst() {
    Past past =
        Past.of(w3.referred())
            .at("2013-11-06T09:00:00Z")
            .and(w3.decided(true), w3.recommended(true));
    ViewStore views = views(past);
    ReviewTimelineAnswers answers = new ReviewTimelineAnswers(views, (_, _) -> views);
    assertThat(answers.answer(new ReadReviewChanges(Instant.parse("2013-11-01T00:00:00Z"), 10)))
        .extracting(TimelineEntry::type)
        .containsExactly("CommitteeRecommended", "ChairDecided");
    assertThat(answers.answer(new ReadReviewChanges(Instant.EPOCH, 1))).hasSize(1);
  }
}
