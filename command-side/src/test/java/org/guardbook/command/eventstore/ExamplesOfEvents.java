package org.guardbook.command.eventstore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.account.AccountEvent.AccountReinstated;
import org.guardbook.command.account.AccountEvent.AccountSuspended;
import org.guardbook.command.account.AccountEvent.PasswordReset;
import org.guardbook.command.account.AccountEvent.RolesAssigned;
import org.guardbook.command.chronology.ChronologyEvent.EntryPicked;
import org.guardbook.command.chronology.ChronologyEvent.EntryTakenOut;
import org.guardbook.command.chronology.ChronologyEvent.SignificanceRestated;
import org.guardbook.command.chronology.ChronologyReference;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.custody.CustodyEvent.EntryPassedOver;
import org.guardbook.command.custody.CustodyEvent.LedgerKeyRetired;
import org.guardbook.command.custody.CustodyEvent.WritingResumed;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.Attendance.Presence;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRelabelled;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRetired;
import org.guardbook.command.referencedata.ReferenceDataEvent.PopulationStated;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetWithdrawn;
import org.guardbook.command.referencedata.Sector;
import org.guardbook.command.referencedata.Span;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.command.restriction.RestrictionEvent.GlassBroken;
import org.guardbook.command.restriction.RestrictionEvent.ReaderNamed;
import org.guardbook.command.restriction.RestrictionEvent.ReaderRemoved;
import org.guardbook.command.restriction.RestrictionEvent.RecordRestricted;
import org.guardbook.command.restriction.RestrictionEvent.RestrictionLifted;

/** One of every event, and another where it may leave something unsaid. */
final class ExamplesOfEvents {

  /**
   * @param suffix tells several examples of one event apart; empty for the first
   */
  record Example(Object event, String suffix) {
    String name() {
      return event.getClass().getSimpleName() + suffix;
    }
  }

  private static final CaseReference CASE = new CaseReference("W13-117");
  private static final When ON = When.on(LocalDate.of(2013, 10, 9));
  private static final When AT = When.at(LocalDateTime.of(2013, 10, 7, 10, 20));
  private static final Narrative WORDS =
      new Narrative("“Held by the arm”, she said.\nNo mark was seen.");

  private ExamplesOfEvents() {}

