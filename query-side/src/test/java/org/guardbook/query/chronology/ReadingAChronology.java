package org.guardbook.query.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.query.ChildStory;
import org.guardbook.query.ChronologyStory;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.Story;
import org.guardbook.query.chronology.Chronology.Chosen;
import org.guardbook.query.chronology.Chronology.LeftOut;
import org.guardbook.query.chronology.Chronology.Said;
import org.guardbook.query.chronology.ChronologyQuery.ReadCaseChronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadChildChronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadReviewChronology;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.timeline.KeptTimelines;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.junit.jupiter.api.Test;

class ReadingAChronology {

  private final Story story = Story.of("W13-117");
  private final ChronologyStory chronology =
      ChronologyStory.of(RecordKind.POSITION_OF_TRUST, "W13-117");
  private final ChildStory hazel = ChildStory.of("C-00417");
  private final ReviewStory review = ReviewStory.of("W3");

  ViewStore views() {
    return new InMemoryViews();
  }

  private ChronologyAnswers answers(Past past) {
    ViewStore views = views();
    past.into(views, KeptTimelines::ofCases);
    past.into(views, KeptTimelines::ofReviews);
    past.into(views, KeptTimelines::ofChildren);
    past.into(views, ChronologyProjection::new);
    past.into(views, FirstReferenceData::projection);
    return new ChronologyAnswers(views, (_, _, _) -> views);
  }

  private Chronology read(Past past) {
    return answers(past).answer(new ReadCaseChronology("W13-117", null));
  }

  @Test
  void tellsWhatWasPickedInTheOrderInWhichItHappened() {
    Past past =
        Past.of(
                story.contactRecorded(),
                story.developmentNoted("2013-10-20", "He came to school on his own."),
                story.developmentNoted("2013-10-10", "The class teacher sat with him."))
            .by("dso", Role.DESIGNATED_SENIOR_OFFICER)
            .and(chronology.picked("event-2", "He was heard."))
            .by("lado", Role.LADO)
            .and(chronology.picked("event-3", "He was not alone."))
            .and(chronology.picked("event-1", "He was hurt."));

    assertThat(read(past).entries())
        .extracting(
            chosen -> chosen.picked().happened().toString(),
            chosen -> chosen.stands().eventId(),
            chosen -> chosen.significance().words(),
            chosen -> chosen.pick().by())
        .containsExactly(
            tuple("2013-10-07T10:20", "event-1", "He was hurt.", "lado"),
            tuple("2013-10-10", "event-3", "He was not alone.", "lado"),
            tuple("2013-10-20", "event-2", "He was heard.", "dso"));
    Said pick = read(past).entries().getLast().pick();
    assertThat(pick.on()).isEqualTo(When.parse("2013-11-01"));
    assertThat(pick.role()).isEqualTo(Role.DESIGNATED_SENIOR_OFFICER);
    assertThat(pick.eventId()).isEqualTo("event-4");
    assertThat(pick.position()).isEqualTo(4);
  }

  @Test
  void isEmptyWhereNothingWasPicked() {
    Chronology empty = read(Past.of(story.contactRecorded()));

    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.takenOut()).isEmpty();
  }

  @Test
  void keepsWhatWasSaidBeforeBesideWhatIsSaidNow() {
    Chosen chosen =
        read(Past.of(
                story.contactRecorded(),
                chronology.picked("event-1", "He was hurt."),
                chronology.restated("event-1", "He was hurt and told nobody."),
                chronology.restated("event-1", "He was hurt and told his friend.")))
            .entries()
            .getFirst();

    assertThat(chosen.significance().words()).isEqualTo("He was hurt and told his friend.");
    assertThat(chosen.saidBefore())
        .extracting(Said::words)
        .containsExactly("He was hurt.", "He was hurt and told nobody.");
  }

  @Test
  void showsWhatStandsNowWhereAPickedEntryWasCorrected() {
    Chronology read =
        read(
            Past.of(
                story.contactRecorded(),
                story.developmentNoted("2013-10-10", "He stayed at home."),
                chronology.picked("event-1", "He was hurt."),
                chronology.picked("event-2", "He was kept safe."),
                story.corrected(
                    "event-2", story.developmentNoted("2013-10-05", "At his aunt's."))));

    Chosen corrected = read.entries().getFirst();
    assertThat(corrected.picked().eventId()).isEqualTo("event-2");
    assertThat(corrected.stands().eventId()).isEqualTo("event-5");
    assertThat(corrected.stands().happened()).isEqualTo(When.parse("2013-10-05"));
    assertThat(corrected.struckOut()).isFalse();
    assertThat(read.entries().getLast().correction()).isNull();
    assertThat(read.picked()).containsExactlyInAnyOrder("event-1", "event-2", "event-5");
    assertThat(read.latest()).isEqualTo(5);
  }

  @Test
  void saysWhereNothingIsLeftOfAPickedEntry() {
    Chosen chosen =
        read(Past.of(
                story.contactRecorded(),
                story.developmentNoted("2013-10-10", "He stayed at home."),
                chronology.picked("event-2", "He was kept safe."),
                story.corrected("event-2", null)))
            .entries()
            .getFirst();

    assertThat(chosen.struckOut()).isTrue();
    assertThat(chosen.picked().what()).isNotBlank();
  }

  @Test
  void tellsWhatWasTakenOutAndWhy() {
    Chronology read =
        read(
            Past.of(
                story.contactRecorded(),
                chronology.picked("event-1", "He was hurt."),
                chronology.takenOut("event-1", "It is about his brother."),
                chronology.picked("event-1", "He saw it.")));

    assertThat(read.entries())
        .extracting(chosen -> chosen.significance().words())
        .containsExactly("He saw it.");
    LeftOut out = read.takenOut().getFirst();
    assertThat(out.pick().words()).isEqualTo("He was hurt.");
    assertThat(out.reason().words()).isEqualTo("It is about his brother.");
  }

  @Test
  void isToldOfReviewsAndOfChildrenToo() {
    ChronologyAnswers answers =
        answers(
            Past.of(
                review.referred(),
                hazel.opened(),
                ChronologyStory.of(RecordKind.REVIEW, "W3").picked("event-1", "It was seen."),
                ChronologyStory.of(RecordKind.CHILD_PROTECTION, "C-00417")
                    .picked("event-2", "She was known.")));

    assertThat(answers.answer(new ReadReviewChronology("W3", null)).entries())
        .extracting(chosen -> chosen.significance().words())
        .containsExactly("It was seen.");
    assertThat(answers.answer(new ReadChildChronology("C-00417", null)).entries())
        .extracting(chosen -> chosen.picked().what())
        .containsExactly("Record opened for Hazel Pipit");
  }

  @Test
  void tellsOfOneKindOfRecordNothingUnderTheNameOfAnother() {
    ChronologyAnswers answers =
        answers(Past.of(story.contactRecorded(), chronology.picked("event-1", "He was hurt.")));

    assertThat(answers.answer(new ReadReviewChronology("W13-117", null)).isEmpty()).isTrue();
    assertThat(answers.answer(new ReadChildChronology("W13-117", null)).isEmpty()).isTrue();
  }
}
