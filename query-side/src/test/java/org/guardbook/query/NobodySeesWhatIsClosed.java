package org.guardbook.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryGateway;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.FamilyJoined;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.chronology.ChronologyReference;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.look.Look;
import org.guardbook.command.look.Looks;
import org.guardbook.command.look.LooksSought;
import org.guardbook.command.look.Sight;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseLinked;
import org.guardbook.command.restriction.Restricted;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.command.restriction.Restriction;
import org.guardbook.command.restriction.RestrictionEvent.GlassBroken;
import org.guardbook.command.restriction.RestrictionEvent.RecordRestricted;
import org.guardbook.command.restriction.RestrictionEvent.RestrictionLifted;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.bundle.BundleQuery.ProvedCase;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.casefile.CaseQuery.WatchCases;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.ChildChanged;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.child.ChildQuery.WatchChildren;
import org.guardbook.query.ledger.LedgerQuery.Leaf;
import org.guardbook.query.ledger.LedgerQuery.ReadLeaves;
import org.guardbook.query.ledger.LedgerQuery.ReadStoredRecord;
import org.guardbook.query.ledger.LedgerQuery.StoredEvent;
import org.guardbook.query.ledger.LedgerQuery.StoredRecord;
import org.guardbook.query.look.LookQuery;
import org.guardbook.query.replay.RunningQuerySide;
import org.guardbook.query.restriction.RestrictionQuery.ClosedRecord;
import org.guardbook.query.restriction.RestrictionQuery.FindBreakings;
import org.guardbook.query.restriction.RestrictionQuery.FindClosedRecords;
import org.guardbook.query.restriction.RestrictionQuery.GlassWasBroken;
import org.guardbook.query.restriction.RestrictionQuery.MayKnow;
import org.guardbook.query.restriction.RestrictionQuery.ReadRestriction;
import org.guardbook.query.restriction.RestrictionQuery.WatchBreakings;
import org.guardbook.query.retrace.RetraceQuery.Moment;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/**
 * Every query in every role, over a restricted case, a restricted child, cases about whoever asks
 * and some that are none of these, but name them.
 */
class NobodySeesWhatIsClosed {

  private static final String CLOSED = "W13-101";
  private static final String OWN = "W13-102";
  private static final String PLAIN = "W13-103";
  private static final String NAMED_LATER = "W13-104";
  private static final String PUT_RIGHT = "W13-105";
  private static final String LINKED = "W13-106";
  private static final String LINKED_TO_THAT = "W13-107";
  private static final String LINKED_AGAIN = "W13-108";
  private static final String LINKED_IN_ERROR = "W13-109";
  private static final String CHILD = "C-00201";
  private static final String OF_THE_FAMILY = "C-00202";
  private static final String JOINED = "C-00203";
  private static final String OPEN_AGAIN = "C-00204";
  private static final String NEVER_BROKEN = "C-00205";
  private static final String COMMITTEE = "scr-committee";
  private static final String NOWHERE = "W13-999";

  private static final List<String> ABOUT_THE_SUBJECT =
      List.of(OWN, NAMED_LATER, PUT_RIGHT, LINKED, LINKED_TO_THAT, LINKED_AGAIN);
  private static final Narrative WHY = new Narrative("Works for the council.");
  private static final Instant LONG_AGO = Instant.parse("2013-10-08T12:00:00Z");

  /** Has an account and is the subject of cases: one opened before it, others after. */
  private static final String SUBJECT = "w.swift";

  private static final List<String> NAMES = List.of("Closedby", "Ownby", "Childby", "Swift");

  @TempDir static Path folder;
  private static RunningQuerySide running;

