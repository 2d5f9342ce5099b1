package org.guardbook.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.Attendance.Presence;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseClosed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.DevelopmentNoted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EmployerCopySent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingCalled;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingMinuted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeLetterSent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandConcluded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandOpened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ThresholdDecided;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;

/**
 * Years of a region's casework: whole cases of sixteen entries from the contact to the closure, two
 * hundred of them open at a time, so that what is recorded one after the other is about one case
 * and another.
 */
final class CaseHistories {

  private static final int OPEN = 200;
  private static final String[] FORENAMES = {"Rowan", "Hazel", "Robin", "Jay", "Wren", "Martin"};
  private static final String[] SURNAMES = {"Linnet", "Pipit", "Heron", "Swift", "Finch", "Crane"};
  private static final String[] EMPLOYERS = {"Elder", "Alder", "Birch", "Maple", "Willow", "Yew"};
  private static final String[] SECTORS = {"EDUCATION", "HEALTH", "FAITH", "OTHER"};
  private static final String[] NATURES = {"PHYSICAL", "SEXUAL", "EMOTIONAL", "NEGLECT"};
  private static final Narrative WORDS =
      new Narrative(
          "The head teacher rang: a child in year four says that the teaching assistant took hold of"
              + " her arm and pulled her out of the room; another child saw it.");

  /** That many entries are of one command; what is recorded at once is a multiple of it. */
  private static final int OF_A_COMMAND = 4;

  private final Random random = new Random(1);
  private final Deque<Open> open = new ArrayDeque<>();
  private int cases;
  private int entries;
  private Map<String, String> by = Map.of();

  /** The next entry of one case or another. */
  EventMessage<?> next() {
    if (entries++ % OF_A_COMMAND == 0) {
      String command = new UUID(random.nextLong(), random.nextLong()).toString();
      by = new Provenance("lado", Role.LADO, null, "7f1c0d52", command, null).toMetaData();
    }
    Open one = open.size() < OPEN ? begun() : open.removeFirst();
    PositionOfTrustEvent event = one.left.removeFirst();
    EventMessage<?> message =
        new GenericDomainEventMessage<>(
            "PositionOfTrustCase", event.reference().value(), one.sequence++, event, by);
    if (!one.left.isEmpty()) {
      open.addLast(one);
    }
    return message;
  }

  private Open begun() {
    cases++;
    LocalDate day = LocalDate.of(2013, 4, 1).plusDays(cases / 10);
    return new Open(
        new ArrayDeque<>(
            entries(new CaseReference("W%02d-%04d".formatted(13 + cases / 4_000, cases)), day)));
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private List<PositionOfTrustEvent> entries(CaseReference reference, LocalDate day) {
    Nature nature = new Nature(one(NATURES));
    Agency police = new Agency("POLICE");
    Agency school = new Agency("EDUCATION");
    Person adult =
        new Person(
            reference + "-adult",
            one(FORENAMES) + " " + one(SURNAMES),
            LocalDate.of(1960, 1, 1).plusDays(random.nextInt(15_000)));
    When met = When.at(day.plusDays(5).atTime(LocalTime.of(10, 0)));
    List<PositionOfTrustEvent> all = new ArrayList<>();
    all.add(
        new ContactRecorded(
            reference,
            When.on(day),
            ContactType.REFERRAL,
            "Head teacher",
            new Sector(one(SECTORS)),
            List.of(nature),
            false,
            day,
            adult,
            "teaching assistant",
            one(EMPLOYERS) + " Primary School",
            null,
            WORDS));
    all.add(
        new ThresholdDecided(
            reference, When.on(day), true, List.of(ThresholdGround.HARMED_A_CHILD), WORDS, "lado"));
    all.add(
        new MeetingCalled(
            reference,
            When.on(day),
            1,
            MeetingKind.INITIAL,
            met,
            "Civic Centre",
            List.of(police, school)));
    all.add(new StrandOpened(reference, When.on(day), Strand.POLICE_INVESTIGATION, WORDS));
    all.add(new StrandOpened(reference, When.on(day), Strand.EMPLOYER_CONSIDERATION, WORDS));
    all.add(
        new MeetingHeld(
            reference,
            met,
            1,
            MeetingKind.INITIAL,
            List.of(
                new Attendance(police, Presence.ATTENDED),
                new Attendance(school, Presence.APOLOGIES)),
            List.of(nature)));
    all.add(
        new MeetingMinuted(
            reference,
            met,
            1,
            WORDS,
            List.of(WORDS),
            List.of(new MeetingAction(1, WORDS, "head teacher", day.plusDays(20)))));
    for (int note = 0; note < 3; note++) {
      all.add(new DevelopmentNoted(reference, When.on(day.plusDays(8 + note)), WORDS));
    }
    When end = When.on(day.plusDays(30));
    all.add(new StrandConcluded(reference, end, Strand.POLICE_INVESTIGATION, WORDS));
    all.add(new StrandConcluded(reference, end, Strand.EMPLOYER_CONSIDERATION, WORDS));
    all.add(new OutcomeRecorded(reference, end, new Outcome("UNSUBSTANTIATED"), WORDS, "lado"));
    all.add(new OutcomeLetterSent(reference, end));
    all.add(new EmployerCopySent(reference, end));
    all.add(new CaseClosed(reference, end, WORDS, "lado"));
    return all;
  }

  private static final class Open {

    private final Deque<PositionOfTrustEvent> left;
    private long sequence;

    Open(Deque<PositionOfTrustEvent> left) {
      this.left = left;
    }
  }
}
