package org.guardbook.query.views;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where views in MongoDB stand, in the one document that moves when a batch is committed.
 *
 * @param name of the views; those that everybody reads are {@link #LIVE}
 * @param turn counts everything that was ever committed
 * @param position of the last event whose writes are committed
 * @param before the position before the last commit, which may not be carried out yet
 * @param carried in which turn all that was committed by then is known to have been carried out
 * @param batch under which id the writes of the last commit are written down
 * @param collections by name, the collection of the database that has its documents now
 * @param unsettled projections whose views and letters may not go together
 */
record MongoState(
    String name,
    long turn,
    long position,
    long before,
    long carried,
    String batch,
    Document collections,
    List<String> unsettled) {

  static final String LIVE = "live";

  static final String CARRIED = "carried";

  static MongoState of(String name, @Nullable Document stored) {
    return stored == null
        ? new MongoState(name, 0, -1, -1, 0, "", new Document(), List.of())
        : new MongoState(
            name,
            stored.getLong("turn"),
            stored.getLong("position"),
            stored.getLong("before"),
            stored.getLong(CARRIED),
            stored.getString("batch"),
            stored.get("collections", Document.class),
            stored.getList("unsettled", String.class, List.of()));
  }

  Document stored() {
    return new Document("_id", name)
        .append("turn", turn)
        .append("position", position)
        .append("before", before)
        .append(CARRIED, carried)
        .append("batch", batch)
        .append("collections", collections)
        .append("unsettled", unsettled);
  }

  /** Whether everything that was committed is known to be in the documents. */
  boolean isCarriedOut() {
    return carried == turn;
  }

  /** The last event of which whoever reads finds everything. */
  long readable() {
    return isCarriedOut() ? position : before;
  }

  MongoState committed(long reached, String writtenAs) {
    return new MongoState(
        name, turn + 1, reached, position, carried, writtenAs, collections, unsettled);
  }

  MongoState carriedOut() {
    return new MongoState(name, turn, position, before, turn, batch, collections, unsettled);
  }

  /**
   * @param turns of the others: what they wrote bears the turn in which they did
   */
  MongoState replacing(Document taken, long turns) {
    long next = Math.max(turn, turns) + 1;
    return new MongoState(name, next, position, position, next, batch, taken, unsettled);
  }

  MongoState with(List<String> projections) {
    return new MongoState(
        name, turn + 1, position, position, turn + 1, batch, collections, projections);
  }

  /** The collection of the database that has the documents of one now. */
  String physical(String collection) {
    String replaced = collections.getString(collection);
    return replaced != null ? replaced : name.equals(LIVE) ? collection : collection + "~" + name;
  }
}
