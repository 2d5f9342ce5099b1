package org.guardbook.query.replay;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.query.replay.RunningQuerySide.await;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
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
