package org.guardbook.command.positionoftrust;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;

/** What happened in a case that began on Monday 7 October 2013. */
final class Facts {

  static final CaseReference CASE = new CaseReference("W13-117");
  static final CaseReference EARLIER = new CaseReference("W12-050");
  static final Narrative WORDS = new Narrative("Said on the telephone.");
  static final Narrative NOTHING = new Narrative(" ");
  static final When RECEIVED = When.at(LocalDateTime.of(2013, 10, 7, 10, 20));
  static final NamedPerson WILLOW = new NamedPerson("Willow Swift", LocalDate.of(1982, 2, 16));

  private Facts() {}

  /** A day in October 2013. */
  static When october(int day) {
    return When.on(LocalDate.of(2013, 10, day));
  }

  static When november(int day) {
    return When.on(LocalDate.of(2013, 11, day));
  }

  static When december(int day) {
    return When.on(LocalDate.of(2013, 12, day));
  }

  static Person willow() {
    return new Person("W13-117/adult", "Willow Swift", LocalDate.of(1982, 2, 16));
  }

  static ContactRecorded allegationReported() {
    return allegationReported(CASE);
  }

  static ContactRecorded allegationReported(CaseReference reference) {
    return new ContactRecorded(
        reference,
        RECEIVED,
        ContactType.REFERRAL,
        "Head teacher",
        new Sector("EDUCATION"),
        List.of(new Nature("PHYSICAL")),
        false,
        null,
        new Person(reference + "/adult", "Willow Swift", LocalDate.of(1982, 2, 16)),
        "teaching assistant",
        "Elder Primary School",
        null,
        WORDS);
  }

  static ContactRecorded adviceAsked() {
    return new ContactRecorded(
        CASE,
        RECEIVED,
        ContactType.ADVICE,
        "Head teacher",
        new Sector("EDUCATION"),
        List.of(),
        false,
        null,
        null,
        null,
        null,
        null,
        WORDS);
  }

  static RecordContact reportAllegation() {
    return new RecordContact(
        RECEIVED,
        ContactType.REFERRAL,
        "Head teacher",
        new Sector("EDUCATION"),
        List.of(new Nature("PHYSICAL")),
        false,
        null,
        WILLOW,
        "teaching assistant",
        "Elder Primary School",
        null,
        WORDS,
        List.of(),
        List.of());
  }

  static ThresholdDecided thresholdMet() {
    return new ThresholdDecided(
        CASE, october(8), true, List.of(ThresholdGround.HARMED_A_CHILD), WORDS, "lado");
  }

  static ThresholdDecided thresholdNotMet() {
    return new ThresholdDecided(CASE, october(8), false, List.of(), WORDS, "lado");
  }

  static DecideThreshold decideThreshold(When on, boolean met) {
    return new DecideThreshold(
        CASE, on, met, met ? List.of(ThresholdGround.HARMED_A_CHILD) : List.of(), WORDS, null);
  }

  static MeetingCalled initialMeetingCalled() {
    return new MeetingCalled(
        CASE, october(8), 1, MeetingKind.INITIAL, october(11), null, List.of(new Agency("POLICE")));
  }

  static MeetingHeld initialMeetingHeld() {
    return new MeetingHeld(
        CASE, october(11), 1, MeetingKind.INITIAL, List.of(), List.of(new Nature("PHYSICAL")));
  }

  static MeetingHeld finalMeetingHeld() {
    return new MeetingHeld(CASE, november(4), 2, MeetingKind.FINAL, List.of(), List.of());
  }

  static MeetingMinuted initialMeetingMinuted() {
    return new MeetingMinuted(
        CASE,
        october(12),
        1,
        WORDS,
        List.of(),
        List.of(new MeetingAction(1, WORDS, "head teacher", null)));
  }

  static MeetingActionCompleted actionCompleted() {
    return new MeetingActionCompleted(CASE, october(20), 1, 1, WORDS);
  }

  static StrandOpened policeBegan() {
    return new StrandOpened(CASE, october(9), Strand.POLICE_INVESTIGATION, WORDS);
  }

  static StrandConcluded policeEnded() {
    return new StrandConcluded(CASE, october(30), Strand.POLICE_INVESTIGATION, WORDS);
  }

  static SafeguardPutInPlace suspendedFromWork() {
    return new SafeguardPutInPlace(CASE, october(8), 1, WORDS);
  }

  static SafeguardLifted backAtWork() {
    return new SafeguardLifted(CASE, november(1), 1, WORDS);
  }

  static OutcomeRecorded unsubstantiated() {
    return new OutcomeRecorded(CASE, november(4), new Outcome("UNSUBSTANTIATED"), WORDS, "dso");
  }

  static RecordOutcome recordOutcome(When on) {
    return new RecordOutcome(CASE, on, new Outcome("UNSUBSTANTIATED"), WORDS, "dso");
  }

  static OutcomeLetterSent letterSent() {
    return new OutcomeLetterSent(CASE, november(6));
  }

  static EmployerCopySent copySent() {
    return new EmployerCopySent(CASE, november(6));
  }

  static CaseClosed closed() {
    return new CaseClosed(CASE, november(10), WORDS, "lado");
  }

  static CloseCase close() {
    return new CloseCase(CASE, november(10), WORDS, false, null);
  }

  static CaseReopened reopened() {
    return new CaseReopened(CASE, december(2), WORDS, "lado");
  }

  static CaseHandedOver handedOver() {
    return new CaseHandedOver(CASE, november(1), "Dudley", WORDS);
  }
}
