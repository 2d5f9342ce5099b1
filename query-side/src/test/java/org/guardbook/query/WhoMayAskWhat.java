package org.guardbook.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.GenericSubscriptionQueryMessage;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.axonframework.queryhandling.SubscriptionQueryUpdateMessage;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.account.AccountQuery;
import org.guardbook.query.actionplan.ActionPlanQuery;
import org.guardbook.query.backup.BackupQuery;
import org.guardbook.query.bundle.BundleQuery;
import org.guardbook.query.casefile.CaseQuery;
import org.guardbook.query.casefile.CaseQuery.CaseChanged;
import org.guardbook.query.casefile.CaseQuery.WatchCases;
import org.guardbook.query.child.ChildQuery;
import org.guardbook.query.chronology.ChronologyQuery;
import org.guardbook.query.clock.ClockQuery;
import org.guardbook.query.committee.CommitteeQuery;
import org.guardbook.query.ledger.LedgerQuery;
import org.guardbook.query.look.LookQuery;
import org.guardbook.query.referencedata.ReferenceDataQuery;
import org.guardbook.query.replay.CaughtUp;
import org.guardbook.query.replay.ProjectionQuery;
import org.guardbook.query.restriction.Hidden;
import org.guardbook.query.restriction.RestrictionQuery;
import org.guardbook.query.retrace.RetraceQuery;
import org.guardbook.query.review.ReviewQuery;
import org.guardbook.query.statistics.StatisticsQuery;
import org.guardbook.query.store.StoreQuery;
import org.guardbook.query.timeline.TimelineQuery;
import org.guardbook.query.views.InMemoryViews;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Generated from the one table of roles and operations, for every query there is. */
public class WhoMayAskWhat {

  private static final List<Class<?>> FAMILIES =
      List.of(
          AccountQuery.class,
          ActionPlanQuery.class,
          BackupQuery.class,
          CaseQuery.class,
          ChildQuery.class,
          BundleQuery.class,
          ChronologyQuery.class,
          ClockQuery.class,
          CommitteeQuery.class,
          LedgerQuery.class,
          LookQuery.class,
          ProjectionQuery.class,
          ReferenceDataQuery.class,
          RetraceQuery.class,
          RestrictionQuery.class,
          ReviewQuery.class,
          StatisticsQuery.class,
          StoreQuery.class,
          TimelineQuery.class);

  record Unmarked(String text) {}

  private final SimpleQueryBus bus = SimpleQueryBus.builder().build();

  WhoMayAskWhat() {
    AuthorisedQueries authorised = new AuthorisedQueries(CaughtUp.progress());
    bus.registerDispatchInterceptor(authorised);
    bus.registerHandlerInterceptor(authorised);
  }

  public static Stream<Class<?>> queries() {
    return FAMILIES.stream().flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
  }

  @TestFactory
  Stream<DynamicTest> everyQueryInEveryRole() {
    List<DynamicTest> tests = new ArrayList<>();
    queries()
        .forEach(
            query -> {
              for (Role role : Role.values()) {
                tests.add(
                    dynamicTest(query.getSimpleName() + " as " + role, () -> asked(query, role)));
              }
            });
    assertThat(tests).hasSizeGreaterThan(100);
    return tests.stream();
  }

  private void asked(Class<?> query, Role role) throws Exception {
    bus.subscribe(query.getName(), String.class, _ -> "answer");
    boolean allowed = query.getAnnotation(Requires.class).value().isAllowedTo(role);
    QueryMessage<?, String> message =
        new GenericQueryMessage<>(
            new GenericMessage<>(anyOf(query), metaData(role)),
            query.getName(),
            ResponseTypes.instanceOf(String.class));
    if (allowed) {
      assertThat(bus.query(message).get().getPayload()).isEqualTo("answer");
    } else {
      assertThatThrownBy(() -> bus.query(message).get().getPayload())
          .isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void nobodyAsksWithoutARoleOrWhatSaysNoRight() {
    bus.subscribe(Unmarked.class.getName(), String.class, _ -> "answer");
    bus.subscribe(AccountQuery.FindAccounts.class.getName(), String.class, _ -> "answer");

    assertThatThrownBy(() -> bus.query(query(new Unmarked("x"), metaData(Role.ADMINISTRATOR))))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> bus.query(query(new AccountQuery.FindAccounts(), Map.of())))
        .isInstanceOf(NotPermitted.class);
  }

  private static QueryMessage<?, String> query(Object query, Map<String, String> metaData) {
    return new GenericQueryMessage<>(
        new GenericMessage<>(query, metaData),
        query.getClass().getName(),
        ResponseTypes.instanceOf(String.class));
  }

  @Test
  void whoeverMayNotSeeCasesHearsOfNoChangeEither() {
    CaseWatch watch =
        new CaseWatch(
            new InMemoryViews(),
            bus::queryUpdateEmitter,
            _ -> new Hidden(Set.of(), Map.of("W13-002", RestrictedKind.ALLEGATION)));
    bus.<CaseChanged>subscribe(
        WatchCases.class.getName(), CaseChanged.class, _ -> watch.answer(new WatchCases()));
    for (Role role : Role.values()) {
      List<CaseChanged> heard = new CopyOnWriteArrayList<>();
      var subscription = subscribe(role);
      subscription.updates().subscribe(update -> heard.add(update.getPayload()));
      boolean allowed = WatchCases.class.getAnnotation(Requires.class).value().isAllowedTo(role);

      watch.changed(Set.of(new CaseChanged("W13-001", "lado", 7, false)));
      watch.changed(Set.of(new CaseChanged("W13-002", "lado", 8, false)));

      assertThat(heard).as(role.name()).hasSize(allowed ? 1 : 0);
      if (allowed) {
        assertThat(subscription.initialResult().map(QueryResponseMessage::getPayload).block())
            .isEqualTo(new CaseChanged(null, null, -1, false));
      } else {
        assertThatThrownBy(
                () -> subscription.initialResult().map(QueryResponseMessage::getPayload).block())
            .isInstanceOf(NotPermitted.class);
      }
      subscription.close();
    }
  }

  private SubscriptionQueryResult<
          QueryResponseMessage<CaseChanged>, SubscriptionQueryUpdateMessage<CaseChanged>>
      subscribe(Role role) {
    return bus.subscriptionQuery(
        new GenericSubscriptionQueryMessage<>(
            new GenericMessage<>(new WatchCases(), metaData(role)),
            WatchCases.class.getName(),
            ResponseTypes.instanceOf(CaseChanged.class),
            ResponseTypes.instanceOf(CaseChanged.class)));
  }

  private static Map<String, String> metaData(Role role) {
    return new Provenance("somebody", role, null, null, null, null).toMetaData();
  }

  /** Any query of the kind will do: what it asks for is never looked at. */
  private static Object anyOf(Class<?> query) throws ReflectiveOperationException {
    return anyOf(query, "");
  }

  /**
   * @param text what it says wherever it says anything
   */
  static Object anyOf(Class<?> query, String text) throws ReflectiveOperationException {
    RecordComponent[] components = query.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(types).map(type -> any(type, text)).toArray();
    var constructor = query.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static @Nullable Object any(Class<?> type, String text) {
    if (type == int.class) {
      return 0;
    }
    if (type == long.class) {
      return 0L;
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == Set.class) {
      return Set.of();
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return Map.<Class<?>, Object>of(
            String.class,
            text,
            LocalDate.class,
            LocalDate.EPOCH,
            Instant.class,
            Instant.EPOCH,
            When.class,
            When.on(LocalDate.EPOCH))
        .get(type);
  }
}
