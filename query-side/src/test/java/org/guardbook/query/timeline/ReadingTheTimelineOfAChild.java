package org.guardbook.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.guardbook.command.childprotection.ConferenceKind.INITIAL;
import static org.guardbook.command.childprotection.ConferenceKind.REVIEW;
import static org.guardbook.query.ChildStory.action;
import static org.guardbook.query.ChildStory.outcome;

import java.time.Instant;
import java.util.List;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.query.ChildStory;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.Story;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.timeline.TimelineEntry.Field;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.timeline.TimelineQuery.ReadChildChanges;
import org.guardbook.query.timeline.TimelineQuery.ReadChildTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingTheTimelineOfAChild {

  private final ChildStory hazel = ChildStory.of("C-00417");

  ViewStore views() {
    return new InMemoryViews();
  }

  private ChildTimelineAnswers answers(Past past) {
    ViewStore views = views();
    past.into(views, ChildTimelineProjection::new);
    past.into(views, FirstReferenceData::projection);
    return new ChildTimelineAnswers(views, (_, _) -> views);
  }

  private Timeline read(Past past, @Nullable Kind kind, int page, int size) {
    return answers(past).answer(new ReadChildTimeline("C-00417", kind, null, page, size));
  }

  private List<TimelineEntry> entries(Past past) {
    return read(past, null, 0, 100).entries();
  }

  @Test
  void comparesARevisionWithTheLastOneThatStands() {
    Past past =
        Past.of(
            hazel.opened(),
            hazel.started("2011-09-12", 1, "NEGLECT"),
            hazel.revised("2011-09-13", 1, 1, outcome(1, "In school", "90%")),
            hazel.revised("2011-10-03", 1, 2, outcome(2, "Of another child", "Soon")),
            hazel.corrected("event-4", null),
            hazel.revised("2011-11-18", 1, 3, outcome(1, "In school", "95%")));
    assertThat(entries(past))
        .extracting(TimelineEntry::what)
        .contains("Plan revised: one outcome changed");
  }

  @Test
  void saysInAChairsWordsWhatHappenedTheLatestFirst() {
    Past past =
        Past.of(
            hazel.opened(),
            hazel.discussed("2011-08-22T11:00", true),
            hazel.begun("2011-08-23"),
            hazel.concluded("2011-09-01", true),
            hazel.called("2011-09-02", 1, INITIAL, "2011-09-09T10:00", "C-00418"),
            hazel.putOff("2011-09-08", 1, "2011-09-12T10:00"),
            hazel.held("2011-09-12T10:00", 1, INITIAL, true, "C-00418"),
            hazel.started("2011-09-12T10:00", 1, "NEGLECT"),
            hazel.revised("2011-09-13", 1, 1, outcome(1, "In school", "90%")),
            hazel.formed("2011-09-14", 1, "key worker", "mother"),
            hazel.allocated("2011-09-15", "EAST"),
            hazel.met("2011-09-20", 1, "2011-10-18", "key worker", "mother"),
            hazel.visited("2011-09-21", 1, true, true),
            hazel.visited("2011-09-22", 1, true, false),
            hazel.visited("2011-09-23", 1, false, false),
            hazel.toBeVisited("2011-09-24", 1, 1),
            hazel.revised(
                "2011-11-18",
                1,
                2,
                outcome(1, "In school", "95%", action(3, "Call home", "school", null)),
                outcome(2, "Missed appointments stop", "Three kept in a row")),
            hazel.named("2011-11-20", "Hazel Wren", "2005-05-03"),
            hazel.required("2011-12-01", REVIEW),
            hazel.held("2011-12-12", 2, REVIEW, true),
            hazel.changed("2011-12-12", 1, "NEGLECT", "EMOTIONAL"),
            hazel.joined("2011-12-20", "C-00400"),
            hazel.transferredOut("2012-02-01"),
            hazel.ended("2012-02-02", 1, "MOVED_AWAY"),
            hazel.transferredIn("2013-02-03", "2012-03-01"),
            hazel.started("2013-02-20", 2, "PHYSICAL"));
    assertThat(entries(past))
        .extracting(TimelineEntry::what)
        .containsExactly(
            "Made subject of a further plan: physical",
            "Came from Sandwell, receiving-in conference required",
            "Plan ended: moved away",
            "Moved to Sandwell, which was told",
            "Joined to the family of C-00400",
            "Category changed from neglect to emotional",
            "Review conference: the plan goes on",
            "Review conference required",
            "Child named: Hazel Wren",
            "Plan revised: one outcome added, one outcome changed, one action added",
            "To be visited every 1 week",
            "Visit: child not seen",
            "Visit: child seen, not alone",
            "Visit: child seen alone",
            "Core group met",
            "Allocated to team: East",
            "Core group formed",
            "Plan written: one outcome",
            "Made subject of a plan: neglect",
            "Initial conference: a plan is needed",
            "Initial conference put off to 12 September at 10:00",
            "Initial conference called for 9 September at 10:00",
            "Section 47 enquiries concluded: initial conference required",
            "Section 47 enquiries begun with the police",
            "Strategy discussion: section 47 enquiries required",
            "Record opened for Hazel Pipit");
    assertThat(detail(past, "Initial conference: a plan is needed"))
        .isEqualTo(
            "The home is not safe yet. The child's view: she wants to stay with her mother. The"
                + " parents' view: the mother agrees. Present: police; not there: education."
                + " Chair: chair. Together with C-00418.");
    assertThat(detail(past, "Made subject of a plan: neglect")).isEmpty();
    assertThat(detail(past, "Made subject of a further plan: physical"))
        .isEqualTo("The home is not safe yet.");
    assertThat(detail(past, "Core group met"))
        .isEqualTo(
            "School says she comes fed and clean. Present: key worker, mother. Next on 18"
                + " October.");
    assertThat(detail(past, "Core group formed"))
        .isEqualTo("Key worker (healthcare trust); mother.");
    assertThat(
            detail(past, "Plan revised: one outcome added, one outcome changed, one action added"))
        .isEqualTo("Two health appointments were missed. Agreed by: core group.");
    assertThat(detail(past, "Record opened for Hazel Pipit")).isEqualTo("Born 3 May 2005.");
    assertThat(detail(past, "Came from Sandwell, receiving-in conference required"))
        .isEqualTo(
            "On a plan there since 1 March 2012. Category there: neglect. Their reference is S-1."
                + " The family moved to Walford.");
  }

  private String detail(Past past, String what) {
    return entries(past).stream()
        .filter(entry -> entry.what().equals(what))
        .findFirst()
        .orElseThrow()
        .detail();
  }

  @Test
  void strikesThroughWhatWasCorrected() {
    Past past =
        Past.of(
            hazel.opened(),
            hazel.started("2011-09-12", 1, "NEGLECT"),
            hazel.corrected("event-2", hazel.started("2011-09-13", 1, "EMOTIONAL")));
    assertThat(entries(past))
        .extracting(TimelineEntry::what, TimelineEntry::correctedBy, TimelineEntry::corrects)
        .containsExactly(
            tuple("Correction · Made subject of a plan: emotional", null, "event-2"),
            tuple("Made subject of a plan: neglect", "event-3", null),
            tuple("Record opened for Hazel Pipit", null, null));
    assertThat(entries(past).get(1).correctionReason()).isEqualTo("The minutes say otherwise.");
    assertThat(entries(past).get(1).correctable()).isFalse();
    assertThat(entries(past).getFirst().fields())
        .contains(new Field("category", "EMOTIONAL"), new Field("happened", "2011-09-13"));
    assertThat(read(past, Kind.CORRECTION, 0, 10).total()).isEqualTo(1);
    assertThat(read(past, Kind.CHILD_PLAN, 0, 10).total()).isEqualTo(2);
    past.and(hazel.corrected("2012-06-02", "event-3", null));
    assertThat(entries(past))
        .extracting(TimelineEntry::what, TimelineEntry::correctedBy)
        .containsExactly(
            tuple("Correction withdrawn", null),
            tuple("Correction · Made subject of a plan: emotional", "event-4"),
            tuple("Made subject of a plan: neglect", null),
            tuple("Record opened for Hazel Pipit", null));
    assertThat(entries(past).get(2).correctable()).isTrue();
  }

  @Test
  void marksWhatWasEnteredLate() {
    Past past =
        Past.of(FirstReferenceData.events())
            .at("2011-08-22T12:00:00Z")
            .and(hazel.opened(), hazel.discussed("2011-08-22T11:00", true))
            .at("2011-08-25T09:00:00Z")
            .and(hazel.begun("2011-08-23"), hazel.visited("2011-08-19", 1, true, true))
            .and(hazel.visited("2011-08-24", 1, true, true))
            .at("2011-08-30T09:00:00Z")
            .and(hazel.met("2011-08-23", 1, null, "mother"))
            .by(new Provenance("chair", Role.CONFERENCE_CHAIR, null, null, null, "import"))
            .and(hazel.concluded("2011-08-20", false));
    assertThat(entries(past))
        .extracting(TimelineEntry::type, TimelineEntry::late)
        .containsExactly(
            tuple("ChildVisited", null),
            tuple("CoreGroupMet", null),
            tuple("EnquiryBegun", "entered 2 working days late"),
            tuple("StrategyDiscussionHeld", null),
            tuple("RecordOpened", null),
            tuple("EnquiryConcluded", null),
            tuple("ChildVisited", "entered 4 working days late"));
  }

  @Test
  void turnsPagesAndCountsKinds() {
    Past past =
        Past.of(
            hazel.opened(),
            hazel.visited("2011-09-21", 1, true, true),
            hazel.visited("2011-09-23", 1, false, false));
    Timeline visits = read(past, Kind.VISIT, 1, 1);
    assertThat(visits.total()).isEqualTo(2);
    assertThat(visits.entries())
        .extracting(TimelineEntry::what)
        .containsExactly("Visit: child seen alone");
    assertThat(visits.byKind())
        .containsEntry(Kind.VISIT, 2L)
        .containsEntry(Kind.FAMILY, 1L)
        .containsEntry(Kind.CONTACT, 0L);
  }

  @Test
  void isForWhoMayReadChildrensRecordsAndOfNoOtherKind() {
    Past past =
        Past.of(
            hazel.opened(),
            Story.of("W13-117").contactRecorded(),
            ReviewStory.of("W3").referred(),
            ChildStory.of("C-00418").opened(),
            hazel.required("2011-12-01", ConferenceKind.INITIAL));
    assertThat(answers(past).answer(new ReadChildChanges(Instant.EPOCH, 10)))
        .extracting(TimelineEntry::caseReference)
        .containsExactly("C-00417", "C-00418", "C-00417");
    assertThat(answers(past).answer(new ReadChildChanges(Instant.EPOCH, 1))).hasSize(1);
    for (Class<?> query : List.of(ReadChildTimeline.class, ReadChildChanges.class)) {
      assertThat(query.getAnnotation(Requires.class).value())
          .isEqualTo(Operation.READ_CHILD_PROTECTION);
    }
  }
}
