package org.guardbook.query.views;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Views in MongoDB, to be shared by several machines, one of which writes at a time.
 *
 * <p>A batch is first written down as a whole, then committed by moving the one document that says
 * where the views stand, then carried out, one bulk write a collection. Whoever opens the next
 * batch carries out what was committed before, should its writer have died over it. So no event is
 * left out or taken in twice, whatever happens between two writes, and whoever believes to be the
 * writer still and is not fails to commit.
 */
public final class MongoViews implements ViewStore {

  private static final String STATE = "guardbook-views";
  private static final String BATCHES = "guardbook-views-batch";

  /** Position of the batch that wrote a document last. */
  private static final String WRITTEN = "_written";

  /** A tenth of what the database takes in one document. */
  private static final int PART = 1_000;

  /** Enough for the cases that are worked on. */
  private static final int REMEMBERED = 20_000;

  private final MongoDatabase database;
  private final String name;
  private final Map<String, Table<?>> tables = new ConcurrentHashMap<>();
  private final ReentrantLock writer = new ReentrantLock();
  private final Undo undo = new Undo();
  private volatile State state;

  public MongoViews(MongoDatabase database) {
    this(database, "live");
  }

  private MongoViews(MongoDatabase database, String name) {
    this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.name = name;
    this.state = read();
  }

  @Override
  public long position() {
    return writer.isHeldByCurrentThread() ? state.position : read().position;
  }

  @Override
  public boolean outliveTheProgram() {
    return true;
  }

  @Override
  public <D extends Record> View<D> view(Collection<D> collection) {
    return table(collection).reading;
  }

  @Override
  public Views projecting() {
    return new Views() {
      @Override
      public <D extends Record> View<D> view(Collection<D> collection) {
        return table(collection).writing;
      }
    };
  }

  @Override
  public ViewStore aside() {
    forgetAbandoned();
    return new MongoViews(database, UUID.randomUUID().toString());
  }

  @Override
  public void fill(Runnable batches) {
    batches.run();
  }

  /** Collections that no state names: of rebuilds that were never finished, or long replaced. */
  private void forgetAbandoned() {
    Set<Object> named = Set.copyOf(read().collections.values());
    database.getCollection(STATE).deleteMany(ne("_id", "live"));
    database
        .listCollectionNames()
        .forEach(
            each -> {
              if (each.contains("~") && !named.contains(each)) {
                database.getCollection(each).drop();
              }
            });
  }

  @Override
  public void takeOver(ViewStore others, Set<String> collections) {
    MongoViews aside = (MongoViews) others;
    Document names = new Document(state.collections);
    for (String each : collections) {
      names.put(each, aside.state.physical(each, aside.name));
    }
    move(new State(state.turn + 1, state.position, state.batch, names));
    tables.values().forEach(Table::discard);
    tables.values().forEach(table -> table.remembered.clear());
  }

  @Override
  public Batch begin() {
    writer.lock();
    try {
      State now = read();
      if (now.turn != state.turn) {
        tables.values().forEach(table -> table.remembered.clear());
      }
      boolean unknown = now.turn != state.turn || !carriedOut;
      state = now;
      if (unknown) {
        carryOut();
      }
      return new OpenBatch();
    } catch (RuntimeException failed) {
      writer.unlock();
      throw failed;
    }
  }

  /** Whether what was committed last is known to have been carried out. */
  private boolean carriedOut;

  private State read() {
    return State.of(database.getCollection(STATE).find(eq("_id", name)).first());
  }

  /** Commits, if nobody else did since the state was read. */
  private void move(State next) {
    Document before =
        state.turn == 0
            ? insertFirst(next)
            : database
                .getCollection(STATE)
                .findOneAndReplace(
                    and(eq("_id", name), eq("turn", state.turn)),
                    next.stored(name),
                    new FindOneAndReplaceOptions().returnDocument(ReturnDocument.BEFORE));
    if (before == null) {
      throw new IllegalStateException("Another machine writes these views.");
    }
    state = next;
  }

  private Document insertFirst(State next) {
    // The id is unique, so of two that are the first only one gets through
    database.getCollection(STATE).insertOne(next.stored(name));
    return new Document();
  }

  private void carryOut() {
    Map<String, List<WriteModel<Document>>> writes = new LinkedHashMap<>();
    for (Document part : database.getCollection(BATCHES).find(eq("batch", state.batch))) {
      for (Document write : part.getList("writes", Document.class)) {
        writes
            .computeIfAbsent(write.getString("in"), _ -> new ArrayList<>())
            .add(model(write, state.position));
      }
    }
    writes.forEach((collection, models) -> write(database.getCollection(collection), models));
    carriedOut = true;
  }

