package org.guardbook.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.positionoftrust.MeetingKind.INITIAL;
import static org.guardbook.command.positionoftrust.MeetingKind.REVIEW;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseClosed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseHandedOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseReopened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeRecorded;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRelabelled;
import org.guardbook.command.referencedata.Sector;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.AllegationFigures.Resolution;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountingContactsAndMeetings {

  private static final LocalDate FROM = LocalDate.of(2013, 4, 1);
  private static final LocalDate UNTIL = LocalDate.of(2014, 3, 31);
  private static final Narrative WORDS = new Narrative("Told.");

  @Test
  void countsAContactByTheDayItWasReceived() {
    AllegationFigures figures =
        figures(
            contact("W12-001", "2013-03-31"),
            contact("W13-001", "2013-04-01"),
            contact("W13-002", "2014-03-31T23:59"),
            contact("W14-001", "2014-04-01"));
    assertThat(figures.contacts()).isEqualTo(2);
    assertThat(figures.lastYear()).isNotNull().extracting(year -> year.contacts()).isEqualTo(1L);
  }

  @Test
  void countsAMeetingInAprilAboutAContactInMarchInTheNewYear() {
    AllegationFigures figures =
        figures(contact("W12-001", "2013-03-28"), held("W12-001", 1, INITIAL, "2013-04-04"));
    assertThat(figures.contacts()).isZero();
    assertThat(figures.meetings()).isEqualTo(1);
    assertThat(figures.contactsOfThePeriodWithMeeting()).isZero();
    assertThat(figures.percentGoneToMeetings()).isNull();
  }

  @Test
  void countsOnlyTheFirstMeetingOfACase() {
    AllegationFigures figures =
        figures(
            contact("W13-001", "2013-04-02"),
            held("W13-001", 2, REVIEW, "2013-05-20"),
            held("W13-001", 1, INITIAL, "2013-04-08"));
    assertThat(figures.meetings()).isEqualTo(1);
    assertThat(figures.timeliness().meanWorkingDays()).isEqualTo(new BigDecimal("4.00"));
  }

  @Test
  void countsAMeetingUnderEveryNatureButAContactUnderItsMainOne() {
    AllegationFigures figures =
        figures(
            contact("W13-001", "2013-04-02", "PHYSICAL", "EMOTIONAL"),
            held("W13-001", 1, INITIAL, "2013-04-08", "PHYSICAL", "EMOTIONAL", "NEGLECT"));
    assertThat(figures.contactsByNature())
        .containsExactly(
            new Count("PHYSICAL", "Physical", 1),
            new Count("EMOTIONAL", "Emotional", 0),
            new Count("NEGLECT", "Neglect", 0));
    assertThat(figures.meetingsByNature()).extracting(Count::number).containsExactly(1L, 1L, 1L);
  }

  @Test
  void takesTheOutcomeAsKnownWheneverItWasReached() {
    AllegationFigures figures =
        figures(
            contact("W13-001", "2013-04-02"),
            outcome("W13-001", "UNFOUNDED", "2014-05-20"),
            contact("W13-002", "2013-04-02"));
    assertThat(figures.contactsByOutcome())
        .containsExactly(
            new Count("ONGOING", "Ongoing", 1), new Count("UNFOUNDED", "Unfounded", 1));
  }

  @Test
  void roundsPercentagesHalfUp() {
    assertThat(AllegationFigures.percent(1, 8)).isEqualTo(13);
    assertThat(AllegationFigures.percent(1, 200)).isEqualTo(1);
    assertThat(AllegationFigures.percent(1, 201)).isZero();
    assertThat(AllegationFigures.percent(67, 239)).isEqualTo(28);
    assertThat(AllegationFigures.percent(0, 0)).isNull();
  }

  @Test
  void countsWorkingDaysToTheMeetingWithoutBankHolidays() {
    AllegationFigures figures =
        figures(contact("W13-001", "2013-12-24"), held("W13-001", 1, INITIAL, "2014-01-03"));
    assertThat(figures.timeliness().withinFiveWorkingDays()).isEqualTo(1);
    assertThat(figures.timeliness().percentWithinFiveWorkingDays()).isEqualTo(100);
  }

  @Test
  void holdsAnOngoingContactForLateOnlyOnceItsTimeHasPassed() {
    Object[] events = {
      contact("W13-001", "2014-02-10"),
      outcome("W13-001", "UNFOUNDED", "2014-03-10"),
      contact("W13-002", "2014-02-10")
    };
    assertThat(figuresOn("2014-03-10", events).resolution())
        .isEqualTo(new Resolution(100, 100, 100));
    assertThat(figuresOn("2014-03-11", events).resolution())
        .isEqualTo(new Resolution(50, 100, 100));
    assertThat(figuresOn("2014-05-11", events).resolution()).isEqualTo(new Resolution(50, 50, 100));
  }

  @Test
  void takesAContactClosedWithoutOutcomeForResolvedButOngoing() {
    AllegationFigures figures =
        figures(contact("W13-001", "2013-04-02"), closed("W13-001", "2013-04-20"));
    assertThat(figures.resolution().percentInOneMonth()).isEqualTo(100);
    assertThat(figures.contactsByOutcome()).extracting(Count::code).containsExactly("ONGOING");
  }

  @Test
  void takesAReopenedContactForUnresolvedAgain() {
    AllegationFigures figures =
        figures(
            contact("W13-001", "2013-04-02"),
            closed("W13-001", "2013-04-20"),
            new CaseReopened(reference("W13-001"), When.parse("2013-05-20"), WORDS, "lado"));
    assertThat(figures.resolution().percentInOneMonth()).isZero();
  }

  @Test
  void leavesAContactHandedOverOutOfTheResolution() {
    AllegationFigures figures =
        figures(
            contact("W13-001", "2013-04-02"),
            new CaseHandedOver(
                reference("W13-001"), When.parse("2013-04-10"), "Borchester", WORDS));
    assertThat(figures.contacts()).isEqualTo(1);
    assertThat(figures.resolution().percentInOneMonth()).isNull();
  }

  @Test
  void countsWhatACorrectionSays() {
    AllegationFigures figures =
        figures(
            contact("W13-001", "2013-04-02", "PHYSICAL"),
            held("W13-001", 1, INITIAL, "2013-04-08", "PHYSICAL"),
            corrected("W13-001", "event-1", contact("W13-001", "2013-04-03", "NEGLECT")));
    assertThat(figures.contactsByNature())
        .filteredOn(count -> count.number() > 0)
        .containsExactly(new Count("NEGLECT", "Neglect", 1));
    assertThat(figures.meetings()).isEqualTo(1);
    assertThat(figures.timeliness().meanWorkingDays()).isEqualTo(new BigDecimal("3.00"));
  }

  @Test
  void countsNothingOfACaseThatShouldNeverHaveBeenRecorded() {
    AllegationFigures figures =
        figures(
            contact("W13-001", "2013-04-02"),
            held("W13-001", 1, INITIAL, "2013-04-08"),
            corrected("W13-001", "event-1", null));
    assertThat(figures.contacts()).isZero();
    assertThat(figures.meetings()).isZero();
  }

  @Test
  void callsACodeWhatItWasCalledAtTheEndOfThePeriod() {
    AllegationFigures figures =
        figures(
            contact("W13-001", "2013-04-02"),
            new CodeRelabelled(
                CodeList.SECTOR, "EDUCATION", "Schools and colleges", LocalDate.of(2014, 1, 1)),
            new CodeRelabelled(CodeList.SECTOR, "EDUCATION", "Learning", LocalDate.of(2014, 9, 1)));
    assertThat(figures.contactsBySector())
        .containsExactly(new Count("EDUCATION", "Schools and colleges", 1));
  }

  @Test
  void countsFromWhatHadBeenRecordedByThen() {
    Views live = views(contact("W13-001", "2013-04-02"), contact("W13-002", "2013-04-02"));
    Views then = views(contact("W13-001", "2013-04-02"));
    Instant asAt = Instant.parse("2013-05-31T23:59:59Z");
    AllegationFigures figures =
        new StatisticsAnswers(live, instant -> instant.equals(asAt) ? then : live, clock())
            .answer(new CountAllegations(FROM, UNTIL, asAt));
    assertThat(figures.contacts()).isEqualTo(1);
    assertThat(figures.asAt()).isEqualTo(asAt);
    assertThat(figures.resolution().percentInOneMonth()).isZero();
    assertThat(figures.resolution().percentInThreeMonths()).isNull();
  }

  @Test
  void comparesWithTheSameDaysAYearEarlier() {
    assertThat(new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 2, 28)).yearBefore())
        .isEqualTo(new Period(LocalDate.of(2023, 4, 1), LocalDate.of(2024, 2, 29)));
    assertThat(new Period(LocalDate.of(2014, 1, 6), LocalDate.of(2014, 1, 10)).yearBefore())
        .isEqualTo(new Period(LocalDate.of(2013, 1, 6), LocalDate.of(2013, 1, 10)));
  }

  private static AllegationFigures figures(Object... events) {
    return figuresOn("2014-06-02", events);
  }

  private static AllegationFigures figuresOn(String day, Object... events) {
    Views views = views(events);
    Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    return new StatisticsAnswers(views, _ -> views, clock)
        .answer(new CountAllegations(FROM, UNTIL, null));
  }

  private static Clock clock() {
    return Clock.fixed(Instant.parse("2014-06-02T12:00:00Z"), ZoneOffset.UTC);
  }

  private static Views views(Object... events) {
    InMemoryViews views = new InMemoryViews();
    Past caseEvents = Past.of(only(events, true));
    caseEvents.into(views, over -> new StatisticsProjection(over, caseEvents.history()));
    Past.of(FirstReferenceData.events())
        .and(only(events, false))
        .into(views, FirstReferenceData::projection);
    return views;
  }

  private static Object[] only(Object[] events, boolean ofCases) {
    return List.of(events).stream()
        .filter(event -> event instanceof PositionOfTrustEvent == ofCases)
        .toArray();
  }

  private static ContactRecorded contact(String reference, String received, String... natures) {
    return new ContactRecorded(
        reference(reference),
        When.parse(received),
        ContactType.REFERRAL,
        "School",
        new Sector("EDUCATION"),
        natures(natures),
        false,
        null,
        null,
        null,
        null,
        null,
        WORDS);
  }

  private static MeetingHeld held(
      String reference, int meeting, MeetingKind kind, String on, String... natures) {
    return new MeetingHeld(
        reference(reference), When.parse(on), meeting, kind, List.of(), natures(natures));
  }

  private static OutcomeRecorded outcome(String reference, String outcome, String on) {
    return new OutcomeRecorded(
        reference(reference), When.parse(on), new Outcome(outcome), WORDS, "lado");
  }

  private static CaseClosed closed(String reference, String on) {
    return new CaseClosed(reference(reference), When.parse(on), WORDS, "lado");
  }

  private static EntryCorrected corrected(
      String reference, String entry, @Nullable PositionOfTrustEvent replacement) {
    return new EntryCorrected(
        reference(reference), When.parse("2014-01-06"), entry, replacement, WORDS);
  }

  private static CaseReference reference(String reference) {
    return new CaseReference(reference);
  }

  private static List<Nature> natures(String... codes) {
    return List.of(codes).stream().map(Nature::new).toList();
  }
}