  @BeforeAll
  static void start() throws Exception {
    running = new RunningQuerySide(folder).replayed();
    running
        .record(CLOSED, 0, contact(CLOSED, "Sorrel Closedby", "1980-01-02"))
        .record(OWN, 0, contact(OWN, "Willow Swift", "1984-05-04"))
        .record(PLAIN, 0, contact(PLAIN, "Alder Plainby", "1979-03-04"))
        .record(
            SUBJECT,
            0,
            new AccountOpened(
                SUBJECT,
                new Person(SUBJECT, "Wilow Swift", LocalDate.of(1984, 5, 4)),
                Set.of(Role.LADO),
                null))
        .record(
            NAMED_LATER,
            0,
            Story.of(NAMED_LATER).adviceAsked(),
            Story.of(NAMED_LATER).adultNamed("Wilow Swift", null))
        .record(PUT_RIGHT, 0, contact(PUT_RIGHT, "Willow Swift", "1984-05-04"))
        .record(LINKED, 0, contact(LINKED, "W Ownby", null), Story.of(LINKED).linkedTo(OWN))
        .record(
            LINKED_TO_THAT,
            0,
            contact(LINKED_TO_THAT, "W. O. Ownby", null),
            Story.of(LINKED_TO_THAT).linkedTo(LINKED))
        .record(
            LINKED_AGAIN,
            0,
            contact(LINKED_AGAIN, "Willo Ownby", null),
            Story.of(LINKED_AGAIN).linkedTo(OWN),
            Story.of(LINKED_AGAIN).unlinkedFrom(OWN))
        .record(
            LINKED_IN_ERROR,
            0,
            contact(LINKED_IN_ERROR, "Elm Otherby", null),
            Story.of(LINKED_IN_ERROR).linkedTo(OWN))
        .record(
            PLAIN,
            1,
            new EarlierCaseLinked(
                new CaseReference(PLAIN),
                When.on(LocalDate.of(2013, 10, 9)),
                new CaseReference(CLOSED),
                new Narrative("Sorrel Closedby under another name.")),
            Story.of(PLAIN).dismissed(OWN),
            Story.of(PLAIN).dismissed(PUT_RIGHT))
        .record(
            Restriction.of(CLOSED),
            0,
            new RecordRestricted(CLOSED, RestrictedKind.ALLEGATION, Set.of("named"), WHY),
            new GlassBroken(CLOSED, "late", LONG_AGO, WHY),
            new GlassBroken(CLOSED, "breaker", Instant.parse("2999-01-01T00:00:00Z"), WHY))
        .record(Restriction.of(OWN), 0, new GlassBroken(OWN, "breaker", LONG_AGO, WHY))
        .record(
            CHILD,
            0,
            ChildStory.of(CHILD).opened("Fern Childby", "2005-05-03", CHILD),
            ChildStory.of(CHILD).discussed("2011-08-22", true))
        .record(
            Restriction.of(CHILD),
            0,
            new RecordRestricted(CHILD, RestrictedKind.CHILD, Set.of("named"), WHY))
        .record(
            OF_THE_FAMILY,
            0,
            ChildStory.of(OF_THE_FAMILY).opened("Bracken Otherby", "2007-01-02", CHILD),
            ChildStory.of(OF_THE_FAMILY).discussed("2011-08-22", true),
            ChildStory.of(OF_THE_FAMILY)
                .called("2011-08-23", 1, ConferenceKind.INITIAL, "2011-09-01T10:00", CHILD),
            ChildStory.of(OF_THE_FAMILY).held("2011-09-01", 1, ConferenceKind.INITIAL, true, CHILD),
            ChildStory.of(OF_THE_FAMILY).started("2011-09-01", 1, "NEGLECT"),
            ChildStory.of(OF_THE_FAMILY)
                .called("2011-10-01", 2, ConferenceKind.REVIEW, "2011-11-15T10:00", CHILD))
        .record(
            JOINED,
            0,
            ChildStory.of(JOINED).opened("Clover Otherby", "2009-01-02", JOINED),
            new FamilyJoined(
                new ChildReference(JOINED),
                When.on(LocalDate.of(2011, 10, 2)),
                new ChildReference(CHILD),
                new Narrative("A sister of Fern Childby.")))
        .record(
            OPEN_AGAIN, 0, ChildStory.of(OPEN_AGAIN).opened("Teasel Otherby", "2008-01-02", CHILD))
        .record(
            Restriction.of(OPEN_AGAIN),
            0,
            new RecordRestricted(OPEN_AGAIN, RestrictedKind.CHILD, Set.of("named"), WHY),
            new GlassBroken(OPEN_AGAIN, "breaker", LONG_AGO, WHY),
            new RestrictionLifted(OPEN_AGAIN, WHY))
        .record(
            NEVER_BROKEN,
            0,
            ChildStory.of(NEVER_BROKEN).opened("Sedge Otherby", "2008-01-02", CHILD))
        .record(
            COMMITTEE,
            0,
            CommitteeStory.of(COMMITTEE).formed(),
            CommitteeStory.of(COMMITTEE).called(1, "2013-12-10T10:00"));
    RunningQuerySide.await(() -> entries(PLAIN, "named").size() == 4);
    running
        .record(
            LINKED_AGAIN,
            3,
            Story.of(LINKED_AGAIN)
                .corrected(entry(LINKED_AGAIN, "Link to " + OWN + " removed"), null))
        .record(
            LINKED_IN_ERROR,
            2,
            Story.of(LINKED_IN_ERROR).corrected(entry(LINKED_IN_ERROR, "Linked to"), null))
        .record(
            PLAIN,
            4,
            Story.of(PLAIN).corrected(entry(PLAIN, PUT_RIGHT + " is about"), null),
            new PositionOfTrustEvent.EntryCorrected(
                new CaseReference(PLAIN),
                When.on(LocalDate.of(2013, 10, 12)),
                entry(PLAIN, "Linked to"),
                null,
                new Narrative("Not the same Closedby: another of that name.")))
        .record(
            JOINED,
            2,
            new ChildProtectionEvent.EntryCorrected(
                new ChildReference(JOINED),
                When.on(LocalDate.of(2011, 10, 3)),
                joining(),
                null,
                new Narrative("No sister of Fern Childby after all.")))
        .record(
            ChronologyReference.subject(JOINED),
            0,
            ChronologyStory.of(RecordKind.CHILD_PROTECTION, JOINED)
                .picked(joining(), "Fern Childby was no longer alone."))
        .record(
            ChronologyReference.subject(PLAIN),
            0,
            ChronologyStory.of(RecordKind.POSITION_OF_TRUST, PLAIN)
                .picked(entry(PLAIN, "Linked to"), "Sorrel Closedby had done it before."),
            ChronologyStory.of(RecordKind.POSITION_OF_TRUST, PLAIN)
                .picked(entry(PLAIN, "Referral"), "Where it began."));
    RunningQuerySide.await(
        () ->
            !mayKnow(SUBJECT, LINKED_AGAIN)
                && mayKnow(SUBJECT, LINKED_IN_ERROR)
                && entries(PLAIN, "named").size() == 6
                && Arrays.stream(RestrictedKind.values())
                    .noneMatch(
                        kind ->
                            ask(new FindClosedRecords(kind), "somebody", Role.AUDITOR).isEmpty()));
    running.ask(
        FindCases.matching("Closedby", 0, 10),
        by("named", Role.LADO),
        ResponseTypes.instanceOf(Cases.class));
  }

