package org.guardbook.query.views;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One collection in MongoDB: what everybody reads, and what the writer has besides. */
final class MongoTable<D extends Record> {

  /** Enough for the cases that are worked on. */
  private static final int REMEMBERED = 20_000;

  private final MongoViews views;
  private final Collection<D> collection;
  private final View<D> reading = new Reading();
  private final View<D> writing = new Writing();

  /** Of documents as they are. */
  private final Pending pending;

  /** What the database has, as this writer saw it last. */
  private final Map<String, Object> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
          return size() > REMEMBERED;
        }
      };

  private String indexed = "";

  MongoTable(MongoViews views, Collection<D> collection) {
    this.views = views;
    this.collection = collection;
    this.pending = new Pending(views.undo());
  }

  View<D> reading() {
    return reading;
  }

  View<D> writing() {
    return writing;
  }

  private MongoCollection<Document> documents() {
    return views.database().getCollection(views.physical(collection.name()));
  }

  private void ensureIndexes() {
    String physical = views.physical(collection.name());
    if (!indexed.equals(physical)) {
      Stream.of(collection.indexes(), collection.databaseIndexes())
          .flatMap(List::stream)
          .forEach(index -> documents().createIndex(MongoMeaning.index(index)));
      indexed = physical;
    }
  }

  private D taken(Document stored) {
    return Stowage.take(stored, collection.document());
  }

  /** What closes records is written before what it closes. */
  boolean closesNothing() {
    return !collection.closes();
  }

  void discard() {
    pending.clear();
  }

  /** Somebody else wrote. */
  void forget() {
    remembered.clear();
  }

  void remember() {
    remembered.putAll(pending.all());
    pending.clear();
  }

  /**
   * @param turn in which they are committed
   */
  Stream<Document> writes(long turn) {
    if (pending.all().isEmpty()) {
      return Stream.empty();
    }
    ensureIndexes();
    String physical = views.physical(collection.name());
    return pending.all().entrySet().stream()
        .map(
            write ->
                MongoBatches.write(
                    physical,
                    write.getKey(),
                    write.getValue() == Pending.REMOVED
                        ? null
                        : Stowage.put((Record) write.getValue()),
                    turn));
  }

  private List<D> find(Bson filter, Sort sort, long offset, int limit) {
    FindIterable<Document> found =
        documents()
            .find(filter)
            .sort(MongoMeaning.of(sort, collection.document()))
            .skip(Math.toIntExact(offset))
            .limit(limit == Integer.MAX_VALUE ? 0 : limit);
    return found.map(this::taken).into(new ArrayList<>());
  }

  private Map<String, Long> count(Bson filter, String by) {
    Field field = Field.ofWords(collection.document(), by);
    Map<String, Long> counts = new HashMap<>();
    documents()
        .aggregate(
            List.of(
                // That it is there keeps the database to an index that has nothing else to read
                match(and(filter, gte(by, ""))), group("$" + by, sum("documents", 1L))))
        .forEach(
            group ->
                counts.put(
                    Stowage.word(group.getString("_id"), field), group.getLong("documents")));
    return counts;
  }

  private final class Reading implements ReadOnly<D> {

    @Override
    public Optional<D> find(String id) {
      return Optional.ofNullable(documents().find(eq("_id", id)).first())
          .map(MongoTable.this::taken);
    }

    @Override
    public List<D> find(Filter filter, Sort sort, Page page) {
      Bson condition = MongoMeaning.of(filter, collection.document());
      Bson unused = MongoMeaning.of(sort, collection.document());
      return page.limit() == 0 || unused == null
          ? List.of()
          : MongoTable.this.find(condition, sort, page.offset(), page.limit());
    }

    @Override
    public long count(Filter filter) {
      return documents().countDocuments(MongoMeaning.of(filter, collection.document()));
    }

    @Override
    public Map<String, Long> count(Filter filter, String by) {
      return MongoTable.this.count(MongoMeaning.of(filter, collection.document()), by);
    }
  }

  private final class Writing implements View<D> {

    @Override
    public Optional<D> find(String id) {
      views.requireBatch();
      return Optional.ofNullable(inHand(id));
    }

    private @Nullable D inHand(String id) {
      Object known = pending.get(id);
      if (known == null) {
        known = remembered.get(id);
      }
      if (known == null) {
        known = reading.find(id).<Object>map(each -> each).orElse(Pending.REMOVED);
        remembered.put(id, known);
      }
      return known == Pending.REMOVED ? null : collection.document().cast(known);
    }

    private Bson besidesPending(Filter filter) {
      return and(
          MongoMeaning.of(filter, collection.document()),
          nin("_id", new ArrayList<>(pending.all().keySet())));
    }

    private List<D> pending(Filter filter) {
      Predicate<Object> test = Meaning.of(filter, collection.document());
      return pending.all().values().stream()
          .filter(each -> each != Pending.REMOVED && test.test(each))
          .map(collection.document()::cast)
          .toList();
    }

    @Override
    public List<D> find(Filter filter, Sort sort, Page page) {
      views.requireBatch();
      long reach = page.offset() + page.limit();
      List<D> found =
          new ArrayList<>(
              MongoTable.this.find(
                  besidesPending(filter), sort, 0, (int) Math.min(reach, Integer.MAX_VALUE)));
      found.addAll(pending(filter));
      Comparator<Object> order = Meaning.of(sort, collection.document());
      found.sort(
          (one, other) -> {
            int compared = order.compare(one, other);
            return compared != 0
                ? compared
                : Field.compareIds(collection.id().apply(one), collection.id().apply(other));
          });
      return found.stream().skip(page.offset()).limit(page.limit()).toList();
    }

    @Override
    public long count(Filter filter) {
      views.requireBatch();
      return documents().countDocuments(besidesPending(filter)) + pending(filter).size();
    }

    @Override
    public Map<String, Long> count(Filter filter, String by) {
      views.requireBatch();
      Map<String, Long> counts = MongoTable.this.count(besidesPending(filter), by);
      Field.ofWords(collection.document(), by)
          .countIn(pending(filter).stream())
          .forEach((word, count) -> counts.merge(word, count, Long::sum));
      return counts;
    }

    @Override
    public void put(D document) {
      views.requireBatch();
      pending.write(collection.id().apply(document), document);
    }

    @Override
    public void change(String id, UnaryOperator<D> change) {
      views.requireBatch();
      D document = inHand(id);
      if (document != null) {
        D next = change.apply(document);
        if (next != document) {
          pending.write(collection.id().apply(next), next);
        }
      }
    }

    @Override
    public void remove(String id) {
      views.requireBatch();
      pending.write(id, Pending.REMOVED);
    }
  }
}
