package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.ChildStory;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.Story;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.retrace.RetraceQuery.Change;
import org.guardbook.query.retrace.RetraceQuery.CompareCase;
import org.guardbook.query.retrace.RetraceQuery.CompareReview;
import org.guardbook.query.retrace.RetraceQuery.Comparison;
import org.guardbook.query.retrace.RetraceQuery.Knowledge;
import org.guardbook.query.retrace.RetraceQuery.LimitMet;
import org.guardbook.query.retrace.RetraceQuery.Mark;
import org.guardbook.query.retrace.RetraceQuery.Moment;
import org.guardbook.query.retrace.RetraceQuery.RetraceCase;
import org.guardbook.query.retrace.RetraceQuery.RetraceChild;
import org.guardbook.query.retrace.RetraceQuery.RetraceReview;
import org.guardbook.query.retrace.RetraceQuery.Step;
import org.guardbook.query.retrace.RetraceQuery.Stood;
import org.guardbook.query.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetracingARecord {

  private final Story story = Story.of("W13-117");
  private final ChildStory child = ChildStory.of("C-00417");
  private final ReviewStory review = ReviewStory.of("W3");
  private RunningQuerySide running;

  @BeforeEach
  void run(@TempDir Path folder) {
    running = new RunningQuerySide(folder).replayed();
    running
        .record(
            "W13-117",
            0,
            story.contactRecorded(),
            story.thresholdDecided(true),
            story.meetingCalled(1, MeetingKind.INITIAL, "2013-10-11T10:00"),
            story.meetingHeld(1, MeetingKind.INITIAL, "2013-10-11T10:00"),
            story.developmentNoted("2013-10-12", "The parent rang."))
        .record("C-00417", 0, child.opened(), child.started("2011-09-12", 1, "NEGLECT"))
        .record("W3", 0, review.referred(), review.recommendation("1"));
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void saysWhatAnEntryChanged() throws Exception {
    Step decided = step("W13-117", 2);

    assertThat(decided.changes())
        .contains(
            new Change("State", "Threshold to be decided", "Open, before the first meeting"),
            new Change("Threshold: met", null, "yes"));
    assertThat(decided.changes()).extracting(Change::what).doesNotContain("Natures", "Setting");
    assertThat(decided).extracting(Step::entry, Step::entries).containsExactly(2, 5);
    assertThat(decided.recordedBy()).isEqualTo("lado");
    assertThat(decided.role()).isEqualTo(Role.LADO);
  }

  @Test
  void saysOfAnEntryThatOnlyTellsThatItChangedNothingElse() throws Exception {
    assertThat(step("W13-117", 5).changes()).isEmpty();
  }

  @Test
  void saysWhichTimeLimitAnEntryMet() throws Exception {
    assertThat(step("W13-117", 4).limits())
        .contains(
            new LimitMet(
                "First meeting",
                "due Mon 14 October 2013, met Fri 11 October 2013, 10:00, 4 working days, limit 5,"
                    + " in time",
                true));
    assertThat(step("W13-117", 5).limits()).isEmpty();
  }

  @Test
  void showsTheTimelineAsItStoodAndWhoKnew() throws Exception {
    Step called = step("W13-117", 3);

    assertThat(called.timeline()).hasSize(3);
    assertThat(called.told()).extracting(TimelineEntry::type).isEqualTo("MeetingCalled");
    assertThat(called.knew()).extracting(Knowledge::how).contains("invited to meeting 1");
    assertThat(step("W13-117", 2).knew()).extracting(Knowledge::how).noneMatch("invited"::equals);
  }

  @Test
  void marksEveryEntryOnItsTrack() throws Exception {
    assertThat(step("W13-117", null).track())
        .containsExactly(
            new Mark(1, true),
            new Mark(2, true),
            new Mark(3, true),
            new Mark(4, true),
            new Mark(5, false));
    assertThat(step("W13-117", null).entry()).isEqualTo(5);
    assertThat(step("W13-117", 99).entry()).isEqualTo(5);
  }

  @Test
  void takesInWhatIsRecordedMeanwhile() throws Exception {
    assertThat(step("W13-117", null).entries()).isEqualTo(5);
    running.record("W13-117", 5, story.closed());
    assertThat(step("W13-117", null).changes()).extracting(Change::what).contains("State");
    assertThat(step("W13-117", null).entry()).isEqualTo(6);
  }

  @Test
  void retracesChildrenAndReviewsToo() throws Exception {
    Step started =
        ask(new RetraceChild("C-00417", 2), Role.CONFERENCE_CHAIR, Step.class).orElseThrow();
    assertThat(started.changes())
        .contains(new Change("Plan 1: category", null, "Neglect from Mon 12 September 2011"));
    Step made = ask(new RetraceReview("W3", 2), Role.REVIEW_COMMITTEE, Step.class).orElseThrow();
    assertThat(made.changes())
        .extracting(Change::what)
        .anyMatch(what -> what.startsWith("Recommendation 1"));
  }

  @Test
  void comparesTwoMoments() throws Exception {
    Instant held = running.bean(RecordedEvents.class).of("W13-117").get(3).recordedAt();

    Comparison compared =
        ask(
                new CompareCase("W13-117", new Moment(1, null), new Moment(null, held)),
                Role.AUDITOR,
                Comparison.class)
            .orElseThrow();

    assertThat(compared.between()).isGreaterThanOrEqualTo(3);
    assertThat(compared.changes())
        .extracting(Change::what, Change::before, Change::after)
        .contains(tuple("State", "Threshold to be decided", "Open, between meetings"));
  }

  @Test
  void tellsNobodyOfARecordOfAKindThatTheyMayNotSee() throws Exception {
    assertThat(ask(new RetraceCase("C-00417", 1), Role.LADO, Step.class)).isEmpty();
    assertThat(ask(new RetraceReview("W13-117", 1), Role.REVIEW_COMMITTEE, Step.class)).isEmpty();
    assertThat(ask(new RetraceCase("W99-999", 1), Role.LADO, Step.class)).isEmpty();
    assertThatThrownBy(() -> ask(new RetraceCase("W13-117", 1), Role.AGENCY_LEAD, Step.class))
        .hasMessageContaining("does not allow");
  }

  @Test
  void isNotMisledByWhoeverAskedForARecordOfAnotherKind() throws Exception {
    assertThat(ask(new RetraceReview("W13-117", 2), Role.REVIEW_COMMITTEE, Step.class)).isEmpty();

    assertThat(step("W13-117", 2).changes()).extracting(Change::what).contains("State");
    assertThat(step("W13-117", 4).limits()).isNotEmpty();
  }

  @Test
  void doesNotSayOfAnEntryWhatOnlyTimeChanged() throws Exception {
    planWithAnActionThatFallsOverdue();

    Step made = ask(new RetraceReview("W4", 4), Role.REVIEW_COMMITTEE, Step.class).orElseThrow();
    assertThat(made.changes())
        .extracting(Change::what)
        .isNotEmpty()
        .allMatch(what -> what.startsWith("Recommendation 2"));
    assertThat(compared("W4", new Moment(3, null), new Moment(4, null)).changes())
        .contains(new Change("Overdue actions", "0", "1"));
  }

  @Test
  void doesNotSayOfAnEntryWhatARuleSetChanged() throws Exception {
    Map<Limit, Span> limits = new EnumMap<>(FirstReferenceData.limits());
    limits.put(Limit.FIRST_MEETING, new Span(4, Span.Unit.WORKING_DAYS));
    long adopted = running.bean(RecordedEvents.class).of(ReferenceDataEvent.SUBJECT).size();
    Story other = Story.of("W13-118");
    running
        .record("W13-118", 0, other.contactRecorded(), other.thresholdDecided(true))
        .record(
            ReferenceDataEvent.SUBJECT,
            adopted,
            new RuleSetAdopted(LocalDate.of(2013, 4, 1), limits, "The board’s own procedure"))
        .record("W13-118", 2, other.developmentNoted("2013-10-12", "The parent rang."));

    assertThat(step("W13-118", 3).changes()).isEmpty();
    assertThat(
            ask(
                    new CompareCase("W13-118", new Moment(2, null), new Moment(3, null)),
                    Role.AUDITOR,
                    Comparison.class)
                .orElseThrow()
                .changes())
        .containsExactly(
            new Change(
                "Time limit, First meeting", "due Mon 14 October 2013", "due Fri 11 October 2013"));
  }

  @Test
  void comparesWhatWasKnownAtTwoInstants() throws Exception {
    planWithAnActionThatFallsOverdue();
    Instant before = Instant.parse("2013-05-31T12:00:00Z");
    Instant after = Instant.parse("2013-11-30T12:00:00Z");

    Comparison compared = compared("W4", new Moment(null, before), new Moment(null, after));

    assertThat(compared.between()).isZero();
    assertThat(compared.second()).isEqualTo(new Stood(3, AGREED, after));
    assertThat(compared.changes()).contains(new Change("Overdue actions", "0", "1"));
  }

  @Test
  void comparesWithHowThingsWereBeforeTheFirstEntry() throws Exception {
    Comparison compared =
        ask(
                new CompareCase("W13-117", new Moment(0, null), new Moment(1, null)),
                Role.AUDITOR,
                Comparison.class)
            .orElseThrow();

    assertThat(compared.first()).isEqualTo(new Stood(0, null, null));
    assertThat(compared.between()).isEqualTo(1);
    assertThat(compared.changes())
        .contains(new Change("State", null, "Threshold to be decided"))
        .allMatch(change -> change.before() == null);
  }

  @Test
  void tellsApartWhatHappenedOnOneDay() throws Exception {
    running.record(
        "C-00417",
        2,
        child.visited("2011-09-20", 1, true, true),
        child.visited("2011-09-20", 1, false, false));

    Step again =
        ask(new RetraceChild("C-00417", 4), Role.CONFERENCE_CHAIR, Step.class).orElseThrow();
    assertThat(again.changes())
        .extracting(Change::what)
        .contains("Plan 1: visit Tue 20 September 2011 (2): seen")
        .doesNotContain("Plan 1: visit Tue 20 September 2011: seen");
  }

  private static final Instant AGREED = Instant.parse("2013-05-01T09:00:00Z");

  /** Three entries in May, a fourth in December that is about something else. */
  private void planWithAnActionThatFallsOverdue() {
    ReviewStory plan = ReviewStory.of("W4");
    running
        .record(
            AGREED,
            "W4",
            0,
            plan.referred(),
            plan.recommendation("1"),
            plan.agreed("1.1", "POLICE", "2013-04-01", "2013-06-01"))
        .record(Instant.parse("2013-12-02T09:00:00Z"), "W4", 3, plan.recommendation("2"));
  }

  private Comparison compared(String review, Moment first, Moment second) throws Exception {
    return ask(new CompareReview(review, first, second), Role.REVIEW_COMMITTEE, Comparison.class)
        .orElseThrow();
  }

  private Step step(String reference, @Nullable Integer entry) throws Exception {
    return ask(new RetraceCase(reference, entry), Role.AUDITOR, Step.class).orElseThrow();
  }

  private <T> Optional<T> ask(Object query, Role role, Class<T> answer) throws Exception {
    return running.ask(query, role, optionalInstanceOf(answer));
  }
}
