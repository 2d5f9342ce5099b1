package org.guardbook.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.look.Sight;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.query.account.AccountQuery;
import org.guardbook.query.actionplan.ActionPlanQuery;
import org.guardbook.query.actionplan.ActionPlanQuery.OpenAction;
import org.guardbook.query.backup.BackupQuery;
import org.guardbook.query.casefile.CaseQuery;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.child.ChildQuery;
import org.guardbook.query.child.ChildQuery.ConferenceToCome;
import org.guardbook.query.child.ChildQuery.FindConferencesToCome;
import org.guardbook.query.child.ChildQuery.FindDue;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadCaseChronology;
import org.guardbook.query.clock.ClockQuery;
import org.guardbook.query.clock.ClockQuery.ReadClocks;
import org.guardbook.query.committee.CommitteeQuery;
import org.guardbook.query.ledger.LedgerQuery;
import org.guardbook.query.look.LookQuery;
import org.guardbook.query.referencedata.ReferenceDataQuery;
import org.guardbook.query.replay.ProjectionQuery;
import org.guardbook.query.restriction.RestrictionQuery;
import org.guardbook.query.review.ReviewQuery;
import org.guardbook.query.statistics.StatisticsQuery;
import org.guardbook.query.store.StoreQuery;
import org.guardbook.query.timeline.TimelineQuery;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who looked is written down where the answer is made. */
class WhatOpensAFile {

  /** What somebody decided opens nobody's file; a new query is in here or says what it shows. */
  private static final Set<Class<?>> OPENS_NONE =
      Set.of(
          AccountQuery.FindAccounts.class,
          AccountQuery.FindAccount.class,
          ActionPlanQuery.CountActions.class,
          ActionPlanQuery.WatchActions.class,
          BackupQuery.ReadBackups.class,
          CaseQuery.WatchCases.class,
          ChildQuery.WatchChildren.class,
          ClockQuery.FindRunningClocks.class,
          ClockQuery.WorkOutDeadline.class,
          CommitteeQuery.ListCommittees.class,
          CommitteeQuery.FindMeetingActions.class,
          CommitteeQuery.CountAttendance.class,
          CommitteeQuery.WatchCommittees.class,
          LedgerQuery.ProveConsistency.class,
          LedgerQuery.ProveInclusion.class,
          LedgerQuery.AskWhetherWritingStopped.class,
          LedgerQuery.ReadAlarms.class,
          LedgerQuery.ReadHeads.class,
          LedgerQuery.ReadKeys.class,
          LedgerQuery.ReadLedger.class,
          LedgerQuery.SignHead.class,
          LookQuery.FindLooks.class,
          LookQuery.CountOpenings.class,
          LookQuery.KeepLooks.class,
          ProjectionQuery.AwaitViews.class,
          ProjectionQuery.ReadProjections.class,
          ProjectionQuery.RebuildProjection.class,
          ProjectionQuery.UndoRebuild.class,
          ProjectionQuery.CancelRebuild.class,
          ProjectionQuery.FindDeadLetters.class,
          ProjectionQuery.OpenDeadLetter.class,
          ProjectionQuery.RetryDeadLetter.class,
          ProjectionQuery.RetryDeadLetters.class,
          ReferenceDataQuery.ReadCodeList.class,
          ReferenceDataQuery.ReadCodeChanges.class,
          ReferenceDataQuery.ReadRuleSets.class,
          ReferenceDataQuery.ReadPopulations.class,
          RestrictionQuery.FindBreakings.class,
          RestrictionQuery.FindClosedRecords.class,
          RestrictionQuery.MayKnow.class,
          RestrictionQuery.WatchBreakings.class,
          ReviewQuery.FindReviewClocks.class,
          StoreQuery.ReadStore.class,
          StatisticsQuery.CountAllegations.class,
          StatisticsQuery.ListMeetingsCounted.class,
          StatisticsQuery.CountChildProtection.class,
          TimelineQuery.ReadChanges.class,
          TimelineQuery.ReadChildChanges.class,
          TimelineQuery.ReadReviewChanges.class);

  private static final Instant NOON = Instant.parse("2014-03-31T12:00:00Z");

  private final List<Sight> kept = new ArrayList<>();
  private final List<String> lookers = new ArrayList<>();
  private Instant now = NOON;
  private final SimpleQueryBus bus = SimpleQueryBus.builder().build();

