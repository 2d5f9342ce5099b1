package org.guardbook.query;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.Attendance.Presence;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.jspecify.annotations.Nullable;

/** Facts of invented cases, for tests: what happened, in the words of whoever told it. */
public record Story(CaseReference reference) {

  public static Story of(String reference) {
    return new Story(new CaseReference(reference));
  }

  /** A referral of 7 October 2013, 10:20, about Rowan Linnet of Elder Primary School. */
  public ContactRecorded contactRecorded() {
    return contactRecorded("2013-10-07T10:20", "Rowan Linnet", "1984-05-04");
  }

  public ContactRecorded contactRecorded(
      String received, String adult, @Nullable String dateOfBirth) {
    return contactRecorded(received, adult, dateOfBirth, "Elder Primary School");
  }

  public ContactRecorded contactRecorded(
      String received, String adult, @Nullable String dateOfBirth, String employer) {
    return new ContactRecorded(
        reference,
        When.parse(received),
        ContactType.REFERRAL,
        "Head teacher, " + employer,
        new Sector("EDUCATION"),
        List.of(new Nature("PHYSICAL")),
        false,
        null,
        person("adult", adult, dateOfBirth),
        "teaching assistant",
        employer,
        person("child", "Hazel Pipit", "2005-06-01"),
        new Narrative("Pupil, 8, says they were pulled by the arm and shouted at."));
  }

  public ContactRecorded adviceAsked() {
    return new ContactRecorded(
        reference,
        When.parse("2013-10-07T10:20"),
        ContactType.ADVICE,
        "Nursery manager",
        new Sector("EARLY_YEARS"),
        List.of(),
        false,
        null,
        null,
        null,
        null,
        null,
        new Narrative("Asks what to do about a comment overheard."));
  }

  public Person person(String who, String name, @Nullable String dateOfBirth) {
    return new Person(
        reference + "/" + who, name, dateOfBirth == null ? null : LocalDate.parse(dateOfBirth));
  }

  public AdultNamed adultNamed(String name, @Nullable String dateOfBirth) {
    return new AdultNamed(
        reference,
        When.parse("2013-10-08"),
        person("adult", name, dateOfBirth),
        new Narrative("The manager rang back with the name."));
  }

  public ThresholdDecided thresholdDecided(boolean met) {
    return new ThresholdDecided(
        reference,
        When.parse("2013-10-08T11:00"),
        met,
        met ? List.of(ThresholdGround.HARMED_A_CHILD) : List.of(),
        new Narrative(met ? "A mark was seen." : "Poor practice, dealt with by the employer."),
        "lado");
  }

  public MeetingCalled meetingCalled(int meeting, MeetingKind kind, String heldFor) {
    return new MeetingCalled(
        reference,
        When.parse("2013-10-08T12:00"),
        meeting,
        kind,
        When.parse(heldFor),
        "the civic centre",
        List.of(new Agency("POLICE"), new Agency("EDUCATION")));
  }

  public MeetingPutOff meetingPutOff(int meeting, String heldFor) {
    return new MeetingPutOff(
        reference,
        When.parse("2013-10-09T12:00"),
        meeting,
        When.parse(heldFor),
        new Narrative("The police cannot come."));
  }

  public MeetingHeld meetingHeld(int meeting, MeetingKind kind, String held) {
    return new MeetingHeld(
        reference,
        When.parse(held),
        meeting,
        kind,
        List.of(
            new Attendance(new Agency("POLICE"), Presence.ATTENDED),
            new Attendance(new Agency("EDUCATION"), Presence.ATTENDED),
            new Attendance(new Agency("HEALTHCARE_TRUST"), Presence.APOLOGIES)),
        List.of(new Nature("PHYSICAL"), new Nature("EMOTIONAL")));
  }

  public MeetingMinuted meetingMinuted(int meeting) {
    return new MeetingMinuted(
        reference,
        When.parse("2013-10-11T15:00"),
        meeting,
        new Narrative("All three strands are needed."),
        List.of(new Narrative("The school keeps the adult away from children.")),
        List.of(
            new MeetingAction(
                1,
                new Narrative("Send the training record."),
                "Head teacher",
                LocalDate.parse("2013-10-18"))));
  }

