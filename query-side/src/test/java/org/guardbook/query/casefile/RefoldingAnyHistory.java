package org.guardbook.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandConcluded;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.query.Story;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.Views;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever was recorded, a case put right is the case in which nothing had ever been wrong. */
class RefoldingAnyHistory {

  private static final Story STORY = Story.of("W13-117");
  private static final List<String> OUTCOMES = List.of("FALSE", "SUBSTANTIATED", "UNFOUNDED");

  @RepeatedTest(300)
  void takesBackWhatShouldNeverHaveBeenRecorded(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<PositionOfTrustEvent> right = history(random);
    int at = 1 + random.nextInt(right.size());
    int found = at + random.nextInt(right.size() - at + 1);
    List<Object> withTheMistake = new ArrayList<>(right.subList(0, at));
    withTheMistake.add(anything(random));
    withTheMistake.addAll(right.subList(at, found));
    withTheMistake.add(STORY.corrected("event-" + (at + 1), null));
    withTheMistake.addAll(right.subList(found, right.size()));
    assertThat(onFile(withTheMistake)).isEqualTo(onFile(right));
  }

  @RepeatedTest(300)
  void takesWhatShouldHaveBeenSaid(RepetitionInfo repetition) {
    Random random = new Random(1_000L + repetition.getCurrentRepetition());
    List<PositionOfTrustEvent> right = history(random);
    int at = random.nextInt(right.size());
    int found = at + 1 + random.nextInt(right.size() - at);
    List<Object> withTheMistake = new ArrayList<>(right.subList(0, at));
    withTheMistake.add(at == 0 ? STORY.adviceAsked() : anything(random));
    withTheMistake.addAll(right.subList(at + 1, found));
    withTheMistake.add(STORY.corrected("event-" + (at + 1), right.get(at)));
    withTheMistake.addAll(right.subList(found, right.size()));
    assertThat(onFile(withTheMistake)).isEqualTo(onFile(right));
  }

  @RepeatedTest(200)
  void takesBackACorrectionThatWasWrongItself(RepetitionInfo repetition) {
    Random random = new Random(2_000L + repetition.getCurrentRepetition());
    List<PositionOfTrustEvent> right = history(random);
    int at = random.nextInt(right.size());
    List<Object> corrected = new ArrayList<>(right);
    corrected.add(STORY.corrected("event-" + (at + 1), at == 0 ? STORY.adviceAsked() : null));
    corrected.add(STORY.corrected("event-" + (right.size() + 1), null));
    assertThat(onFile(corrected)).isEqualTo(onFile(right));
  }

  /** All that anybody can see of the case, but how many entries it has and when the last came. */
  private static List<Object> onFile(List<?> events) {
    Views views = Past.of(events.toArray()).into(CaseFileProjection::new);
    FiledCase filed = views.view(FiledCase.CASES).find("W13-117").orElseThrow();
    Standing standing = Standing.of(filed);
    List<String> relations =
        views.view(Relation.RELATIONS).find(Filter.ALL, Sort.BY_ID, Page.ALL).stream()
            .filter(relation -> relation.status() != Relation.Status.NOTHING)
            .map(relation -> relation.id() + relation.status())
            .toList();
    return List.of(
        standing.onFile(0, Instant.EPOCH),
        relations,
        views.view(SeenBefore.SEEN).find("W13-117").orElseThrow());
  }

