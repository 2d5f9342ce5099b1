package org.guardbook.query.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guardbook.command.Narrative;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.chronology.ChronologyReference;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRelabelled;
import org.guardbook.command.referencedata.ReferenceDataEvent.PopulationStated;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.command.restriction.Restriction;
import org.guardbook.command.restriction.RestrictionEvent;
import org.guardbook.command.restriction.RestrictionEvent.ReaderNamed;
import org.guardbook.command.restriction.RestrictionEvent.RecordRestricted;
import org.guardbook.command.restriction.RestrictionEvent.RestrictionLifted;
import org.guardbook.command.review.Outlook;
import org.guardbook.query.ChildStory;
import org.guardbook.query.ChronologyStory;
import org.guardbook.query.CommitteeStory;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.Story;
import org.guardbook.query.referencedata.FirstReferenceData;

/**
 * Records of every kind that grow beside one another, some entries corrected, some brought over,
 * some picked for a chronology; some records restricted.
 */
final class AnyHistory {

  static final List<String> CASES = List.of("W13-117", "W13-118", "W11-042");
  static final List<String> CHILDREN = List.of("C-00417", "C-00418");
  static final List<String> REVIEWS = List.of("W3", "W4");
  static final String COMMITTEE = "scr-committee";

  /** Is named on every record that is restricted. */
  static final String READER = "somebody";

  private static final List<String> OUTCOMES = List.of("SUBSTANTIATED", "UNFOUNDED", "MALICIOUS");
  private static final List<String> AGENCIES = List.of("POLICE", "EDUCATION", "HEALTHCARE_TRUST");

  private final Random random;
  private final Map<String, List<String>> entries = new HashMap<>();
  private final Map<String, Set<String>> picked = new HashMap<>();
  private final Set<String> restricted = new HashSet<>();
  private int recorded;
  private long referenceData;

  /**
   * @param referenceData how many entries the board's lists began with
   */
  AnyHistory(Random random, long referenceData) {
    this.random = random;
    this.referenceData = referenceData;
  }

  /**
   * @param imported whether it was brought over from an earlier record
   */
  record Next(String subject, long sequence, String id, Object event, boolean imported) {}

