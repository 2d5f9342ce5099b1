package org.guardbook.query.views;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where views in MongoDB stand, in the one document that moves when a batch is committed.
 *
 * @param name of the views; those that everybody reads are {@link #LIVE}
 * @param turn counts everything that was ever committed
 * @param batch under which id the writes of the last commit are written down
 * @param collections by name, the collection of the database that has its documents now
 * @param unsettled projections whose views and letters may not go together
 */
record MongoState(
    String name,
    long turn,
    long position,
    String batch,
    Document collections,
    List<String> unsettled) {

  static final String LIVE = "live";

  static MongoState of(String name, @Nullable Document stored) {
    return stored == null
        ? new MongoState(name, 0, -1, "", new Document(), List.of())
        : new MongoState(
            name,
            stored.getLong("turn"),
            stored.getLong("position"),
            stored.getString("batch"),
            stored.get("collections", Document.class),
            stored.getList("unsettled", String.class, List.of()));
  }

  Document stored() {
    return new Document("_id", name)
        .append("turn", turn)
        .append("position", position)
        .append("batch", batch)
        .append("collections", collections)
        .append("unsettled", unsettled);
  }

  MongoState committed(long reached, String writtenAs) {
    return new MongoState(name, turn + 1, reached, writtenAs, collections, unsettled);
  }

  /**
   * @param turns of the others: what they wrote bears the turn in which they did
   */
  MongoState replacing(Document taken, long turns) {
    return new MongoState(name, Math.max(turn, turns) + 1, position, batch, taken, unsettled);
  }

  MongoState with(List<String> projections) {
    return new MongoState(name, turn + 1, position, batch, collections, projections);
  }

  /** The collection of the database that has the documents of one now. */
  String physical(String collection) {
    String replaced = collections.getString(collection);
    return replaced != null ? replaced : name.equals(LIVE) ? collection : collection + "~" + name;
  }
}
