package org.guardbook.query.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The writes of batches: written down before the batch is committed, carried out after. To carry
 * them out again changes nothing.
 */
final class MongoBatches {

  /**
   * In which turn a document was written last. The position would not do: entries that were held
   * back are taken in one after the other while the views stand at the same one.
   */
  static final String WRITTEN = "_turn";

  /** Bytes: half of what the database takes in one document, which one write never fills. */
  private static final int PART = 8 << 20;

  private static final Codec<Document> CODEC = new DocumentCodec();

  /** Between the id of a batch and the number of its part, and what sorts next behind it. */
  private static final String OF = "-";

  private static final String BEHIND = ".";

  private final MongoDatabase database;
  private final MongoCollection<Document> parts;

  MongoBatches(MongoDatabase database) {
    this.database = database;
    this.parts = database.getCollection("guardbook-views-batch");
  }

  /**
   * @param in the collection of the database
   * @param document null where it is removed
   */
  static Document write(String in, String id, @Nullable Document document, long turn) {
    return new Document("in", in)
        .append("id", id)
        .append("turn", turn)
        .append(
            "document", document == null ? null : document.append("_id", id).append(WRITTEN, turn));
  }

  /** Returns the id under which the writes are written down. */
  String writeDown(List<Document> writes) {
    String batch = UUID.randomUUID().toString();
    List<Document> all = new ArrayList<>();
    List<RawBsonDocument> part = new ArrayList<>();
    int bytes = 0;
    for (Document write : writes) {
      RawBsonDocument encoded = new RawBsonDocument(write, CODEC);
      int size = encoded.getByteBuffer().remaining();
      if (bytes + size > PART) {
        all.add(part(batch, all.size(), part));
        part = new ArrayList<>();
        bytes = 0;
      }
      part.add(encoded);
      bytes += size;
    }
    if (!part.isEmpty()) {
      all.add(part(batch, all.size(), part));
    }
    all.forEach(parts::insertOne);
    return batch;
  }

  private static Document part(String batch, int number, List<RawBsonDocument> writes) {
    return new Document("_id", batch + OF + number).append("batch", batch).append("writes", writes);
  }

  /** The writes as they are written down under that id. */
  List<Document> read(String batch) {
    List<Document> writes = new ArrayList<>();
    for (Document part : parts.find(partsOf(batch))) {
      writes.addAll(part.getList("writes", Document.class));
    }
    return writes;
  }

  /**
   * @param mine asked before each collection: whether nobody else writes by now
   */
  void carryOut(List<Document> writes, Runnable mine) {
    Map<String, List<WriteModel<Document>>> models = new LinkedHashMap<>();
    for (Document write : writes) {
      models.computeIfAbsent(write.getString("in"), _ -> new ArrayList<>()).add(model(write));
    }
    models.forEach(
        (collection, all) -> {
          mine.run();
          carryOut(database.getCollection(collection), all);
        });
  }

  void forget(String batch) {
    parts.deleteMany(partsOf(batch));
  }

  /** Of all that is written down, whatever became of its writer. */
  List<String> batches() {
    return parts.distinct("batch", String.class).into(new ArrayList<>());
  }

  /** By the index that every collection has. */
  private static Bson partsOf(String batch) {
    return and(gte("_id", batch + OF), lt("_id", batch + BEHIND));
  }

  private static WriteModel<Document> model(Document write) {
    String id = write.getString("id");
    Document document = write.get("document", Document.class);
    Bson older = and(eq("_id", id), not(gte(WRITTEN, write.getLong("turn"))));
    return document == null
        ? new DeleteOneModel<>(older)
        : new ReplaceOneModel<>(older, document, new ReplaceOptions().upsert(true));
  }

  /** What is there in a newer form stays as it is, and is reported as a duplicate. */
  private static void carryOut(
      MongoCollection<Document> collection, List<WriteModel<Document>> models) {
    try {
      collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException failed) {
      if (!failed.getWriteErrors().stream()
          .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        throw failed;
      }
    }
  }
}