  private static WriteModel<Document> model(Document write, long position) {
    String id = write.getString("id");
    Document document = write.get("document", Document.class);
    Bson older = and(eq("_id", id), lt(WRITTEN, position));
    return document == null
        ? new DeleteOneModel<>(older)
        : new ReplaceOneModel<>(older, document, new ReplaceOptions().upsert(true));
  }

  /** What is there in a newer form stays as it is, and is reported as a duplicate. */
  private static void write(
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

  @SuppressWarnings("unchecked")
  private <D extends Record> Table<D> table(Collection<D> collection) {
    return (Table<D>) tables.computeIfAbsent(collection.name(), _ -> new Table<>(collection));
  }

  /**
   * Where the views stand.
   *
   * @param turn counts everything that was ever committed
   * @param batch under which id the writes of the last commit are written down
   * @param collections by name, the collection of the database that has its documents now
   */
  private record State(long turn, long position, String batch, Document collections) {

    static State of(@Nullable Document stored) {
      return stored == null
          ? new State(0, 0, "", new Document())
          : new State(
              stored.getLong("turn"),
              stored.getLong("position"),
              stored.getString("batch"),
              stored.get("collections", Document.class));
    }

    Document stored(String name) {
      return new Document("_id", name)
          .append("turn", turn)
          .append("position", position)
          .append("batch", batch)
          .append("collections", collections);
    }

    String physical(String collection, String name) {
      String replaced = collections.getString(collection);
      return replaced != null
          ? replaced
          : name.equals("live") ? collection : collection + "~" + name;
    }
  }

  private final class OpenBatch implements Batch {

    @Override
    public void keep() {
      undo.forget();
    }

    @Override
    public void takeBack() {
      undo.takeBack();
    }

    @Override
    public void commit(long reached) {
      undo.forget();
      String batch = UUID.randomUUID().toString();
      List<Document> writes =
          tables.values().stream().flatMap(table -> table.writes(reached)).toList();
      List<Document> parts = new ArrayList<>();
      for (int from = 0; from < writes.size(); from += PART) {
        parts.add(
            new Document("_id", batch + "-" + from)
                .append("batch", batch)
                .append("writes", writes.subList(from, Math.min(from + PART, writes.size()))));
      }
      MongoCollection<Document> batches = database.getCollection(BATCHES);
      if (!parts.isEmpty()) {
        batches.insertMany(parts);
      }
      String before = state.batch;
      move(new State(state.turn + 1, reached, batch, state.collections));
      carriedOut = false;
      Map<String, List<WriteModel<Document>>> models = new HashMap<>();
      for (Document write : writes) {
        models
            .computeIfAbsent(write.getString("in"), _ -> new ArrayList<>())
            .add(model(write, reached));
      }
      models.forEach((collection, all) -> write(database.getCollection(collection), all));
      carriedOut = true;
      batches.deleteMany(eq("batch", before));
      tables.values().forEach(Table::remember);
    }

    @Override
    public void close() {
      undo.forget();
      tables.values().forEach(Table::discard);
      writer.unlock();
    }
  }

  /** One collection: what everybody reads, and what the writer has besides. */
  private final class Table<D extends Record> implements Undo.Written {

    private static final Object REMOVED = new Object();

    private final Collection<D> collection;
    private final View<D> reading = new Reading();
    private final View<D> writing = new Writing();

    /** By id, a document or {@link #REMOVED}; many changes of a document are one write. */
    private final Map<String, Object> pending = new LinkedHashMap<>();

    /** What the database has, as this writer saw it last. */
    private final Map<String, Object> remembered =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > REMEMBERED;
          }
        };

    private String indexed = "";

    Table(Collection<D> collection) {
      this.collection = collection;
    }

    private MongoCollection<Document> documents() {
      return database.getCollection(state.physical(collection.name(), name));
    }

    private void ensureIndexes() {
      String physical = state.physical(collection.name(), name);
      if (!indexed.equals(physical)) {
        Stream.of(collection.indexes(), collection.databaseIndexes())
            .flatMap(List::stream)
            .forEach(
                index -> database.getCollection(physical).createIndex(MongoMeaning.index(index)));
        indexed = physical;
      }
    }

