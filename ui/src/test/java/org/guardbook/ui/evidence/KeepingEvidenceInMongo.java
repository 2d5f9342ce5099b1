package org.guardbook.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;

/**
 * Against the server whose address {@code GUARDBOOK_TEST_MONGODB} gives, else one within this
 * process.
 */
class KeepingEvidenceInMongo extends KeepingEvidence {

  private static final String GIVEN = System.getenv("GUARDBOOK_TEST_MONGODB");
  private static final String SERVER =
      GIVEN != null ? GIVEN : new MongoServer(new MemoryBackend()).bindAndGetConnectionString();

  private final String uri = SERVER.replaceAll("/+$", "") + "/evidence-" + UUID.randomUUID();
  private final MongoClient client = MongoClients.create(uri);
  private final GridShelf shelf = new GridShelf(database());

  @AfterEach
  void close() {
    database().drop();
    client.close();
  }

  private MongoDatabase database() {
    return client.getDatabase(uri.substring(uri.lastIndexOf('/') + 1));
  }

  @Override
  Shelf shelf() {
    return shelf;
  }

  /** Files, whose pieces are all there and no others. */
  @Override
  long kept() {
    long pieces = 0;
    for (Document file : database().getCollection("evidence.files").find()) {
      pieces +=
          Math.ceilDiv(
              file.getLong("length"), (long) Objects.requireNonNull(file.getInteger("chunkSize")));
    }
    assertThat(database().getCollection("evidence.chunks").countDocuments()).isEqualTo(pieces);
    return database().getCollection("evidence.files").countDocuments();
  }

  @Override
  void alter(String sha256) {
    Document file =
        database().getCollection("evidence.files").find(Filters.eq("filename", sha256)).first();
    var piece =
        Filters.and(
            Filters.eq("files_id", Objects.requireNonNull(file).getObjectId("_id")),
            Filters.eq("n", 1));
    Document stored = database().getCollection("evidence.chunks").find(piece).first();
    byte[] bytes = Objects.requireNonNull(stored).get("data", Binary.class).getData().clone();
    bytes[0] ^= 1;
    database()
        .getCollection("evidence.chunks")
        .updateOne(piece, Updates.set("data", new Binary(bytes)));
  }
}
