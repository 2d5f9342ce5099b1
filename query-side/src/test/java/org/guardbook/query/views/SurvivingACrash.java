package org.guardbook.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Views in MongoDB whose writer dies between any two of its writes. */
class SurvivingACrash {

  private static final Set<String> WRITES =
      Set.of("insertOne", "findOneAndReplace", "updateOne", "bulkWrite", "deleteMany");

  private static final Collection<Specimen> OTHERS =
      new Collection<>("others", Specimen.class, Specimen::id, List.of());

  private static final int EVENTS = 24;

  @Test
  void leavesNoEventOutAndTakesNoneInTwice() {
    ViewStore expected = new InMemoryViews();
    run(expected);
    int crash = 0;
    boolean crashed;
    do {
      crash++;
      MongoDatabase database = MongoServers.database();
      crashed = false;
      try {
        run(new MongoViews(dyingAt(database, crash)));
      } catch (Crash _) {
        crashed = true;
      }
      MongoViews recovered = new MongoViews(database);
      run(recovered);
      for (Collection<Specimen> collection : List.of(Specimen.COLLECTION, OTHERS)) {
        assertThat(recovered.view(collection).find(Filter.ALL, Sort.BY_ID, Page.ALL))
            .as("after write %d", crash)
            .isEqualTo(expected.view(collection).find(Filter.ALL, Sort.BY_ID, Page.ALL));
      }
      assertThat(recovered.position()).isEqualTo(EVENTS);
    } while (crashed);
    assertThat(crash).isGreaterThan(20);
  }

  /** A connection that is lost for a moment ends no program. */
  @Test
  void goesOnInTheSameProgramWhereAWriteFailed() {
    ViewStore expected = new InMemoryViews();
    run(expected);
    int failing = 0;
    boolean failed;
    do {
      failing++;
      MongoDatabase database = MongoServers.database();
      ViewStore views = new MongoViews(dyingAt(database, failing));
      failed = false;
      try {
        run(views);
      } catch (Crash _) {
        failed = true;
        run(views);
      }
      for (Collection<Specimen> collection : List.of(Specimen.COLLECTION, OTHERS)) {
        assertThat(views.view(collection).find(Filter.ALL, Sort.BY_ID, Page.ALL))
            .as("after write %d", failing)
            .isEqualTo(expected.view(collection).find(Filter.ALL, Sort.BY_ID, Page.ALL));
      }
    } while (failed);
    assertThat(failing).isGreaterThan(20);
  }

  @Test
  void tellsNobodyOfAPositionBeforeItsDocumentsAreThere() {
    MongoDatabase database = MongoServers.database();
    ViewStore writer = new MongoViews(dyingAt(database, "bulkWrite", 2));
    ViewStore reader = new MongoViews(database);
    put(writer, 1, "one");
    assertThat(reader.position()).isEqualTo(1);

    assertThatThrownBy(() -> put(writer, 2, "two")).isInstanceOf(Crash.class);
    assertThat(reader.position()).isEqualTo(1);

    writer.begin().close();
    assertThat(reader.position()).isEqualTo(2);
    assertThat(reader.view(Specimen.COLLECTION).find("two")).isPresent();
  }

  @Test
  void doesNotBeginAnewWhereAnotherMachineThrewItsViewsAway() {
    MongoDatabase database = MongoServers.database();
    ViewStore beside = new MongoViews(database).aside();
    put(beside, 1, "one");

    new MongoViews(database).forgetAbandoned();

    assertThatThrownBy(() -> put(beside, 2, "two")).isInstanceOf(IllegalStateException.class);
  }

  private static void put(ViewStore store, long position, String id) {
    try (ViewStore.Batch batch = store.begin()) {
      store.projecting().view(Specimen.COLLECTION).put(Specimen.of(id));
      batch.keep();
      batch.commit(position);
    }
  }

  /**
   * Counts, copies what another collection says just then, and removes: all of it shows repeats.
   */
  private static void run(ViewStore store) {
    View<Specimen> counts = store.projecting().view(Specimen.COLLECTION);
    View<Specimen> copies = store.projecting().view(OTHERS);
    boolean more = true;
    while (more) {
      try (ViewStore.Batch batch = store.begin()) {
        long from = store.position() + 1;
        long until = Math.min(EVENTS, from + 4);
        for (long event = from; event <= until; event++) {
          String id = "case-" + event % 3;
          if (counts.find(id).isEmpty()) {
            counts.put(Specimen.of(id).numbered(0));
          }
          counts.change(id, each -> each.numbered(each.number() + 1));
          copies.put(
              Specimen.of("copy-" + event)
                  .numbered(
                      counts.find("case-" + (event + 1) % 3).map(Specimen::number).orElse(0)));
          if (event % 4 == 0) {
            copies.remove("copy-" + (event - 2));
          }
          if (event % 7 == 0) {
            counts.remove(id);
          }
          batch.keep();
        }
        more = until < EVENTS;
        batch.commit(until);
      }
    }
  }

  @Test
  void letsOnlyOneMachineWriteAtATime() {
    MongoDatabase database = MongoServers.database();
    ViewStore one = new MongoViews(database);
    ViewStore other = new MongoViews(database);
    try (ViewStore.Batch first = one.begin();
        ViewStore.Batch second = other.begin()) {
      one.projecting().view(Specimen.COLLECTION).put(Specimen.of("one"));
      other.projecting().view(Specimen.COLLECTION).put(Specimen.of("other"));
      first.commit(1);
      assertThatThrownBy(() -> second.commit(1)).isInstanceOf(RuntimeException.class);
    }
    try (ViewStore.Batch batch = other.begin()) {
      assertThat(other.position()).isEqualTo(1);
      other.projecting().view(Specimen.COLLECTION).put(Specimen.of("other"));
      batch.commit(2);
    }
    assertThat(one.view(Specimen.COLLECTION).find(Filter.ALL, Sort.BY_ID, Page.ALL))
        .extracting(Specimen::id)
        .containsExactly("one", "other");
    assertThat(one.position()).isEqualTo(2);
  }

  private static final class Crash extends RuntimeException {}

  private static MongoDatabase dyingAt(MongoDatabase database, int write) {
    return database(database, WRITES, new AtomicInteger(write));
  }

  private static MongoDatabase dyingAt(MongoDatabase database, String kind, int write) {
    return database(database, Set.of(kind), new AtomicInteger(write));
  }

  private static MongoDatabase database(
      MongoDatabase database, Set<String> writes, AtomicInteger left) {
    return (MongoDatabase)
        Proxy.newProxyInstance(
            SurvivingACrash.class.getClassLoader(),
            new Class<?>[] {MongoDatabase.class},
            (_, method, arguments) -> {
              Object result = invoke(() -> method.invoke(database, arguments));
              return switch (result) {
                case MongoDatabase other -> database(other, writes, left);
                case MongoCollection<?> collection -> collection(collection, writes, left);
                case null, default -> result;
              };
            });
  }

  private static Object collection(
      MongoCollection<?> collection, Set<String> writes, AtomicInteger left) {
    return Proxy.newProxyInstance(
        SurvivingACrash.class.getClassLoader(),
        new Class<?>[] {MongoCollection.class},
        (_, method, arguments) -> {
          if (writes.contains(method.getName()) && left.decrementAndGet() == 0) {
            throw new Crash();
          }
          return invoke(() -> method.invoke(collection, arguments));
        });
  }

  private static Object invoke(Reflection call) throws Throwable {
    try {
      return call.call();
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private interface Reflection {
    Object call() throws ReflectiveOperationException;
  }
}
