package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.query.replay.RunningQuerySide.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.account.AccountEvent.AccountSuspended;
import org.guardbook.command.account.AccountEvent.RolesAssigned;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.review.Outlook;
import org.guardbook.query.ChildStory;
import org.guardbook.query.CommitteeStory;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.Story;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
import org.guardbook.query.views.InMemoryViews;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every projection there is: its views, dropped and built anew, equal themselves. */
class RebuildingEveryView {

  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final List<Function<Story, PositionOfTrustEvent>> ENTRIES =
      List.of(
          story -> story.thresholdDecided(true),
          story -> story.thresholdDecided(false),
          story -> story.adultNamed("Robin Dipper", "1984-05-04"),
          story -> story.meetingCalled(1, MeetingKind.INITIAL, "2013-10-11T10:00"),
          story -> story.meetingPutOff(1, "2013-10-14T10:00"),
          story -> story.meetingHeld(1, MeetingKind.INITIAL, "2013-10-14T10:00"),
          story -> story.meetingMinuted(1),
          story -> story.actionCompleted(1, 1),
          story -> story.meetingHeld(2, MeetingKind.FINAL, "2013-11-14T10:00"),
          story -> story.strandOpened(Strand.POLICE_INVESTIGATION),
          story -> story.strandProgressed(Strand.POLICE_INVESTIGATION),
          story -> story.strandConcluded(Strand.POLICE_INVESTIGATION),
          story -> story.safeguardPutInPlace(1),
          story -> story.safeguardLifted(1),
          story -> story.developmentNoted("2013-10-20", "The parent rang."),
          story -> story.outcomeRecorded("UNSUBSTANTIATED"),
          story -> story.outcomeRecorded("SUBSTANTIATED"),
          story -> story.consequenceRecorded("DISMISSAL"),
          Story::outcomeLetterSent,
          Story::employerCopySent,
          Story::referredToBarringService,
          Story::referredToRegulator,
          Story::handedOver,
          Story::takenOver,
          story -> story.linkedTo("W13-001"),
          story -> story.unlinkedFrom("W13-001"),
          story -> story.dismissed("W13-002"),
          Story::closed,
          Story::reopened);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void equalsItself(long seed, @TempDir Path folder) throws Exception {
    Map<String, List<Record>> live;
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      record(side, new Random(seed));
      recordReviews(side, new Random(seed));
      recordChildren(side, new Random(seed));
      InMemoryViews views = side.bean(InMemoryViews.class);
      await(() -> views.position() == side.bean(RecordedEvents.class).lastPosition());
      live = views.documents();
      assertThat(live.values().stream().mapToInt(List::size).sum()).isGreaterThan(100);

      for (Projection projection : side.context.getBeansOfType(Projection.class).values()) {
        InMemoryViews fresh =
            (InMemoryViews) side.bean(Replay.class).unveiled(EVER, projection.name());
        fresh
            .documents()
            .forEach(
                (collection, documents) ->
                    assertThat(documents)
                        .as("%s of %s", collection, projection.name())
                        .isEqualTo(live.getOrDefault(collection, List.of())));
        assertThat(rebuild(side, projection.name())).isTrue();
        await(() -> !status(side, projection.name()).state().equals("REPLAYING"));
        assertThat(status(side, projection.name()).state()).isEqualTo("LIVE");
        assertThat(views.documents()).as("after rebuilding " + projection.name()).isEqualTo(live);
      }
    }
    try (RunningQuerySide side = new RunningQuerySide(folder).replayed()) {
      assertThat(side.bean(InMemoryViews.class).documents()).isEqualTo(live);
    }
  }

  private static void record(RunningQuerySide side, Random random) {
    side.record(
            "pat",
            0,
            new AccountOpened(
                "pat", new Person("p", "Pat", LocalDate.of(1980, 1, 2)), Set.of(Role.LADO), null),
            new RolesAssigned("pat", Set.of(Role.AUDITOR), null, new Narrative("moved")))
        .record("pat", 2, new AccountSuspended("pat", new Narrative("on leave")));
    RecordedEvents recorded = side.bean(RecordedEvents.class);
    List<Story> stories = new ArrayList<>();
    for (int entry = 0; entry < 250; entry++) {
      if (stories.size() < 2 || random.nextInt(20) == 0) {
        Story story = Story.of("W13-%03d".formatted(stories.size() + 1));
        stories.add(story);
        side.record(
            story.reference().value(),
            0,
            random.nextBoolean() ? story.contactRecorded() : story.adviceAsked());
      } else {
        Story story = stories.get(random.nextInt(stories.size()));
        List<RecordedEvent> before = recorded.of(story.reference().value());
        side.record(
            story.reference().value(),
            before.size(),
            random.nextInt(8) == 0
                ? correction(story, before, random)
                : ENTRIES.get(random.nextInt(ENTRIES.size())).apply(story));
      }
    }
  }

  private static void recordReviews(RunningQuerySide side, Random random) {
    CommitteeStory committee = CommitteeStory.of("scr-committee");
    side.record(
        "scr-committee",
        0,
        committee.formed(),
        committee.appointed(1, "Rowan Swift", "POLICE", "2013-01-01"),
        committee.called(1, "2014-01-15T10:00"),
        committee.putOff(1, "2014-01-22T10:00"),
        committee.held(1, "2014-01-22T10:00", committee.seat(1, Presence.ATTENDED)),
        committee.minuted(1, "2014-01-30"),
        committee.stoodDown(1, "2014-05-01"));
    for (int review = 1; review <= 3; review++) {
      ReviewStory story = ReviewStory.of("W" + review);
      side.record(
          "W" + review,
          0,
          story.referred(),
          story.recommended(true),
          story.advised(false),
          story.decided(true),
          story.commissioned(),
          story.asked("POLICE", "2014-01-31"),
          story.received("POLICE", "2014-01-20"),
          story.returned("POLICE", "2014-01-25", "2014-02-15"),
          story.submitted(),
          story.approved(),
          story.withheld("2014-11-01"),
          story.recommendation("4", "Training"),
          story.agreed("4.1", "POLICE", "2014-09-30"),
          story.agreed("4.2", "CCG", "2014-09-30"));
      for (int sequence = 14; sequence < 50; sequence++) {
        String action = random.nextBoolean() ? "4.1" : "4.2";
        side.record("W" + review, sequence, ofReview(story, action, random));
      }
    }
  }

  private static Object ofReview(ReviewStory story, String action, Random random) {
    String on = "2014-%02d-%02d".formatted(4 + random.nextInt(8), 1 + random.nextInt(28));
    return switch (random.nextInt(13)) {
      case 0 -> story.reported(action, on, Outlook.AT_RISK, "No trainer.", "minutes");
      case 1 -> story.chased(action, on);
      case 2 -> story.completed(action, on, "Done.", "audit");
      case 3 -> story.verified(action, on, "Found in 19 of 20.");
      case 4 -> story.sentBack(action, on);
      case 5 -> story.extended(action, on, "2014-09-30", "2014-12-31");
      case 6 -> story.moved(action, on, "POLICE", "CCG");
      case 7 -> story.withdrawn(action, on);
      case 8 -> story.steppedDown();
      case 9 -> story.published();
      case 10 -> story.closed(on);
      case 11 -> story.reopened(on);
      default -> story.reported(action, on, Outlook.ON_TRACK, "As planned.");
    };
  }

  private static void recordChildren(RunningQuerySide side, Random random) {
    for (int number = 1; number <= 4; number++) {
      ChildStory story = ChildStory.of("C-0000" + number);
      side.record(
          "C-0000" + number,
          0,
          story.opened("Hazel Pipit", "2005-05-03", "C-00001"),
          story.started("2011-09-12", 1, "NEGLECT"));
      for (int sequence = 2; sequence < 30; sequence++) {
        side.record("C-0000" + number, sequence, ofChild(side, story, random));
      }
    }
  }

  private static ChildProtectionEvent ofChild(
      RunningQuerySide side, ChildStory story, Random random) {
    String on = "2012-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
    return switch (random.nextInt(16)) {
      case 0 -> story.discussed(on, random.nextBoolean());
      case 1 -> story.begun(on);
      case 2 -> story.concluded(on, random.nextBoolean());
      case 3 -> story.called(on, 1, ConferenceKind.REVIEW, on + "T10:00", "C-00009");
      case 4 -> story.putOff(on, 1, null);
      case 5 -> story.held(on, 1, ConferenceKind.REVIEW, random.nextBoolean());
      case 6 -> story.revised(on, 1, 2, ChildStory.outcome(1, "In school", "95%"));
      case 7 -> story.visited(on, 1, random.nextBoolean(), false);
      case 8 -> story.met(on, 1, null, "key worker");
      case 9 -> story.changed(on, 1, "NEGLECT", "EMOTIONAL");
      case 10 -> story.allocated(on, "EAST");
      case 11 -> story.ended(on, 1, "DIED");
      case 12 -> story.started(on, 2, "PHYSICAL");
      case 13 -> story.joined(on, "C-00002");
      default -> {
        List<RecordedEvent> before = side.bean(RecordedEvents.class).of(story.reference().value());
        RecordedEvent wrong = before.get(1 + random.nextInt(before.size() - 1));
        yield story.corrected(
            wrong.eventId(),
            wrong.event() instanceof ChildProtectionEvent.PlanStarted && random.nextBoolean()
                ? story.started(on, 1, "SEXUAL")
                : null);
      }
    };
  }

  private static EntryCorrected correction(Story story, List<RecordedEvent> before, Random random) {
    RecordedEvent wrong = before.get(random.nextInt(before.size()));
    if (wrong.sequence() == 0) {
      return story.corrected(
          wrong.eventId(), story.contactRecorded("2013-10-08", "Jay Wren", "1970-01-01"));
    }
    List<PositionOfTrustEvent> ofItsKind =
        ENTRIES.stream()
            .map(entry -> entry.apply(story))
            .filter(entry -> entry.getClass() == wrong.event().getClass())
            .toList();
    return story.corrected(
        wrong.eventId(),
        ofItsKind.isEmpty() || random.nextBoolean()
            ? null
            : ofItsKind.get(random.nextInt(ofItsKind.size())));
  }

  private static boolean rebuild(RunningQuerySide side, String projection) throws Exception {
    return side.ask(
        new RebuildProjection(projection),
        Role.ADMINISTRATOR,
        ResponseTypes.instanceOf(Boolean.class));
  }

  private static ProjectionStatus status(RunningQuerySide side, String projection) {
    try {
      return side
          .ask(
              new ReadProjections(),
              Role.AUDITOR,
              ResponseTypes.multipleInstancesOf(ProjectionStatus.class))
          .stream()
          .filter(status -> status.name().equals(projection))
          .findFirst()
          .orElseThrow();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
