package org.guardbook.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.look.Look;
import org.guardbook.command.look.Looks;
import org.guardbook.command.look.LooksSought;
import org.guardbook.command.look.Sight;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseLinked;
import org.guardbook.command.restriction.Restricted;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.command.restriction.Restriction;
import org.guardbook.command.restriction.RestrictionEvent.GlassBroken;
import org.guardbook.command.restriction.RestrictionEvent.RecordRestricted;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.bundle.BundleQuery.ProvedCase;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.ledger.LedgerQuery.Leaf;
import org.guardbook.query.replay.RunningQuerySide;
import org.guardbook.query.restriction.RestrictionQuery.ClosedRecord;
import org.guardbook.query.restriction.RestrictionQuery.FindClosedRecords;
import org.guardbook.query.restriction.RestrictionQuery.MayKnow;
import org.guardbook.query.retrace.RetraceQuery.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every query in every role, over a restricted case, a restricted child, a case about whoever asks
 * and one that is none of these.
 */
class NobodySeesWhatIsClosed {

  private static final String CLOSED = "W13-101";
  private static final String OWN = "W13-102";
  private static final String PLAIN = "W13-103";
  private static final String NAMED_LATER = "W13-104";
  private static final String PUT_RIGHT = "W13-105";
  private static final String LINKED = "W13-106";
  private static final String CHILD = "C-00201";
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
        .record(
            LINKED,
            0,
            contact(LINKED, "W Ownby", null),
            new EarlierCaseLinked(
                new CaseReference(LINKED),
                When.on(LocalDate.of(2013, 10, 9)),
                new CaseReference(OWN),
                WHY))
        .record(
            Restriction.of(CLOSED),
            0,
            new RecordRestricted(CLOSED, RestrictedKind.ALLEGATION, Set.of("named"), WHY),
            new GlassBroken(CLOSED, "late", LONG_AGO, WHY),
            new GlassBroken(CLOSED, "breaker", Instant.parse("2999-01-01T00:00:00Z"), WHY))
        .record(
            CHILD,
            0,
            ChildStory.of(CHILD).opened("Fern Childby", "2005-05-03", CHILD),
            ChildStory.of(CHILD).discussed("2011-08-22", true))
        .record(
            Restriction.of(CHILD),
            0,
            new RecordRestricted(CHILD, RestrictedKind.CHILD, Set.of("named"), WHY));
    RunningQuerySide.await(
        () ->
            !mayKnow(SUBJECT, LINKED)
                && Arrays.stream(RestrictedKind.values())
                    .noneMatch(
                        kind ->
                            ask(new FindClosedRecords(kind), "somebody", Role.AUDITOR).isEmpty()));
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
        // tells which records are closed, and to nobody of one about themselves
        .filter(query -> !query.getSimpleName().equals("FindClosedRecords"))
        .filter(query -> !query.getSimpleName().equals("FindBreakings"))
        .filter(query -> !query.getPackageName().endsWith("look"))
        .forEach(
            query -> {
              for (Role role : Role.values()) {
                if (query.getAnnotation(Requires.class).value().isAllowedTo(role)) {
                  tests.add(
                      dynamicTest(
                          query.getSimpleName() + " as " + role,
                          () -> {
                            showsNothing(query, by("somebody", role), CLOSED, CHILD);
                            showsNothing(
                                query,
                                by(SUBJECT, role),
                                OWN,
                                NAMED_LATER,
                                PUT_RIGHT,
                                LINKED,
                                CLOSED,
                                CHILD);
                          }));
                }
              }
            });
    assertThat(tests).hasSizeGreaterThan(60);
    return tests.stream();
  }

  private static void showsNothing(Class<?> query, Provenance asker, String... hidden)
      throws Exception {
    List<String> texts = new ArrayList<>(List.of("", PLAIN));
    texts.addAll(List.of(hidden));
    texts.addAll(NAMES);
    for (String text : texts) {
      for (Instant asAt : new Instant[] {null, Instant.parse("2999-01-01T00:00:00Z")}) {
        // A chronology in which nothing was picked says whose it would be, whether there is one
        String answer =
            answered(anyOf(query, text, asAt), asker)
                .replace("Chronology[reference=" + text + ",", "");
        for (String reference : hidden) {
          assertThat(answer).as("%s asked with \"%s\"", query, text).doesNotContain(reference);
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
  }

  /** What was refused as restricted has said no more than that. */
  private static String answered(Object query, Provenance asker) throws Exception {
    for (ResponseType<?> type :
        List.of(
            ResponseTypes.optionalInstanceOf(Object.class),
            ResponseTypes.multipleInstancesOf(Object.class),
            ResponseTypes.instanceOf(Object.class))) {
      try {
        return told(running.ask(query, asker, type));
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof Restricted) {
          return "";
        }
        if (failed.getCause() instanceof RuleViolated) {
          return "";
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
    for (String reference : List.of(OWN, NAMED_LATER, PUT_RIGHT, LINKED)) {
      assertThat(isOpen(SUBJECT, Role.LADO, reference)).as(reference).isFalse();
      assertThat(isOpen("somebody", Role.LADO, reference)).as(reference).isTrue();
      assertThat(looksAt(reference))
          .extracting(Look::account, Look::kind)
          .contains(tuple(SUBJECT, Sight.Kind.REFUSED_AS_THEIR_OWN));
    }
    assertThat(isOpen(SUBJECT, Role.LADO, PLAIN)).isTrue();
  }

  @Test
  void countsAndPagesHaveNoGap() throws Exception {
    Cases all = cases("named");
    Cases without = cases("somebody");
    Cases own = cases(SUBJECT);

    assertThat(all.total()).isEqualTo(6);
    assertThat(without.total()).isEqualTo(5);
    assertThat(own.total()).isEqualTo(1);
    assertThat(own.cases()).hasSize(1);
    assertThat(own.byState().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1);
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