    private D taken(Document stored) {
      return Stowage.take(stored, collection.document());
    }

    @Override
    public void restore(String id, Object before) {
      if (before == Undo.UNTOUCHED) {
        pending.remove(id);
      } else {
        pending.put(id, before);
      }
    }

    void discard() {
      pending.clear();
    }

    void remember() {
      remembered.putAll(pending);
      pending.clear();
    }

    Stream<Document> writes(long position) {
      if (pending.isEmpty()) {
        return Stream.empty();
      }
      ensureIndexes();
      String physical = state.physical(collection.name(), name);
      return pending.entrySet().stream()
          .map(
              write ->
                  new Document("in", physical)
                      .append("id", write.getKey())
                      .append(
                          "document",
                          write.getValue() == REMOVED
                              ? null
                              : Stowage.put((Record) write.getValue())
                                  .append("_id", write.getKey())
                                  .append(WRITTEN, position)));
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

    private final class Reading implements View<D> {

      @Override
      public Optional<D> find(String id) {
        return Optional.ofNullable(documents().find(eq("_id", id)).first()).map(Table.this::taken);
      }

      @Override
      public List<D> find(Filter filter, Sort sort, Page page) {
        Bson condition = MongoMeaning.of(filter, collection.document());
        Bson unused = MongoMeaning.of(sort, collection.document());
        return page.limit() == 0 || unused == null
            ? List.of()
            : Table.this.find(condition, sort, page.offset(), page.limit());
      }

      @Override
      public long count(Filter filter) {
        return documents().countDocuments(MongoMeaning.of(filter, collection.document()));
      }

      @Override
      public Map<String, Long> count(Filter filter, String by) {
        return Table.this.count(MongoMeaning.of(filter, collection.document()), by);
      }

      @Override
      public void put(D document) {
        throw refused();
      }

      @Override
      public void change(String id, UnaryOperator<D> change) {
        throw refused();
      }

      @Override
      public void remove(String id) {
        throw refused();
      }
    }

    private final class Writing implements View<D> {

      @Override
      public Optional<D> find(String id) {
        requireBatch();
        return Optional.ofNullable(inHand(id));
      }

      private @Nullable D inHand(String id) {
        Object known = pending.get(id);
        if (known == null) {
          known = remembered.get(id);
        }
        if (known == null) {
          known = reading.find(id).<Object>map(each -> each).orElse(REMOVED);
          remembered.put(id, known);
        }
        return known == REMOVED ? null : collection.document().cast(known);
      }

      private Bson besidesPending(Filter filter) {
        return and(
            MongoMeaning.of(filter, collection.document()),
            nin("_id", new ArrayList<>(pending.keySet())));
      }

      private List<D> pending(Filter filter) {
        Predicate<Object> test = Meaning.of(filter, collection.document());
        return pending.values().stream()
            .filter(each -> each != REMOVED && test.test(each))
            .map(collection.document()::cast)
            .toList();
      }

      @Override
      public List<D> find(Filter filter, Sort sort, Page page) {
        requireBatch();
        long reach = page.offset() + page.limit();
        List<D> found =
            new ArrayList<>(
                Table.this.find(
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
        requireBatch();
        return documents().countDocuments(besidesPending(filter)) + pending(filter).size();
      }

      @Override
      public Map<String, Long> count(Filter filter, String by) {
        requireBatch();
        Map<String, Long> counts = Table.this.count(besidesPending(filter), by);
        Field.ofWords(collection.document(), by)
            .countIn(pending(filter).stream())
            .forEach((word, count) -> counts.merge(word, count, Long::sum));
        return counts;
      }

      @Override
      public void put(D document) {
        requireBatch();
        write(collection.id().apply(document), document);
      }

      @Override
      public void change(String id, UnaryOperator<D> change) {
        requireBatch();
        D document = inHand(id);
        if (document != null) {
          D next = change.apply(document);
          if (next != document) {
            write(collection.id().apply(next), next);
          }
        }
      }

      @Override
      public void remove(String id) {
        requireBatch();
        write(id, REMOVED);
      }

      private void write(String id, Object value) {
        Object before = pending.put(id, value);
        undo.note(Table.this, id, before == null ? Undo.UNTOUCHED : before);
      }

      private void requireBatch() {
        if (!writer.isHeldByCurrentThread()) {
          throw refused();
        }
      }
    }

    private static IllegalStateException refused() {
      return new IllegalStateException("Only projections write, and only within a batch.");
    }
  }
}