  static List<Example> all() {
    return Stream.of(
            contactAndLinks(),
            threshold(),
            meetings(),
            strands(),
            outcomes(),
            ends(),
            chronologies(),
            restrictions(),
            ExamplesOfReviews.all(),
            ExamplesOfChildren.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Example> contactAndLinks() {
    return List.of(
        of(
            new ContactRecorded(
                CASE,
                AT,
                ContactType.REFERRAL,
                "Head teacher, Elder Primary School",
                new Sector("EDUCATION"),
                List.of(new Nature("PHYSICAL"), new Nature("EMOTIONAL")),
                true,
                LocalDate.of(2013, 10, 4),
                new Person("W13-117/adult", "Róisín O’Hara", LocalDate.of(1982, 2, 16)),
                "teaching assistant",
                "Elder Primary School",
                new Person("W13-117/child", "Pine Dunlin", null),
                WORDS)),
        another(
            "unnamed",
            new ContactRecorded(
                CASE,
                ON,
                ContactType.ADVICE,
                "Manager",
                new Sector("NOT_RECORDED"),
                List.of(),
                false,
                null,
                null,
                null,
                null,
                null,
                WORDS)),
        of(
            new AdultNamed(
                CASE,
                ON,
                new Person("W13-117/adult", "Willow Swift", LocalDate.of(1982, 2, 16)),
                WORDS)),
        of(new EarlierCaseLinked(CASE, ON, new CaseReference("W12-178"), WORDS)),
        of(new EarlierCaseUnlinked(CASE, ON, new CaseReference("W12-178"), WORDS)),
        of(new MatchDismissed(CASE, ON, new CaseReference("W12-179"))));
  }

  private static List<Example> threshold() {
    return List.of(
        of(
            new ThresholdDecided(
                CASE,
                AT,
                true,
                List.of(ThresholdGround.HARMED_A_CHILD, ThresholdGround.POSSIBLE_OFFENCE),
                WORDS,
                "lado")),
        another("notMet", new ThresholdDecided(CASE, ON, false, List.of(), WORDS, "dso")));
  }

  private static List<Example> meetings() {
    List<MeetingAction> actions =
        List.of(
            new MeetingAction(1, WORDS, "head teacher", LocalDate.of(2013, 10, 21)),
            new MeetingAction(2, WORDS, "police", null));
    return List.of(
        of(
            new MeetingCalled(
                CASE,
                AT,
                1,
                MeetingKind.INITIAL,
                When.at(LocalDateTime.of(2013, 10, 11, 14, 0)),
                "Civic Centre, room 2",
                List.of(new Agency("POLICE"), new Agency("EDUCATION")))),
        another("nowhere", new MeetingCalled(CASE, ON, 2, MeetingKind.REVIEW, ON, null, List.of())),
        of(new MeetingPutOff(CASE, ON, 1, When.on(LocalDate.of(2013, 10, 14)), WORDS)),
        of(
            new MeetingHeld(
                CASE,
                AT,
                1,
                MeetingKind.INITIAL,
                List.of(
                    new Attendance(new Agency("POLICE"), Presence.ATTENDED),
                    new Attendance(new Agency("EDUCATION"), Presence.APOLOGIES)),
                List.of(new Nature("PHYSICAL")))),
        of(new MeetingMinuted(CASE, ON, 1, WORDS, List.of(WORDS), actions)),
        of(new MeetingActionCompleted(CASE, ON, 1, 2, WORDS)));
  }

  private static List<Example> strands() {
    return List.of(
        of(new StrandOpened(CASE, ON, Strand.POLICE_INVESTIGATION, WORDS)),
        of(new StrandProgressed(CASE, ON, Strand.SOCIAL_CARE_ENQUIRY, WORDS)),
        of(new StrandConcluded(CASE, ON, Strand.EMPLOYER_CONSIDERATION, WORDS)),
        of(new SafeguardPutInPlace(CASE, ON, 1, WORDS)),
        of(new SafeguardLifted(CASE, ON, 1, WORDS)),
        of(new DevelopmentNoted(CASE, ON, WORDS)));
  }

  private static List<Example> outcomes() {
    return List.of(
        of(new OutcomeRecorded(CASE, ON, new Outcome("SUBSTANTIATED"), WORDS, "dso")),
        another(
            "imported",
            new OutcomeRecorded(CASE, ON, new Outcome("SUBSTANTIATED"), new Narrative(""), null)),
        of(new ConsequenceRecorded(CASE, ON, new Consequence("DISMISSAL"), WORDS)),
        of(new OutcomeLetterSent(CASE, ON)),
        of(new EmployerCopySent(CASE, ON)),
        of(new ReferredToBarringService(CASE, ON, WORDS)),
        of(new ReferredToRegulator(CASE, ON, "Teaching Regulation Agency", WORDS)),
        of(new CaseHandedOver(CASE, ON, "Dudley", WORDS)),
        of(new CaseTakenOver(CASE, ON, "Sandwell", "S/2013/44", WORDS)),
        another("withoutReference", new CaseTakenOver(CASE, ON, "Sandwell", null, WORDS)),
        of(new CaseClosed(CASE, ON, WORDS, "lado")),
        another("imported", new CaseClosed(CASE, ON, new Narrative(""), null)),
        of(new CaseReopened(CASE, ON, WORDS, "lado")),
        of(
            new EntryCorrected(
                CASE,
                AT,
                "5d1b2c3e-0000-4000-8000-000000000001",
                new OutcomeRecorded(CASE, ON, new Outcome("UNFOUNDED"), WORDS, "dso"),
                WORDS)),
        another(
            "struckOut",
            new EntryCorrected(CASE, ON, "5d1b2c3e-0000-4000-8000-000000000002", null, WORDS)),
        another(
            "correctionCorrected",
            new EntryCorrected(
                CASE,
                ON,
                "5d1b2c3e-0000-4000-8000-000000000003",
                new EntryCorrected(
                    CASE,
                    ON,
                    "5d1b2c3e-0000-4000-8000-000000000001",
                    new OutcomeLetterSent(CASE, ON),
                    WORDS),
                WORDS)));
  }

  private static List<Example> ends() {
    LocalDate from = LocalDate.of(2014, 4, 1);
    Map<Limit, Span> limits = new EnumMap<>(Limit.class);
    List<Span.Unit> units =
        List.of(Span.Unit.HOURS, Span.Unit.WORKING_DAYS, Span.Unit.WEEKS, Span.Unit.MONTHS);
    for (Limit limit : EnumSet.range(Limit.EMPLOYER_REPORT, Limit.ENTRY_OTHER)) {
      limits.put(limit, new Span(limit.ordinal() + 1, units.get(limit.ordinal() % units.size())));
    }
    Map<Limit, Span> withSilence = new EnumMap<>(limits);
    withSilence.put(Limit.ACTION_SILENT, new Span(60, Span.Unit.DAYS));
    return List.of(
        of(new CodeIntroduced(CodeList.SECTOR, "YOUTH_JUSTICE", "Youth justice", 18, from)),
        of(new CodeRelabelled(CodeList.AGENCY, "CCG", "Integrated care board", from)),
        of(new CodeRetired(CodeList.OUTCOME, "INFORMATION_ONLY", from)),
        of(new RuleSetAdopted(from, limits, "Working Together 2013")),
        another("withSilence", new RuleSetAdopted(from, withSilence, "Working Together 2013")),
        of(new RuleSetWithdrawn(from, "Adopted a year too early.")),
        another("unexplained", new RuleSetWithdrawn(from, null)),
        of(
            new PopulationStated(
                from, 68_700, "Mid-year estimate of 2011, Office for National Statistics")),
        of(
            new AccountOpened(
                "a.smew",
                new Person("a.smew", "Alder Smew", LocalDate.of(1979, 5, 1)),
                EnumSet.of(Role.LADO, Role.ADMINISTRATOR),
                null)),
        another(
            "agencyLead",
            new AccountOpened(
                "police",
                new Person("police", "Fern Wren", null),
                EnumSet.of(Role.AGENCY_LEAD),
                "POLICE")),
        of(new RolesAssigned("a.smew", EnumSet.of(Role.AUDITOR), null, WORDS)),
        another(
            "agencyLead",
            new RolesAssigned("a.smew", EnumSet.of(Role.AGENCY_LEAD), "HOUSING", WORDS)),
        of(new AccountSuspended("a.smew", WORDS)),
        of(new AccountReinstated("a.smew", WORDS)),
        of(new PasswordReset("a.smew")),
        of(new WritingResumed(List.of("events/ALTERED/5-5/7d3c0a91e5f24b68"), WORDS)),
        of(new LedgerKeyRetired(WORDS)),
        of(new EntryPassedOver("timeline", "5d1b2c3e-0000-4000-8000-000000000001", WORDS)));
  }

  private static List<Example> chronologies() {
    String entry = "5d1b2c3e-0000-4000-8000-000000000001";
    ChronologyReference chronology =
        new ChronologyReference(RecordKind.POSITION_OF_TRUST, CASE.value());
    ChronologyReference ofReview = new ChronologyReference(RecordKind.REVIEW, "W3");
    ChronologyReference ofChild = new ChronologyReference(RecordKind.CHILD_PROTECTION, "C-00417");
    return List.of(
        of(new EntryPicked(chronology, AT, entry, WORDS)),
        another("ofAReview", new EntryPicked(ofReview, ON, entry, WORDS)),
        another("ofAChild", new EntryPicked(ofChild, ON, entry, WORDS)),
        of(new SignificanceRestated(chronology, ON, entry, WORDS)),
        of(new EntryTakenOut(chronology, ON, entry, WORDS)));
  }

  private static List<Example> restrictions() {
    return List.of(
        of(
            new RecordRestricted(
                "W13-117",
                RestrictedKind.ALLEGATION,
                new TreeSet<>(Set.of("a.smew", "lado")),
                WORDS)),
        another(
            "ofAChild",
            new RecordRestricted(
                "C-00417", RestrictedKind.CHILD, new TreeSet<>(Set.of("cpchair")), WORDS)),
        of(new ReaderNamed("W13-117", "dso", WORDS)),
        of(new ReaderRemoved("W13-117", "a.smew", WORDS)),
        of(new RestrictionLifted("W13-117", WORDS)),
        of(
            new GlassBroken(
                "W13-117", "auditor", Instant.parse("2014-03-31T15:40:00.250Z"), WORDS)));
  }

  static Example of(Object event) {
    return new Example(event, "");
  }

  static Example another(String label, Object event) {
    return new Example(event, "." + label);
  }
}