  /** A contact and then some of what can follow, in an order in which it can. */
  private static List<PositionOfTrustEvent> history(Random random) {
    List<PositionOfTrustEvent> history = new ArrayList<>();
    boolean named = random.nextBoolean();
    history.add(named ? STORY.contactRecorded() : STORY.adviceAsked());
    if (!named && random.nextBoolean()) {
      history.add(STORY.adultNamed("Rowan Linnet", "1984-05-04"));
    }
    if (random.nextBoolean()) {
      history.add(STORY.linkedTo("W11-042"));
      if (random.nextInt(3) == 0) {
        history.add(STORY.unlinkedFrom("W11-042"));
      }
    }
    boolean met = random.nextInt(4) > 0;
    history.add(STORY.thresholdDecided(met));
    int meetings = met ? random.nextInt(4) : 0;
    for (int meeting = 1; meeting <= meetings; meeting++) {
      MeetingKind kind = meeting == 1 ? MeetingKind.INITIAL : MeetingKind.REVIEW;
      String day = "2013-10-1" + meeting;
      if (random.nextBoolean()) {
        history.add(STORY.meetingCalled(meeting, kind, day));
        if (random.nextInt(3) == 0) {
          history.add(STORY.meetingPutOff(meeting, day + "T14:00"));
        }
      }
      history.add(STORY.meetingHeld(meeting, kind, day));
      if (random.nextBoolean()) {
        history.add(STORY.meetingMinuted(meeting));
        if (random.nextBoolean()) {
          history.add(STORY.actionCompleted(meeting, 1));
        }
      }
    }
    for (Strand strand : Strand.values()) {
      if (random.nextBoolean()) {
        history.add(STORY.strandOpened(strand));
        if (random.nextBoolean()) {
          history.add(STORY.strandProgressed(strand));
        }
        if (random.nextBoolean()) {
          history.add(STORY.strandConcluded(strand));
        }
      }
    }
    if (random.nextBoolean()) {
      history.add(STORY.safeguardPutInPlace(1));
      if (random.nextBoolean()) {
        history.add(STORY.safeguardLifted(1));
      }
    }
    if (random.nextInt(3) > 0) {
      history.add(STORY.outcomeRecorded(anyOf(OUTCOMES, random)));
      if (random.nextBoolean()) {
        history.add(STORY.consequenceRecorded("DISMISSAL"));
        history.add(STORY.referredToBarringService());
      }
      if (random.nextBoolean()) {
        history.add(STORY.outcomeLetterSent());
        history.add(STORY.employerCopySent());
      }
      if (random.nextBoolean()) {
        history.add(STORY.closed());
        if (random.nextBoolean()) {
          history.add(STORY.reopened());
          history.add(STORY.outcomeRecorded(anyOf(OUTCOMES, random)));
        }
      } else if (random.nextBoolean()) {
        history.add(STORY.handedOver());
        if (random.nextBoolean()) {
          history.add(STORY.takenOver());
        }
      }
    }
    return history;
  }

  private static PositionOfTrustEvent anything(Random random) {
    return switch (random.nextInt(16)) {
      case 0 -> STORY.adultNamed("Hazel Redstart", "1990-09-09");
      case 1 -> STORY.linkedTo(random.nextBoolean() ? "W11-042" : "W11-043");
      case 2 -> STORY.dismissed("W11-044");
      case 3 -> STORY.thresholdDecided(random.nextBoolean());
      case 4 -> STORY.meetingCalled(9, MeetingKind.REVIEW, "2013-10-30");
      case 5 -> STORY.meetingHeld(8, MeetingKind.INITIAL, "2013-10-08");
      case 6 -> STORY.strandOpened(anyOf(List.of(Strand.values()), random));
      case 7 ->
          new StrandConcluded(
              STORY.reference(),
              When.parse("2013-10-30"),
              anyOf(List.of(Strand.values()), random),
              new Narrative("Nothing was found."));
      case 8 -> STORY.safeguardPutInPlace(7);
      case 9 -> STORY.outcomeRecorded(anyOf(OUTCOMES, random));
      case 10 -> STORY.consequenceRecorded("CONVICTION");
      case 11 -> STORY.outcomeLetterSent();
      case 12 -> STORY.referredToRegulator();
      case 13 -> STORY.handedOver();
      case 14 -> STORY.closed();
      default -> STORY.developmentNoted("2013-10-09", "Parent told the school.");
    };
  }

  private static <T> T anyOf(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