  private static List<TimelineEntry> entries(String reference, String account) {
    try {
      return running
          .ask(
              new ReadTimeline(reference, null, null, 0, 50),
              by(account, Role.LADO),
              ResponseTypes.instanceOf(Timeline.class))
          .entries();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The entry that begins with those words. */
  private static String entry(String reference, String words) {
    return entries(reference, "named").stream()
        .filter(entry -> entry.what().startsWith(words))
        .findFirst()
        .orElseThrow()
        .eventId();
  }

  /** Event id of the entry by which a child joined the family that is closed. */
  private static String joining() {
    return running.bean(RecordedEvents.class).of(JOINED).get(1).eventId();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static Object contact(String reference, String adult, @Nullable String born) {
    return Story.of(reference).contactRecorded("2013-10-07T10:20", adult, born);
  }

  private static boolean mayKnow(String account, String reference) {
    try {
      return running.ask(
          new MayKnow(reference), by(account, Role.LADO), ResponseTypes.instanceOf(Boolean.class));
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<ClosedRecord> ask(FindClosedRecords query, String account, Role role) {
    try {
      return running.ask(
          query, by(account, role), ResponseTypes.multipleInstancesOf(ClosedRecord.class));
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Provenance by(String account, Role role) {
    return new Provenance(account, role, null, null, null, null);
  }

  private static boolean isOpen(String account, Role role, String reference) throws Exception {
    return running
        .ask(
            new OpenCase(reference, null),
            by(account, role),
            ResponseTypes.optionalInstanceOf(CaseFile.class))
        .isPresent();
  }

  /** Nothing that a query can be asked with brings up what is closed to the asker. */
  @TestFactory
  Stream<DynamicTest> inNoAnswerInNoRole() {
    List<DynamicTest> tests = new ArrayList<>();
    WhoMayAskWhat.queries()
        .filter(query -> !query.getPackageName().endsWith("replay"))
        .filter(query -> !query.getSimpleName().startsWith("Watch"))
        .forEach(
            query -> {
              for (Role role : Role.values()) {
                if (query.getAnnotation(Requires.class).value().isAllowedTo(role)) {
                  tests.add(
                      dynamicTest(
                          query.getSimpleName() + " as " + role,
                          () -> {
                            showsNothing(query, by("somebody", role), CLOSED, CHILD);
                            List<String> closed = new ArrayList<>(ABOUT_THE_SUBJECT);
                            closed.addAll(List.of(CLOSED, CHILD));
                            showsNothing(query, by(SUBJECT, role), closed.toArray(String[]::new));
                          }));
                }
              }
            });
    assertThat(tests).hasSizeGreaterThan(60);
    return tests.stream();
  }

  private static void showsNothing(Class<?> query, Provenance asker, String... hidden)
      throws Exception {
    List<String> texts =
        new ArrayList<>(List.of("", PLAIN, OF_THE_FAMILY, JOINED, COMMITTEE, NOWHERE));
    texts.addAll(List.of(hidden));
    texts.addAll(NAMES);
    boolean everAnswered = false;
    for (String text : texts) {
      for (Instant asAt : new Instant[] {null, Instant.parse("2999-01-01T00:00:00Z")}) {
        Optional<String> answered = answered(anyOf(query, text, asAt), asker);
        everAnswered |= answered.isPresent();
        // A chronology in which nothing was picked says whose it would be, whether there is one
        String answer = answered.orElse("").replace("Chronology[reference=" + text + ",", "");
        for (String reference : hidden) {
          if (!tellsThatItIsThere(query) || ABOUT_THE_SUBJECT.contains(reference)) {
            assertThat(answer).as("%s asked with \"%s\"", query, text).doesNotContain(reference);
          }
        }
        assertThat(answer).doesNotContain("Closedby", "Childby");
        // What is stored of their account names them, too
        if (asker.account().equals(SUBJECT)
            && !query.getPackageName().endsWith("account")
            && !query.getPackageName().endsWith("ledger")) {
          assertThat(answer).doesNotContain("Swift", "Ownby");
        }
      }
    }
    assertThat(everAnswered).as("some question of the kind has an answer").isTrue();
    for (String reference : hidden) {
      assertThat(looksAt(reference))
          .filteredOn(look -> look.account().equals(asker.account()))
          .extracting(Look::kind)
          .as("what nobody was shown, nobody opened")
          .isSubsetOf(Sight.Kind.REFUSED_AS_RESTRICTED, Sight.Kind.REFUSED_AS_THEIR_OWN);
    }
    assertThat(looksAt(NOWHERE)).isEmpty();
  }

  /** Of restricted records, that they are there and who looked, and nothing of what is in them. */
  private static boolean tellsThatItIsThere(Class<?> query) {
    return query == FindClosedRecords.class
        || query == FindBreakings.class
        || query.getPackageName().endsWith("look");
  }

  /** Empty where it was refused: as restricted to whoever may know of such records only. */
  private static Optional<String> answered(Object query, Provenance asker) throws Exception {
    for (ResponseType<?> type :
        List.of(
            ResponseTypes.optionalInstanceOf(Object.class),
            ResponseTypes.multipleInstancesOf(Object.class),
            ResponseTypes.instanceOf(Object.class))) {
      try {
        return Optional.of(told(running.ask(query, asker, type)));
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof Restricted restricted) {
          RestrictedKind kind =
              restricted.reference().equals(CHILD)
                  ? RestrictedKind.CHILD
                  : RestrictedKind.ALLEGATION;
          assertThat(restricted.reference()).isIn(CLOSED, CHILD);
          Role role = Objects.requireNonNull(asker.role());
          assertThat(query instanceof ReadRestriction ? kind.concerns(role) : kind.isReadBy(role))
              .as("%s is told that there is %s", asker.role(), restricted.reference())
              .isTrue();
          return Optional.empty();
        }
        if (failed.getCause() instanceof RuleViolated) {
          return Optional.empty();
        }
        if (!(failed.getCause() instanceof NoHandlerForQueryException)) {
          throw failed;
        }
      }
    }
    throw new AssertionError("Nobody answers " + query);
  }

  private static String told(@Nullable Object answer) {
    if (answer instanceof Optional<?> one && one.orElse(null) instanceof ProvedCase proved) {
      return new String(proved.events(), StandardCharsets.UTF_8);
    }
    return answer instanceof List<?> all && all.stream().allMatch(Leaf.class::isInstance)
        ? all.stream()
            .map(each -> ((Leaf) each).leaf())
            .filter(Objects::nonNull)
            .map(leaf -> new String(Base64.getDecoder().decode(leaf), StandardCharsets.UTF_8))
            .collect(Collectors.joining())
        : String.valueOf(answer);
  }

  @Test
  void whoeverIsNotNamedIsToldThatItIsRestricted() {
    for (Role role : List.of(Role.LADO, Role.DESIGNATED_SENIOR_OFFICER, Role.AUDITOR)) {
      assertThat(catchThrowable(() -> isOpen("somebody", role, CLOSED)))
          .hasCauseInstanceOf(Restricted.class);
      assertThat(ask(new FindClosedRecords(RestrictedKind.ALLEGATION), "somebody", role))
          .extracting(ClosedRecord::reference)
          .contains(CLOSED);
    }
    assertThat(looksAt(CLOSED)).extracting(Look::kind).contains(Sight.Kind.REFUSED_AS_RESTRICTED);
  }

  @Test
  void whoeverIsNamedOrBrokeTheGlassSeesItForAsLongAsThatHolds() throws Exception {
    assertThat(isOpen("named", Role.LADO, CLOSED)).isTrue();
    assertThat(isOpen("breaker", Role.LADO, CLOSED)).isTrue();
    assertThat(catchThrowable(() -> isOpen("late", Role.LADO, CLOSED)))
        .hasCauseInstanceOf(Restricted.class);
    assertThat(ask(new FindClosedRecords(RestrictedKind.ALLEGATION), "named", Role.AUDITOR))
        .isEmpty();
  }

  @Test
  void ofACaseAboutThemselvesNobodyIsToldAnything() throws Exception {
    for (String reference : ABOUT_THE_SUBJECT) {
      assertThat(isOpen(SUBJECT, Role.LADO, reference)).as(reference).isFalse();
      assertThat(isOpen("somebody", Role.LADO, reference)).as(reference).isTrue();
      assertThat(looksAt(reference))
          .extracting(Look::account, Look::kind)
          .contains(tuple(SUBJECT, Sight.Kind.REFUSED_AS_THEIR_OWN));
    }
    assertThat(isOpen(SUBJECT, Role.LADO, PLAIN)).isTrue();
  }

  @Test
  void aCaseThatWasLinkedInErrorIsClosedToNobody() throws Exception {
    assertThat(isOpen(SUBJECT, Role.LADO, LINKED_IN_ERROR)).isTrue();
  }

  @Test
  void anEntryThatNamesWhatIsClosedIsToldToWhoeverMayKnowOfThat() {
    assertThat(entries(PLAIN, "named")).hasSize(6);
    assertThat(entries(PLAIN, "somebody"))
        .extracting(TimelineEntry::what)
        .hasSize(4)
        .contains(OWN + " is about somebody else");
    assertThat(entries(PLAIN, SUBJECT))
        .extracting(TimelineEntry::what)
        .containsExactly("Referral received");
  }

  @Test
  void figuresCountWhatIsRestricted() throws Exception {
    assertThat(contacts("somebody", LocalDate.of(2014, 3, 31))).isEqualTo(9);
  }

  @Test
  void figuresUpToTodayCountWhatIsRestricted() throws Exception {
    LocalDate today = LocalDate.ofInstant(running.bean(Clock.class).instant(), When.ENGLAND);

    assertThat(contacts("somebody", today)).isEqualTo(9);
    assertThat(contacts("somebody", today.plusMonths(1).withDayOfMonth(15))).isEqualTo(8);
  }

  @Test
  void figuresNeverCountACaseAboutWhoeverAsks() throws Exception {
    assertThat(contacts(SUBJECT, LocalDate.of(2014, 3, 31))).isEqualTo(3);
  }

  @Test
  void figuresOfOtherDaysThanMonthsTellOfNoSingleCase() throws Exception {
    for (LocalDate until : List.of(LocalDate.of(2013, 10, 8), LocalDate.of(2013, 11, 8))) {
      assertThat(contacts("somebody", LocalDate.of(2013, 10, 5), until)).isEqualTo(8);
      assertThat(contacts("somebody", LocalDate.of(2013, 10, 1), until)).isEqualTo(8);
      assertThat(contacts(SUBJECT, LocalDate.of(2013, 10, 5), until)).isEqualTo(2);
    }
    assertThat(contacts("somebody", LocalDate.of(2013, 10, 5), LocalDate.of(2013, 11, 30)))
        .isEqualTo(8);
  }

  private static long contacts(String account, LocalDate until) throws Exception {
    return contacts(account, LocalDate.of(2013, 4, 1), until);
  }

  private static long contacts(String account, LocalDate from, LocalDate until) throws Exception {
    return running
        .ask(
            new CountAllegations(from, until, null),
            by(account, Role.LADO),
            ResponseTypes.instanceOf(AllegationFigures.class))
        .contacts();
  }

  @Test
  void whoeverLookedForARestrictedRecordIsToldWithoutTheWords() throws Exception {
    LookQuery.FindLooks query = findingsOf(CLOSED, "named");

    assertThat(found(query, "somebody"))
        .extracting(Look::subject, Look::detail)
        .containsOnly(tuple(CLOSED, null));
    assertThat(found(query, "named"))
        .extracting(Look::subject, Look::detail)
        .containsOnly(tuple(CLOSED, "Closedby"));
  }

  @Test
  void theWordsThatFoundARestrictedRecordStandBesideNoOtherThatTheyFound() throws Exception {
    search("W13-10", "breaker");
    LookQuery.FindLooks query = findingsOf(PLAIN, "breaker");

    assertThat(found(query, "somebody")).extracting(Look::detail).containsExactly((String) null);
    assertThat(found(query, "named")).extracting(Look::detail).containsExactly("W13-10");
  }

  @Test
  void theWordsThatFoundOnesOwnCaseStandBesideNoOtherThatTheyFound() throws Exception {
    search("W13-10", "another");
    LookQuery.FindLooks query = findingsOf(PLAIN, "another");

    assertThat(found(query, SUBJECT)).extracting(Look::detail).containsExactly((String) null);
    assertThat(found(query, "somebody")).extracting(Look::detail).containsExactly("W13-10");
  }

  @Test
  void noLeafSaysTheWordsThatFoundARestrictedRecord() throws Exception {
    search("w13-10", "breaker");

    assertThat(leaves("looks", "somebody")).noneMatch(leaf -> leaf.contains("w13-10"));
    assertThat(leaves("looks", "named")).anyMatch(leaf -> leaf.contains("w13-10"));
  }

  @Test
  void noLeafSaysWhatALinkToARestrictedCaseMeantForTheChild() throws Exception {
    assertThat(leaves("events", "somebody")).noneMatch(leaf -> leaf.contains("had done it before"));
    assertThat(leaves("events", "named")).anyMatch(leaf -> leaf.contains("had done it before"));
  }

  @Test
  void whatCorrectsALinkToOnesOwnCaseIsNotSeenAsItIsStored() throws Exception {
    assertThat(stored(LINKED_IN_ERROR, SUBJECT)).containsExactly(0L);
    assertThat(stored(LINKED_IN_ERROR, "somebody")).containsExactly(0L, 1L, 2L);
  }

  private static void search(String words, String account) throws Exception {
    running.ask(
        FindCases.matching(words, 0, 50),
        by(account, Role.LADO),
        ResponseTypes.instanceOf(Cases.class));
  }

  private static LookQuery.FindLooks findingsOf(String reference, String account) {
    return new LookQuery.FindLooks(
        reference, account, null, null, Set.of(Sight.Kind.FOUND), null, false, 0, 10);
  }

  /** What is shown of all leaves of a log. */
  private static List<String> leaves(String log, String account) throws Exception {
    return running
        .ask(
            new ReadLeaves(log, 0, 1_000),
            by(account, Role.AUDITOR),
            ResponseTypes.multipleInstancesOf(Leaf.class))
        .stream()
        .map(Leaf::leaf)
        .filter(Objects::nonNull)
        .map(leaf -> new String(Base64.getDecoder().decode(leaf), StandardCharsets.UTF_8))
        .toList();
  }

  /** Which of its events are shown as they are stored. */
  private static List<Long> stored(String reference, String account) throws Exception {
    return running
        .ask(
            new ReadStoredRecord(RecordKind.POSITION_OF_TRUST, reference, 0, 200),
            by(account, Role.AUDITOR),
            ResponseTypes.optionalInstanceOf(StoredRecord.class))
        .orElseThrow()
        .events()
        .stream()
        .map(StoredEvent::sequence)
        .toList();
  }

  private static List<Look> found(LookQuery.FindLooks query, String account) throws Exception {
    return running
        .ask(
            query,
            by(account, Role.DESIGNATED_SENIOR_OFFICER),
            ResponseTypes.instanceOf(LookQuery.FoundLooks.class))
        .looks();
  }

  @Test
  void theSeniorOfficerReadsWhoLookedIntoARestrictedChildsRecord() throws Exception {
    assertThat(
            catchThrowable(
                () ->
                    running.ask(
                        new OpenChild(CHILD, null),
                        by("somebody", Role.CONFERENCE_CHAIR),
                        ResponseTypes.optionalInstanceOf(ChildFile.class))))
        .hasCauseInstanceOf(Restricted.class);

    assertThat(found(looksInto(CHILD), "dso")).isNotEmpty();
    assertThat(found(looksInto(OF_THE_FAMILY), "dso")).isEmpty();
  }

  @Test
  void theSeniorOfficerStillReadsItOnceTheRestrictionIsLifted() throws Exception {
    assertThat(isOpenChild(OPEN_AGAIN, "chair")).isTrue();
    assertThat(isOpenChild(NEVER_BROKEN, "chair")).isTrue();

    assertThat(found(looksInto(OPEN_AGAIN), "dso"))
        .extracting(Look::account, Look::kind)
        .contains(tuple("chair", Sight.Kind.OPENED));
    assertThat(found(looksInto(NEVER_BROKEN), "dso")).isEmpty();
  }

  @Test
  void theSeniorOfficerIsNotToldByWhichWordsAChildsRecordWasFound() throws Exception {
    running.ask(
        new FindChildren("Teasel Otherby", Set.of(), Set.of(), Set.of(), null, false, 0, 10),
        by("chair", Role.CONFERENCE_CHAIR),
        ResponseTypes.instanceOf(Children.class));

    assertThat(found(looksInto(OPEN_AGAIN), "dso"))
        .filteredOn(look -> look.kind() == Sight.Kind.FOUND)
        .extracting(Look::account, Look::detail)
        .containsOnly(tuple("chair", null));
  }

  private static boolean isOpenChild(String reference, String account) throws Exception {
    return running
        .ask(
            new OpenChild(reference, null),
            by(account, Role.CONFERENCE_CHAIR),
            ResponseTypes.optionalInstanceOf(ChildFile.class))
        .isPresent();
  }

  private static LookQuery.FindLooks looksInto(String reference) {
    return new LookQuery.FindLooks(reference, null, null, null, Set.of(), null, false, 0, 10);
  }

  @Test
  void nobodyHearsThatWhatIsClosedToThemChanged() {
    List<@Nullable String> somebody = new CopyOnWriteArrayList<>();
    List<@Nullable String> subject = new CopyOnWriteArrayList<>();
    List<@Nullable String> chair = new CopyOnWriteArrayList<>();
    watch(new WatchCases(), by("somebody", Role.LADO), CaseChanged.class)
        .subscribe(change -> somebody.add(change.reference()));
    watch(new WatchCases(), by(SUBJECT, Role.LADO), CaseChanged.class)
        .subscribe(change -> subject.add(change.reference()));
    watch(new WatchChildren(), by("somebody", Role.CONFERENCE_CHAIR), ChildChanged.class)
        .subscribe(change -> chair.add(change.reference()));

    running
        .record(CLOSED, 1, Story.of(CLOSED).developmentNoted("2013-10-10", "The school rang."))
        .record(OWN, 1, Story.of(OWN).developmentNoted("2013-10-10", "The school rang."))
        .record(
            LINKED_IN_ERROR,
            3,
            Story.of(LINKED_IN_ERROR).developmentNoted("2013-10-10", "The school rang."))
        .record(CHILD, 2, ChildStory.of(CHILD).allocated("2011-08-24", "NORTH"))
        .record(JOINED, 3, ChildStory.of(JOINED).allocated("2011-08-24", "NORTH"));

    RunningQuerySide.await(
        () ->
            somebody.contains(LINKED_IN_ERROR)
                && subject.contains(LINKED_IN_ERROR)
                && chair.contains(JOINED));
    assertThat(somebody).contains(OWN).doesNotContain(CLOSED);
    assertThat(subject).doesNotContain(CLOSED, OWN);
    assertThat(chair).doesNotContain(CHILD);
  }

  @Test
  void nobodyHearsThatTheGlassOfACaseAboutThemselvesWasBroken() {
    List<@Nullable String> subject = new CopyOnWriteArrayList<>();
    watch(new WatchBreakings(), by(SUBJECT, Role.DESIGNATED_SENIOR_OFFICER), GlassWasBroken.class)
        .subscribe(broken -> subject.add(broken.reference()));

    running
        .record(Restriction.of(OWN), 1, new GlassBroken(OWN, "breaker", LONG_AGO, WHY))
        .record(Restriction.of(CLOSED), 3, new GlassBroken(CLOSED, "late", LONG_AGO, WHY));

    RunningQuerySide.await(() -> subject.contains(CLOSED));
    assertThat(subject).doesNotContain(OWN);
  }

  private static <U> Flux<U> watch(Object query, Provenance by, Class<U> update) {
    return running
        .bean(QueryGateway.class)
        .subscriptionQuery(
            query.getClass().getName(),
            new GenericMessage<>(query, by.toMetaData()),
            ResponseTypes.instanceOf(update),
            ResponseTypes.instanceOf(update))
        .updates();
  }

  @Test
  void countsAndPagesHaveNoGap() throws Exception {
    Cases all = cases("named");
    Cases without = cases("somebody");
    Cases own = cases(SUBJECT);

    assertThat(all.total()).isEqualTo(9);
    assertThat(without.total()).isEqualTo(8);
    assertThat(own.total()).isEqualTo(2);
    assertThat(own.cases()).hasSize(2);
    assertThat(own.byState().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2);
  }

  private static Cases cases(String account) throws Exception {
    return running.ask(
        FindCases.matching("", 0, 50),
        by(account, Role.LADO),
        ResponseTypes.instanceOf(Cases.class));
  }

  private static List<Look> looksAt(String reference) {
    return running
        .bean(Looks.class)
        .find(
            new LooksSought(
                reference,
                null,
                null,
                null,
                Set.of(),
                false,
                Set.of(),
                LooksSought.Order.TIME,
                true),
            0,
            500);
  }

  /** A query that asks for as much as it can. */
  private static Object anyOf(Class<?> query, String text, @Nullable Instant asAt)
      throws ReflectiveOperationException {
    RecordComponent[] components = query.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components).map(component -> any(component, text, asAt)).toArray();
    var constructor = query.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static @Nullable Object any(
      RecordComponent component, String text, @Nullable Instant asAt) {
    Class<?> type = component.getType();
    if (type == ActionFilter.class) {
      return ActionFilter.ALL;
    }
    return switch (component.getName()) {
      case "entry" -> null;
      case "log" -> "events";
      case "start", "position" -> 0L;
      case "end" -> 1_000L;
      case "first" -> type == long.class ? 0L : new Moment(null, null);
      case "second" -> type == Long.class ? null : new Moment(null, null);
      case "size" -> type == int.class ? 200 : null;
      case "atMost" -> 1;
      case "years" -> 1;
      case "page", "meeting" -> type == int.class ? 0 : null;
      case "since" -> Instant.EPOCH;
      case "asAt" -> asAt;
      case "kind", "sortBy", "besides", "dateOfBirth" -> null;
      case "until", "to" -> LocalDate.of(2030, 3, 31);
      case "from" ->
          type == When.class ? When.on(LocalDate.of(2013, 10, 7)) : LocalDate.of(2013, 4, 1);
      case "on" -> LocalDate.of(2013, 12, 31);
      default -> {
        if (type == String.class) {
          yield text;
        }
        if (type == boolean.class) {
          yield false;
        }
        if (type == int.class) {
          yield 0;
        }
        if (type == Set.class) {
          yield Set.of();
        }
        if (type == List.class) {
          yield List.of();
        }
        if (type == SequencedMap.class) {
          yield new LinkedHashMap<>();
        }
        yield type.isEnum() ? type.getEnumConstants()[0] : null;
      }
    };
  }
}
