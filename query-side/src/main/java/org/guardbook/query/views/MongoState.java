package org.guardbook.query.views;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where views in MongoDB stand, in the one document that moves when a batch is committed.
 *
 * @param name of the views; those that everybody reads are {@link #LIVE}
 * @param turn counts everything that was ever committed
 * @param batch under which id the writes of the last commit are written down
 * @param collections by name, the collection of the database that has its documents now
 */
record MongoState(String name, long turn, long position, String batch, Document collections) {

  static final String LIVE = "live";

  static MongoState of(String name, @Nullable Document stored) {
    return stored == null
        ? new MongoState(name, 0, -1, "", new Document())
        : new MongoState(
            name,
            stored.getLong("turn"),
            stored.getLong("position"),
            stored.getString("batch"),
            stored.get("collections", Document.class));
  }

  Document stored() {
    return new Document("_id", name)
        .append("turn", turn)
        .append("position", position)
        .append("batch", batch)
        .append("collections", collections);
  }

  MongoState committed(long reached, String writtenAs) {
    return new MongoState(name, turn + 1, reached, writtenAs, collections);
  }

  /**
   * @param turns of the others: what they wrote bears the turn in which they did
   */
  MongoState replacing(Document taken, long turns) {
    return new MongoState(name, Math.max(turn, turns) + 1, position, batch, taken);
  }

  /** The collection of the database that has the documents of one now. */
  String physical(String collection) {
    String replaced = collections.getString(collection);
    return replaced != null ? replaced : name.equals(LIVE) ? collection : collection + "~" + name;
  }
}