  WhatOpensAFile() {
    bus.registerHandlerInterceptor(
        new WitnessedQueries(
            new OneLookAMinute(
                (seen, by, _) -> {
                  kept.addAll(seen);
                  lookers.add(by.account());
                },
                () -> now)));
  }

  @TestFactory
  Stream<DynamicTest> everyQuerySaysWhetherItDoes() {
    List<DynamicTest> tests =
        WhoMayAskWhat.queries()
            .map(
                query ->
                    dynamicTest(
                        query.getSimpleName(),
                        () ->
                            assertThat(
                                    OpensAFile.class.isAssignableFrom(query)
                                        || ShowsFiles.class.isAssignableFrom(query))
                                .as("says what it shows of whose file")
                                .isNotEqualTo(OPENS_NONE.contains(query))))
            .toList();
    assertThat(tests).hasSizeGreaterThan(40);
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> everyOpeningIsWrittenDown() {
    return WhoMayAskWhat.queries()
        .filter(OpensAFile.class::isAssignableFrom)
        .map(
            query ->
                dynamicTest(
                    query.getSimpleName(),
                    () -> {
                      OpensAFile opening = (OpensAFile) WhoMayAskWhat.anyOf(query, "W13-117");
                      ask(opening, List.of("what is in it"), "lado", Map.of());

                      assertThat(kept)
                          .containsOnlyOnce(
                              new Sight(Sight.Kind.OPENED, "W13-117", opening.asAt(), null, null));
                    }));
  }

  @Test
  void whatIsNotThereIsOpenedByNobody() {
    ask(new OpenCase("W13-999", null), Optional.empty(), "lado", Map.of());
    ask(new ReadClocks("W13-999", null), List.of(), "lado", Map.of());
    ask(
        new ReadTimeline("W13-999", null, null, 0, 10),
        new Timeline(List.of(), 0, Map.of()),
        "lado",
        Map.of());

    assertThat(kept).isEmpty();
  }

  @Test
  void aChronologyInWhichNothingWasPickedIsOpenedByNobody() {
    ask(
        new ReadCaseChronology("W13-999", null),
        new Chronology("W13-999", RecordKind.POSITION_OF_TRUST, List.of(), List.of()),
        "lado",
        Map.of());

    assertThat(kept).isEmpty();
  }

  @Test
  void everythingThatAPageAsksOfARecordIsOneLook() {
    open("W13-117", "lado");
    ask(new ReadClocks("W13-117", null), List.of("a clock"), "lado", Map.of());
    now = NOON.plusSeconds(59);
    open("W13-117", "lado");

    assertThat(kept).hasSize(1);
  }

  @Test
  void openingItAMinuteLaterIsAnotherLook() {
    open("W13-117", "lado");
    now = NOON.plusSeconds(60);
    open("W13-117", "lado");

    assertThat(kept).hasSize(2);
  }

  @Test
  void aClockThatIsSetBackHidesNoLook() {
    open("W13-117", "lado");
    now = NOON.minusSeconds(3600);
    open("W13-117", "lado");

    assertThat(kept).hasSize(2);
  }

  @Test
  void anotherPersonOrAnotherInstantIsAnotherLook() {
    open("W13-117", "lado");
    open("W13-117", "dso");
    ask(new OpenCase("W13-117", NOON), Optional.of("a file"), "lado", Map.of());

    assertThat(lookers).containsExactly("lado", "dso", "lado");
    assertThat(kept).extracting(Sight::asAt).containsExactly(null, null, NOON);
  }

  @Test
  void aSearchByWordsLooksIntoWhatItBringsUp() {
    ask(FindCases.matching("smith", 0, 10), cases("W13-117", "W13-118"), "lado", Map.of());

    assertThat(kept)
        .containsExactly(
            new Sight(Sight.Kind.FOUND, "W13-117", null, null, "smith"),
            new Sight(Sight.Kind.FOUND, "W13-118", null, null, "smith"));
    assertThat(lookers).as("a page is kept at once").hasSize(1);
  }

  @Test
  void readingDownAListOpensNobodysFile() {
    ask(FindCases.matching("", 0, 10), cases("W13-117"), "lado", Map.of());
    ask(new FindDue(LocalDate.of(2014, 4, 6), null), List.of(due()), "cpchair", Map.of());
    ask(
        new FindConferencesToCome(LocalDate.of(2014, 4, 6), null),
        List.of(new ConferenceToCome(due(), null)),
        "cpchair",
        Map.of());

    assertThat(kept).isEmpty();
  }

  @Test
  void whatIsTakenAwayIsWrittenDownAsThat() {
    Map<String, String> taken = new TakenAway(Sight.Kind.EXPORTED, null, "CSV").toMetaData();
    ask(FindCases.matching("", 0, 10), cases("W13-117"), "lado", taken);
    ask(
        new OpenCase("W13-118", null),
        Optional.of("a file"),
        "lado",
        new TakenAway(Sight.Kind.BUNDLE_TAKEN, "For the inspector", null).toMetaData());

    assertThat(kept)
        .containsExactly(
            new Sight(Sight.Kind.EXPORTED, "W13-117", null, null, "CSV"),
            new Sight(Sight.Kind.BUNDLE_TAKEN, "W13-118", null, "For the inspector", null));
  }

  @Test
  void whateverIsTakenAwayTwiceIsWrittenDownTwice() {
    TakenAway paper = new TakenAway(Sight.Kind.EXPORTED, "For the hearing", "PDF");
    Map<String, String> first = paper.anew().toMetaData();
    ask(new OpenCase("W13-117", null), Optional.of("a file"), "lado", first);
    ask(new ReadClocks("W13-117", null), List.of("a clock"), "lado", first);
    ask(new OpenCase("W13-117", null), Optional.of("a file"), "lado", paper.anew().toMetaData());

    assertThat(kept).hasSize(2);
  }

  @Test
  void anActionIsLookedAtInItsReview() {
    ask(new OpenAction("W3", "1.1", null), Optional.of("an action"), "police", Map.of());

    assertThat(kept).extracting(Sight::subject).containsExactly("W3");
  }

  @Test
  void whatTheSystemAsksOnItsOwnIsSeenByNobody() {
    open("W13-117", Provenance.SYSTEM);

    assertThat(kept).isEmpty();
  }

  @Test
  void whatCannotBeWrittenDownIsNotShown() {
    SimpleQueryBus full = SimpleQueryBus.builder().build();
    full.registerHandlerInterceptor(
        new WitnessedQueries(
            (_, _, _) -> {
              throw new IllegalStateException("The disk is full.");
            }));
    full.subscribe(OpenCase.class.getName(), Object.class, _ -> Optional.of("a file"));

    assertThatThrownBy(
            () ->
                full.query(message(new OpenCase("W13-117", null), "lado", Map.of()))
                    .get()
                    .getPayload())
        .hasStackTraceContaining("The disk is full.");
  }

  private void open(String reference, String account) {
    ask(new OpenCase(reference, null), Optional.of("a file"), account, Map.of());
  }

  private void ask(Object query, Object answer, String account, Map<String, String> more) {
    Registration subscription =
        bus.subscribe(query.getClass().getName(), Object.class, _ -> answer);
    bus.query(message(query, account, more)).join().getPayload();
    subscription.cancel();
  }

  private static GenericQueryMessage<Object, Object> message(
      Object query, String account, Map<String, String> more) {
    GenericMessage<Object> message =
        new GenericMessage<>(
            query, new Provenance(account, Role.LADO, null, null, null, null).toMetaData());
    return new GenericQueryMessage<>(
        message.andMetaData(more),
        query.getClass().getName(),
        ResponseTypes.instanceOf(Object.class));
  }

  private static DueStep due() {
    return new DueStep(
        "C-00417/VISIT",
        "C-00417",
        "Hazel Pipit",
        DueStep.Kind.VISIT,
        LocalDate.of(2014, 4, 4),
        "every 10 working days",
        List.of(),
        null,
        null,
        null);
  }

  private static Cases cases(String... references) {
    return new Cases(Stream.of(references).map(WhatOpensAFile::row).toList(), 2, Map.of());
  }

  private static CaseSummary row(String reference) {
    return new CaseSummary(
        reference,
        "POSITION_OF_TRUST",
        "Teaching assistant",
        CaseState.AWAITING_THRESHOLD,
        ContactType.REFERRAL,
        When.on(LocalDate.EPOCH),
        LocalDate.EPOCH,
        "EDUCATION",
        List.of("PHYSICAL"),
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        Instant.EPOCH);
  }
}
