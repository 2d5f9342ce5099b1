package org.guardbook.query.replay;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;
import static org.axonframework.messaging.responsetypes.ResponseTypes.multipleInstancesOf;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.query.WhoMayAskWhat;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.backup.BackupQuery;
import org.guardbook.query.bundle.BundleQuery;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.query.ledger.LedgerQuery;
import org.guardbook.query.look.LookQuery.KeepLooks;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.query.views.Asked;
import org.guardbook.query.views.MongoServers;
import org.guardbook.query.views.NotingViews;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Every query, filtered and sorted in every way: what its views are asked then has an index. */
@TestInstance(Lifecycle.PER_CLASS)
class AskingByAnIndex {

  /** What is read from end to end, and why a database bears that. */
  private static final Map<String, String> READ_WHOLE =
      Map.of(
          "accounts", "people of a board and its agencies",
          "closed-records", "records that are closed to most, some dozens",
          "committees", "a handful",
          "listed-codes", "a board's lists",
          "populations", "one a year",
          "reviews", "some a year",
          "action-plan", "the actions of those; figures of all plans are worked out for any day",
          "counted-children", "a line for each child; figures of years take every one");

  private static final Set<Class<?>> ASKING_NO_VIEWS =
      Set.of(BackupQuery.class, BundleQuery.class, LedgerQuery.class, ProjectionQuery.class);

  /** Whatever somebody may click on at the head of a column. */
  private static final Set<String> COLUMNS =
      Stream.of(CaseSummary.class, ChildSummary.class, TrackedAction.class, ReviewSummary.class)
          .flatMap(row -> Arrays.stream(row.getRecordComponents()))
          .map(RecordComponent::getName)
          .collect(toCollection(LinkedHashSet::new));

  private static final Map<Class<?>, List<?>> SOME =
      Map.of(
          boolean.class, List.of(false, true),
          int.class, List.of(0, 1),
          long.class, List.of(0L),
          LocalDate.class, List.of(LocalDate.of(2014, 1, 1), LocalDate.of(2099, 1, 1)),
          Instant.class, List.of(Instant.EPOCH));

  /** Those that are not answered with a list. */
  private final Set<Class<?>> single = new HashSet<>();

  private final Set<Class<?>> answered = new LinkedHashSet<>();
  private final Set<Asked> asked = new LinkedHashSet<>();
  private @Nullable RunningQuerySide side;

  @BeforeAll
  void askEverything(@TempDir Path folder) throws Exception {
    side = new RunningQuerySide(folder, noting()).replayed();
    record(side);
    for (Class<?> query : WhoMayAskWhat.queries().toList()) {
      if (!ProjectionQuery.class.isAssignableFrom(query)
          && !BackupQuery.class.isAssignableFrom(query)) {
        List<Provenance> askers = askers(query);
        Set<String> refused = new HashSet<>();
        for (Object varied : varied(query)) {
          if (!refused.contains(sortedBy(varied)) && !ask(side, varied, askers)) {
            refused.add(sortedBy(varied));
          }
        }
      }
    }
  }

  @AfterAll
  void stop() {
    if (side != null) {
      side.close();
    }
  }

  @Test
  void hasAnIndexForWhateverIsAsked() {
    assertThat(asked).hasSizeGreaterThan(1_000);
    assertThat(byIndex().filter(each -> !each.isServed()).map(AskingByAnIndex::say)).isEmpty();
  }

  @Test
  void hearsWhatEveryQueryAsks() {
    assertThat(
            WhoMayAskWhat.queries()
                .filter(query -> !answered.contains(query))
                .filter(query -> !ASKING_NO_VIEWS.contains(query.getEnclosingClass()))
                // Has something written down, in no view
                .filter(query -> query != KeepLooks.class)
                .map(Class::getSimpleName))
        .isEmpty();
  }

  @Test
  void readsFromEndToEndOnlyWhatIsFewByNature() {
    assertThat(asked.stream().filter(Asked::isTheWhole).map(each -> each.collection().name()))
        .isSubsetOf(READ_WHOLE.keySet())
        .containsAll(READ_WHOLE.keySet());
  }

  /** MongoDB refuses more than 64, and each that changes is written with every change. */
  @Test
  void keepsNoMoreIndexesThanADatabaseBears() {
    assertThat(asked.stream().map(Asked::collection).distinct())
        .allSatisfy(
            each ->
                assertThat(each.indexes().size() + each.databaseIndexes().size())
                    .as(each.name())
                    .isLessThan(40));
  }

  @Test
  void isPlannedByAnIndexOnARealServer() {
    assumeThat(MongoServers.isReal()).as("GUARDBOOK_TEST_MONGODB gives a server").isTrue();
    MongoDatabase database = MongoServers.database();
    assertThat(byIndex().filter(each -> !each.isTheWhole()))
        .allSatisfy(
            each ->
                assertThat(each.planned(database))
                    .as(say(each))
                    .doesNotContain("COLLSCAN", "SORT"));
    database.drop();
  }

  private Stream<Asked> byIndex() {
    return asked.stream().filter(each -> !each.isForPartOfAText());
  }

  private static String say(Asked it) {
    return "%s: %s by %s %s".formatted(it.collection().name(), it.filter(), it.sort(), it.by());
  }

  private synchronized void note(Asked it) {
    asked.add(it);
  }