  public MeetingActionCompleted actionCompleted(int meeting, int action) {
    return new MeetingActionCompleted(
        reference, When.parse("2013-10-17"), meeting, action, new Narrative("Sent by post."));
  }

  public StrandOpened strandOpened(Strand strand) {
    return new StrandOpened(
        reference, When.parse("2013-10-11"), strand, new Narrative("An officer is named."));
  }

  public StrandProgressed strandProgressed(Strand strand) {
    return new StrandProgressed(
        reference, When.parse("2013-10-15"), strand, new Narrative("Interview planned."));
  }

  public StrandConcluded strandConcluded(Strand strand) {
    return new StrandConcluded(
        reference, When.parse("2013-11-01"), strand, new Narrative("No further action."));
  }

  public SafeguardPutInPlace safeguardPutInPlace(int safeguard) {
    return new SafeguardPutInPlace(
        reference,
        When.parse("2013-10-08"),
        safeguard,
        new Narrative("Moved to duties without children. Reviewed at the next meeting."));
  }

  public SafeguardLifted safeguardLifted(int safeguard) {
    return new SafeguardLifted(
        reference, When.parse("2013-11-04"), safeguard, new Narrative("The matter is resolved."));
  }

  public DevelopmentNoted developmentNoted(String happened, String note) {
    return new DevelopmentNoted(reference, When.parse(happened), new Narrative(note));
  }

  public OutcomeRecorded outcomeRecorded(String outcome) {
    return new OutcomeRecorded(
        reference,
        When.parse("2013-11-04"),
        new Outcome(outcome),
        new Narrative("Two witnesses saw it otherwise."),
        "dso");
  }

  public ConsequenceRecorded consequenceRecorded(String consequence) {
    return new ConsequenceRecorded(
        reference,
        When.parse("2013-11-05"),
        new Consequence(consequence),
        new Narrative("After the employer's hearing."));
  }

  public OutcomeLetterSent outcomeLetterSent() {
    return new OutcomeLetterSent(reference, When.parse("2013-11-06"));
  }

  public EmployerCopySent employerCopySent() {
    return new EmployerCopySent(reference, When.parse("2013-11-06"));
  }

  public ReferredToBarringService referredToBarringService() {
    return new ReferredToBarringService(
        reference, When.parse("2013-11-06"), new Narrative("By the employer."));
  }

  public ReferredToRegulator referredToRegulator() {
    return new ReferredToRegulator(
        reference,
        When.parse("2013-11-07"),
        "the Teaching Regulation Agency",
        new Narrative("By the employer."));
  }

  public CaseHandedOver handedOver() {
    return new CaseHandedOver(
        reference,
        When.parse("2013-11-08"),
        "Sandford",
        new Narrative("The adult works there now."));
  }

  public CaseTakenOver takenOver() {
    return new CaseTakenOver(
        reference,
        When.parse("2013-11-20"),
        "Sandford",
        "S-77",
        new Narrative("The adult has come back."));
  }

  public CaseClosed closed() {
    return new CaseClosed(
        reference, When.parse("2013-11-11"), new Narrative("Everything is done."), "lado");
  }

  public CaseReopened reopened() {
    return new CaseReopened(
        reference, When.parse("2013-12-02"), new Narrative("A second child has spoken."), "dso");
  }

  public EarlierCaseLinked linkedTo(String earlier) {
    return new EarlierCaseLinked(
        reference,
        When.parse("2013-10-07"),
        new CaseReference(earlier),
        new Narrative("Same name and date of birth."));
  }

  public EarlierCaseUnlinked unlinkedFrom(String earlier) {
    return new EarlierCaseUnlinked(
        reference,
        When.parse("2013-10-09"),
        new CaseReference(earlier),
        new Narrative("A cousin of the same name."));
  }

  public MatchDismissed dismissed(String other) {
    return new MatchDismissed(reference, When.parse("2013-10-07"), new CaseReference(other));
  }

  public EntryCorrected corrected(String entry, @Nullable PositionOfTrustEvent replacement) {
    return new EntryCorrected(
        reference,
        When.parse("2013-12-20"),
        entry,
        replacement,
        new Narrative("Taken down wrongly."));
  }
}