  Next next() {
    String id = "event-" + ++recorded;
    boolean imported = random.nextInt(8) == 0;
    return switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> ofRecord(anyOf(CASES), id, imported);
      case 4, 5, 6 -> ofRecord(anyOf(CHILDREN), id, imported);
      case 7, 8, 9 -> ofRecord(anyOf(REVIEWS), id, imported);
      case 10 -> ofRecord(COMMITTEE, id, false);
      case 11 -> ofChronology(anyOf(List.of(CASES, CHILDREN, REVIEWS)), id);
      case 12 -> ofRestriction(anyOf(List.of(CASES, CHILDREN)), id);
      default -> new Next(ReferenceDataEvent.SUBJECT, referenceData++, id, ofBoard(), false);
    };
  }

  private Next ofRecord(String subject, String id, boolean imported) {
    List<String> before = entries.computeIfAbsent(subject, _ -> new ArrayList<>());
    Object event =
        switch (subject.charAt(0)) {
          case 'C' -> ofChild(ChildStory.of(subject), before);
          case 's' -> ofCommittee(CommitteeStory.of(subject), before);
          default ->
              REVIEWS.contains(subject)
                  ? ofReview(ReviewStory.of(subject), before)
                  : ofCase(Story.of(subject), before);
        };
    return next(subject, id, event, imported);
  }

  private Next next(String subject, String id, Object event, boolean imported) {
    List<String> before = entries.computeIfAbsent(subject, _ -> new ArrayList<>());
    before.add(id);
    return new Next(subject, before.size() - 1L, id, event, imported);
  }

  private Next ofChronology(List<String> records, String id) {
    String record = anyOf(records);
    List<String> choice = entries.getOrDefault(record, List.of());
    if (choice.isEmpty()) {
      return ofRecord(record, id, false);
    }
    RecordKind kind =
        records == CASES
            ? RecordKind.POSITION_OF_TRUST
            : records == CHILDREN ? RecordKind.CHILD_PROTECTION : RecordKind.REVIEW;
    ChronologyStory story = ChronologyStory.of(kind, record);
    Set<String> chosen = picked.computeIfAbsent(record, _ -> new HashSet<>());
    String entry = anyOf(choice);
    ChronologyEvent event;
    if (chosen.add(entry)) {
      event = story.picked(entry, "It matters, " + recorded);
    } else if (random.nextBoolean()) {
      event = story.restated(entry, "It matters more, " + recorded);
    } else {
      chosen.remove(entry);
      event = story.takenOut(entry, "It does not matter, " + recorded);
    }
    return next(ChronologyReference.subject(record), id, event, false);
  }

  private Next ofRestriction(List<String> records, String id) {
    String record = anyOf(records);
    Narrative why = new Narrative("Works for the council.");
    RestrictionEvent event;
    if (restricted.add(record)) {
      RestrictedKind kind = records == CASES ? RestrictedKind.ALLEGATION : RestrictedKind.CHILD;
      event = new RecordRestricted(record, kind, Set.of(READER), why);
    } else if (random.nextBoolean()) {
      event = new ReaderNamed(record, "dso", why);
    } else {
      restricted.remove(record);
      event = new RestrictionLifted(record, why);
    }
    return next(Restriction.of(record), id, event, false);
  }

  private PositionOfTrustEvent ofCase(Story story, List<String> before) {
    if (before.isEmpty()) {
      return contact(story);
    }
    if (random.nextInt(7) == 0) {
      int wrong = random.nextInt(before.size());
      return story.corrected(
          before.get(wrong),
          wrong == 0 ? contact(story) : random.nextBoolean() ? null : anything(story));
    }
    return anything(story);
  }

  private PositionOfTrustEvent contact(Story story) {
    return random.nextBoolean()
        ? story.contactRecorded()
        : story.contactRecorded(day(), "Rowan Linnet", "1980-02-03");
  }

  private PositionOfTrustEvent anything(Story story) {
    int meeting = 1 + random.nextInt(2);
    return switch (random.nextInt(18)) {
      case 0 -> story.adultNamed("Hazel Redstart", "1990-09-09");
      case 1 -> story.linkedTo(anyOf(CASES));
      case 2 -> story.unlinkedFrom(anyOf(CASES));
      case 3 -> story.thresholdDecided(random.nextBoolean());
      case 4 -> story.meetingCalled(meeting, MeetingKind.INITIAL, day());
      case 5 -> story.meetingPutOff(meeting, day());
      case 6 -> story.meetingHeld(meeting, MeetingKind.INITIAL, day());
      case 7 -> story.meetingMinuted(meeting);
      case 8 -> story.strandOpened(anyOf(List.of(Strand.values())));
      case 9 -> story.strandConcluded(anyOf(List.of(Strand.values())));
      case 10 -> story.safeguardPutInPlace(1);
      case 11, 12 -> story.outcomeRecorded(anyOf(OUTCOMES));
      case 13 -> story.outcomeLetterSent();
      case 14 -> story.closed();
      case 15 -> story.reopened();
      case 16 -> story.dismissed(anyOf(CASES));
      default -> story.developmentNoted(day(), "Parent told the school.");
    };
  }

  private ChildProtectionEvent ofChild(ChildStory story, List<String> before) {
    if (before.isEmpty()) {
      return story.opened(day(), "Hazel Pippit", "2005-03-05", anyOf(CHILDREN));
    }
    if (random.nextInt(7) == 0) {
      int wrong = random.nextInt(before.size());
      return story.corrected(
          before.get(wrong),
          wrong == 0
              ? story.opened(day(), "Hazel Pipit", "2005-03-06", anyOf(CHILDREN))
              : random.nextBoolean() ? null : anything(story));
    }
    return before.size() == 1 ? story.started(day(), 1, "NEGLECT") : anything(story);
  }

  private ChildProtectionEvent anything(ChildStory story) {
    String on = day();
    int plan = 1 + random.nextInt(2);
    return switch (random.nextInt(19)) {
      case 0 -> story.discussed(on, random.nextBoolean());
      case 1 -> story.begun(on);
      case 2 -> story.concluded(on, random.nextBoolean());
      case 3 -> story.required(on, ConferenceKind.RECEIVING_IN);
      case 4 -> story.called(on, 1, ConferenceKind.REVIEW, day());
      case 5 -> story.putOff(on, 1, null);
      case 6 -> story.held(on, 1, ConferenceKind.REVIEW, random.nextBoolean());
      case 7 -> story.started(on, 2, "PHYSICAL");
      case 8 -> story.revised(on, plan, 2, ChildStory.outcome(1, "In school", on));
      case 9 -> story.formed(on, plan, "key worker", "mother");
      case 10 -> story.met(on, plan, day(), "mother");
      case 11 -> story.toBeVisited(on, plan, 2);
      case 12 -> story.visited(on, plan, true, false);
      case 13 -> story.changed(on, plan, "NEGLECT", "EMOTIONAL");
      case 14 -> story.transferredIn(on, "2010-01-01");
      case 15 -> story.ended(on, plan, "DIED");
      case 16 -> story.allocated(on, "EAST");
      case 17 -> story.joined(on, anyOf(CHILDREN));
      default -> story.named(on, "Hazel Wren", "2005-05-03");
    };
  }

  private Object ofReview(ReviewStory story, List<String> before) {
    if (before.isEmpty()) {
      return random.nextBoolean() ? story.referred() : story.planOpened();
    }
    if (before.size() == 1) {
      return story.recommendation("1");
    }
    String action = "1." + (1 + random.nextInt(2));
    if (before.size() < 4) {
      return story.agreed("1." + (before.size() - 1), anyOf(AGENCIES), "2013-06-01", day());
    }
    return switch (random.nextInt(16)) {
      case 0 -> story.recommended(random.nextBoolean());
      case 1 -> story.decided(true);
      case 2 -> story.commissioned();
      case 3 -> story.asked(anyOf(AGENCIES), day());
      case 4 -> story.submitted();
      case 5 -> story.approved();
      case 6 -> story.published();
      case 7 -> story.chased(action, day());
      case 8 -> story.completed(action, day(), "All trained.");
      case 9 -> story.verified(action, day(), "Fewer repeat referrals.");
      case 10 -> story.extended(action, day(), "2013-12-31", "2014-03-31");
      case 11 -> story.moved(action, day(), "POLICE", anyOf(AGENCIES));
      case 12 -> story.withdrawn(action, day());
      default -> story.reported(action, day(), anyOf(List.of(Outlook.values())), "Under way.");
    };
  }

  private Object ofCommittee(CommitteeStory story, List<String> before) {
    int meeting = 1 + random.nextInt(3);
    return switch (before.size()) {
      case 0 -> story.formed();
      case 1 -> story.appointed(1, "Rowan Swift", "POLICE", "2013-01-01");
      default ->
          switch (random.nextInt(4)) {
            case 0 -> story.called(meeting, day());
            case 1 -> story.appointed(before.size(), "Hazel Finch", "EDUCATION", day());
            case 2 -> story.minuted(meeting, day());
            default -> story.held(meeting, day(), story.seat(1, anyOf(List.of(Presence.values()))));
          };
    };
  }

  private ReferenceDataEvent ofBoard() {
    LocalDate from = LocalDate.parse(day());
    return switch (random.nextInt(4)) {
      case 0 -> new CodeRelabelled(CodeList.SECTOR, "EDUCATION", "Schools " + recorded, from);
      case 1 -> new CodeIntroduced(CodeList.TEAM, "TEAM_" + recorded, "Team " + recorded, 1, from);
      case 2 -> new PopulationStated(from, 60_000 + recorded, "Estimate");
      default -> new RuleSetAdopted(from, FirstReferenceData.limits(), "Rules " + recorded);
    };
  }

  private String day() {
    return LocalDate.of(2013, 4, 1).plusDays(random.nextInt(300)).toString();
  }

  private <T> T anyOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