  private BeanPostProcessor noting() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ViewStore store
            ? NotingViews.of(store, AskingByAnIndex.this::note)
            : bean;
      }
    };
  }

  private static void record(RunningQuerySide side) {
    Random random = new Random(20131007);
    RecordedEvents events = side.bean(RecordedEvents.class);
    AnyHistory history = new AnyHistory(random, events.of(ReferenceDataEvent.SUBJECT).size());
    for (int i = 0; i < 400; i++) {
      AnyHistory.Next next = history.next();
      side.record(next.subject(), next.sequence(), next.event());
    }
    long last = events.lastPosition();
    RunningQuerySide.await(() -> side.bean(ViewStore.class).position() == last);
  }

  /** Somebody who sees all, somebody from whom records are hidden, and a lead of an agency. */
  private static List<Provenance> askers(Class<?> query) {
    List<Provenance> askers = new ArrayList<>();
    for (Role role : Role.values()) {
      if (query.getAnnotation(Requires.class).value().isAllowedTo(role)) {
        if (askers.isEmpty()) {
          askers.add(new Provenance(AnyHistory.READER, role, null, null, null, null));
          askers.add(new Provenance("another", role, null, null, null, null));
        }
        if (role == Role.AGENCY_LEAD) {
          askers.add(new Provenance("lead", role, "POLICE", null, null, null));
        }
      }
    }
    return askers;
  }

  /** Returns whether anybody was answered: not every query can be sorted by every column. */
  private boolean ask(RunningQuerySide side, Object query, List<Provenance> askers)
      throws Exception {
    boolean any = false;
    for (Provenance asker : askers) {
      try {
        answer(side, query, asker);
        answered.add(query.getClass());
        any = true;
      } catch (ExecutionException refused) {
        // Nor is every record there, or open to everybody
        assertThat(refused).hasCauseInstanceOf(RuntimeException.class);
      }
    }
    return any;
  }

  private static String sortedBy(Object query) throws ReflectiveOperationException {
    for (RecordComponent component : query.getClass().getRecordComponents()) {
      if (component.getName().equals("sortBy")) {
        component.getAccessor().setAccessible(true);
        return String.valueOf(component.getAccessor().invoke(query));
      }
    }
    return query.toString();
  }

  private Object answer(RunningQuerySide side, Object query, Provenance asker) throws Exception {
    if (single.contains(query.getClass())) {
      return side.ask(query, asker, instanceOf(Object.class));
    }
    try {
      return side.ask(query, asker, multipleInstancesOf(Object.class));
    } catch (ExecutionException refused) {
      if (refused.getCause() instanceof NoHandlerForQueryException) {
        single.add(query.getClass());
        return side.ask(query, asker, instanceOf(Object.class));
      }
      throw refused;
    }
  }

  /** In every order, once for each single thing that may be asked for and once for all of them. */
  private static List<Object> varied(Class<?> query) throws ReflectiveOperationException {
    RecordComponent[] components = query.getRecordComponents();
    List<List<@Nullable Object>> choices = new ArrayList<>();
    for (RecordComponent component : components) {
      choices.add(choices(component));
    }
    List<Object> all = new ArrayList<>();
    for (int at = -1; at <= components.length; at++) {
      int most = at < 0 || at == components.length ? 2 : choices.get(at).size();
      for (int choice = 1; choice < most; choice++) {
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
          List<@Nullable Object> some = choices.get(i);
          values[i] =
              some.isEmpty()
                  ? null
                  : some.get(
                      i == at || at == components.length ? Math.min(choice, some.size() - 1) : 0);
        }
        all.addAll(sorted(query, components, values));
      }
    }
    return all;
  }

  private static List<Object> sorted(
      Class<?> query, RecordComponent[] components, @Nullable Object[] values)
      throws ReflectiveOperationException {
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    int sortBy = names.indexOf("sortBy");
    List<Object> all = new ArrayList<>();
    all.add(made(query, values));
    if (sortBy >= 0) {
      for (String column : COLUMNS) {
        for (boolean descending : new boolean[] {false, true}) {
          @Nullable Object[] these = values.clone();
          these[sortBy] = column;
          these[names.indexOf("descending")] = descending;
          all.add(made(query, these));
        }
      }
    }
    return all;
  }

  private static Object made(Class<?> query, @Nullable Object[] values)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(query.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    var constructor = query.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  /** The first asks for nothing in particular. */
  private static List<@Nullable Object> choices(RecordComponent component)
      throws ReflectiveOperationException {
    List<@Nullable Object> choices = new ArrayList<>();
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      choices.add(null);
    }
    if (!component.getName().equals("asAt") && !component.getName().equals("sortBy")) {
      choices.addAll(some(component));
    }
    return choices;
  }

  private static List<?> some(RecordComponent component) throws ReflectiveOperationException {
    Class<?> type = component.getType();
    if (type == Set.class) {
      ParameterizedType set = (ParameterizedType) component.getGenericType();
      Class<?> of = (Class<?>) set.getActualTypeArguments()[0];
      List<?> elements =
          of.isEnum() ? List.of(of.getEnumConstants()) : List.of("POLICE", "EDUCATION", "W3");
      return List.of(Set.of(), Set.of(elements.getFirst()), Set.copyOf(elements));
    }
    if (type == String.class) {
      return switch (component.getName()) {
        case "text" -> List.of("", "linnet");
        case "action" -> List.of("1.1");
        default -> List.of("W13-117", "W3", "C-00417", AnyHistory.COMMITTEE);
      };
    }
    if (type.isRecord()) {
      return varied(type);
    }
    if (type.isEnum()) {
      return List.of(type.getEnumConstants());
    }
    return type == int.class && component.getName().equals("size")
        ? List.of(20)
        : SOME.getOrDefault(type, List.of());
  }
}
