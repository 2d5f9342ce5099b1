package org.guardbook.query.replay;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.query.replay.RunningQuerySide.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.guardbook.query.views.MongoServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TendingViewsInMongo extends TendingTheViews {

  @Override
  RunningQuerySide begin(Path folder) {
    return new RunningQuerySide(
        folder,
        Map.of(
            "guardbook.views",
            "mongo",
            "guardbook.mongo.uri",
            MongoServers.uri(folder.getFileName().toString())),
        WEIGHING);
  }

  @Test
  void holdsNothingBackWhileTheDatabaseIsAway() {
    AWAY.set(2);
    side.record(lee, 0, opened(lee));

    await(() -> grams(side, lee) == 1);
    assertThat(AWAY).hasValue(0);
    assertThat(status(side).heldBack()).isZero();
  }

  @Test
  void keepsInTheDatabaseNothingOfWhatAnEntryThatIsHeldBackSays() {
    withARecordHeldBack();

    List<String> letters = new ArrayList<>();
    side.bean(MongoDatabase.class)
        .getCollection("deadletters")
        .find()
        .forEach(each -> letters.add(each.toJson()));

    assertThat(letters).hasSize(2).anyMatch(each -> each.contains(pat));
    assertThat(letters.toString()).doesNotContain("Robin", "Dipper", "leave", "weigh “");
  }

  /** A batch that was handled twice may have held back a later entry first. */
  @Test
  void takesInWhatWaitsInTheOrderOfTheRecord() {
    withARecordHeldBack();
    MongoCollection<Document> letters = side.bean(MongoDatabase.class).getCollection("deadletters");
    letters.updateOne(eq("index", 0L), set("index", 2L));

    assertThat(retry(side)).isFalse();

    assertThat(grams(side, pat)).isEqualTo(1);
  }

  @Test
  void makesViewsAndLettersAnewWhereAProgramDiedBetweenTheTwo(@TempDir Path folder) {
    try (RunningQuerySide other = begin(folder).replayed()) {
      recordPatAndKim(other);
      MongoDatabase database = other.bean(MongoDatabase.class);
      database.getCollection("deadletters").deleteMany(new Document());
      database
          .getCollection("guardbook-views")
          .updateOne(eq("_id", "live"), set("unsettled", List.of("weighing")));

      await(() -> status(other).heldBack() == 1 && status(other).differences() != null);
      assertThat(grams(other, pat)).isEqualTo(1);
      assertThat(letter(other).waiting()).isEqualTo(1);
    }
  }
}
