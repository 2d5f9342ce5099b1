package org.guardbook.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Collections and batches in MongoDB that no views stand on any more. */
class ThrowingAwayWhatIsLeft {

  private final MongoDatabase database = MongoServers.database();
  private final AtomicLong nanos = new AtomicLong();
  private final MongoViews views = new MongoViews(database, nanos::get);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static void put(ViewStore store, long position, String id) {
    try (ViewStore.Batch batch = store.begin()) {
      store.projecting().view(Specimen.COLLECTION).put(Specimen.of(id));
      batch.keep();
      batch.commit(position);
    }
  }

  private void rebuild() {
    ViewStore fresh = views.aside();
    put(fresh, 1, "rebuilt");
    try (ViewStore.Batch _ = views.begin()) {
      views.takeOver(fresh, Set.of(Specimen.COLLECTION.name()));
    }
  }

  private List<String> specimens() {
    return database.listCollectionNames().into(new ArrayList<>()).stream()
        .filter(each -> each.startsWith(Specimen.COLLECTION.name()))
        .toList();
  }

  private long batches() {
    return database.getCollection("guardbook-views-batch").countDocuments();
  }

  @Test
  void dropsCollectionsAMinuteAfterTheyWereReplaced() {
    put(views, 1, "first");
    rebuild();
    views.forgetAbandoned();
    assertThat(specimens()).hasSize(2);

    pass(Duration.ofMinutes(2));
    views.forgetAbandoned();

    assertThat(specimens()).hasSize(1);
    assertThat(views.view(Specimen.COLLECTION).find("rebuilt")).isPresent();
  }

  @Test
  void dropsTheFirstCollectionTooOnceItIsReplaced() {
    put(views, 1, "first");
    rebuild();
    views.forgetAbandoned();
    pass(Duration.ofMinutes(2));
    views.forgetAbandoned();

    assertThat(specimens()).doesNotContain(Specimen.COLLECTION.name());
  }

  @Test
  void keepsWhatCanStillBeBroughtBack() {
    put(views, 1, "first");
    ViewStore before;
    try (ViewStore.Batch _ = views.begin()) {
      before = views.kept(Set.of(Specimen.COLLECTION.name()));
    }
    rebuild();
    views.forgetAbandoned();
    pass(Duration.ofMinutes(2));
    views.forgetAbandoned();
    assertThat(specimens()).hasSize(2);

    before.letGo();
    views.forgetAbandoned();
    pass(Duration.ofMinutes(2));
    views.forgetAbandoned();
    assertThat(specimens()).hasSize(1);
  }

  @Test
  void forgetsAnHourLaterWhatWasWrittenDownAndNeverCommitted() {
    put(views, 1, "first");
    database
        .getCollection("guardbook-views-batch")
        .insertOne(new Document("_id", "left-0").append("batch", "left"));
    views.forgetAbandoned();
    pass(Duration.ofMinutes(59));
    views.forgetAbandoned();
    assertThat(batches()).isEqualTo(2);

    pass(Duration.ofMinutes(2));
    views.forgetAbandoned();
    assertThat(batches()).isEqualTo(1);
  }
}
