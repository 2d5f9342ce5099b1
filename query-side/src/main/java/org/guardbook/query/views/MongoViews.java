package org.guardbook.query.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Views in MongoDB, to be shared by several machines, one of which writes at a time.
 *
 * <p>A batch is first written down as a whole, then committed by moving the one document that says
 * where the views stand, then carried out, one bulk write a collection. Whoever opens the next
 * batch carries out what was committed before, should its writer have died over it. So no event is
 * left out or taken in twice, whatever happens between two writes, and whoever believes to be the
 * writer still and is not fails to commit. That holds on any server; a transaction of a replica set
 * would add nothing but a limit to what a batch may write. Whoever reads is told of a position once
 * all that was committed by then is carried out; of a batch that is being carried out it may find a
 * part, that which closes records before any other.
 */
public final class MongoViews implements ViewStore {

  private static final Logger LOG = LoggerFactory.getLogger(MongoViews.class);

  private static final String STATE = "guardbook-views";

  private static final long READERS_ARE_DONE = TimeUnit.MINUTES.toNanos(1);

  /** No batch is under way for so long. */
  private static final long WRITERS_ARE_DONE = TimeUnit.HOURS.toNanos(1);

  /** Well before another machine may take over from one that is heard of no more. */
  private static final long SURELY_MINE = TimeUnit.SECONDS.toNanos(3);

  /** How long whoever only reads may take a collection for the one that is read now. */
  private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(100);

  private final MongoDatabase database;
  private final String name;
  private final LongSupplier nanos;
  private final Map<String, MongoTable<?>> tables = new ConcurrentHashMap<>();
  private final ReentrantLock writer = new ReentrantLock();
  private final Undo undo = new Undo();
  private final MongoBatches batches;
  private volatile MongoState state;
  private volatile Seen seen;
  private Set<String> keptBy = Set.of();

  /** Why they could not be read when that was tried last. */
  private @Nullable String unreachable;

  /** Since when each collection or batch is known to be named by no state. */
  private final Map<String, Long> abandoned = new ConcurrentHashMap<>();

  /** Names of views beside these that a later rebuild must not forget. */
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  public MongoViews(MongoDatabase database) {
    this(database, System::nanoTime);
  }

  MongoViews(MongoDatabase database, LongSupplier nanos) {
    this(database, MongoState.LIVE, nanos);
  }

  private MongoViews(MongoDatabase database, String name, LongSupplier nanos) {
    this.nanos = nanos;
    // Whatever the address says: who writes must read what was written last
    this.database =
        database
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadPreference(ReadPreference.primary());
    this.name = name;
    this.batches = new MongoBatches(this.database);
    this.state = MongoState.of(name, null);
    this.seen = new Seen(state, nanos.getAsLong() - 2 * FRESH);
  }

  @Override
  public long position() {
    return writer.isHeldByCurrentThread() ? state.position() : look().readable();
  }

  @Override
  public boolean outliveTheProgram() {
    return true;
  }

  @Override
  public boolean isReachable() {
    try {
      read();
      return true;
    } catch (MongoException failed) {
      if (!Objects.equals(failed.getMessage(), unreachable)) {
        LOG.warn("The views cannot be read yet", failed);
      }
      unreachable = failed.getMessage();
      return false;
    }
  }

  @Override
  public <D extends Record> View<D> view(Collection<D> collection) {
    return table(collection).reading();
  }

  @Override
  public Views projecting() {
    return new Views() {
      @Override
      public <D extends Record> View<D> view(Collection<D> collection) {
        return table(collection).writing();
      }
    };
  }

  @Override
  public ViewStore aside() {
    return new MongoViews(database, UUID.randomUUID().toString(), nanos);
  }

  @Override
  public boolean isOwnFailure(Throwable failed) {
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
        .anyMatch(MongoException.class::isInstance);
  }

  @Override
  public void fill(Runnable batches) {
    batches.run();
  }

  /** Whoever began to read or write before it was replaced is let finish. */
  private boolean isLongAbandoned(String collectionOrBatch, long longEnough) {
    long now = nanos.getAsLong();
    return now - abandoned.computeIfAbsent(collectionOrBatch, _ -> now) > longEnough;
  }

  @Override
  public void forgetAbandoned() {
    List<String> staying = new ArrayList<>(kept);
    staying.add(MongoState.LIVE);
    MongoCollection<Document> states = database.getCollection(STATE);
    states.deleteMany(nin("_id", staying));
    List<MongoState> all =
        states
            .find()
            .map(each -> MongoState.of(each.getString("_id"), each))
            .into(new ArrayList<>());
    Set<Object> named = new HashSet<>();
    Set<String> replaced = new HashSet<>();
    for (MongoState each : all) {
      named.addAll(each.collections().values());
      replaced.addAll(each.collections().keySet());
    }
    for (String each : database.listCollectionNames()) {
      boolean former = each.contains("~") || replaced.contains(each);
      if (former && !named.contains(each) && isLongAbandoned(each, READERS_ARE_DONE)) {
        database.getCollection(each).drop();
      }
    }
    for (String batch : batches.batches()) {
      if (all.stream().noneMatch(each -> each.batch().equals(batch))
          && isLongAbandoned(batch, WRITERS_ARE_DONE)) {
        batches.forget(batch);
      }
    }
  }

  @Override
  public ViewStore kept(Set<String> collections) {
    MongoViews beside = new MongoViews(database, UUID.randomUUID().toString(), nanos);
    Document names = new Document();
    collections.forEach(each -> names.put(each, physical(each)));
    kept.add(beside.name);
    beside.state =
        new MongoState(beside.name, 0, state.position(), state.position(), 0, "", names, List.of());
    beside.move(beside.state.replacing(names, state.turn()));
    beside.keptBy = kept;
    return beside;
  }

  /** Its collections are dropped when the next views are built beside. */
  @Override
  public void letGo() {
    keptBy.remove(name);
  }

  @Override
  public Stream<Map.Entry<String, Object>> contents(String collection) {
    MongoCursor<Document> cursor =
        database.getCollection(physical(collection)).find().sort(ascending("_id")).iterator();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, 0), false)
        .map(document -> Map.entry(document.getString("_id"), (Object) plain(document)))
        .onClose(cursor::close);
  }

  @Override
  public @Nullable Object content(String collection, String id) {
    Document found = database.getCollection(physical(collection)).find(eq("_id", id)).first();
    return found == null ? null : plain(found);
  }

  private static Document plain(Document document) {
    document.remove(MongoBatches.WRITTEN);
    return document;
  }

  @Override
  public void takeOver(ViewStore others, Set<String> collections) {
    MongoViews aside = (MongoViews) others;
    Document names = new Document(state.collections());
    for (String each : collections) {
      names.put(each, aside.state.physical(each));
    }
    move(state.replacing(names, aside.state.turn()));
    tables.values().forEach(MongoTable::discard);
    tables.values().forEach(MongoTable::forget);
  }

  @Override
  public void unsettle(String projection) {
    requireBatch();
    move(state.with(Stream.concat(state.unsettled().stream(), Stream.of(projection)).toList()));
  }

  @Override
  public void settle(String projection) {
    requireBatch();
    move(state.with(state.unsettled().stream().filter(each -> !each.equals(projection)).toList()));
  }

  @Override
  public Set<String> unsettled() {
    return Set.copyOf(read().unsettled());
  }

  @Override
  public Batch begin() {
    writer.lock();
    try {
      MongoState now = read();
      if (now.turn() < state.turn()) {
        throw new IllegalStateException("These views were thrown away by another machine.");
      }
      if (now.turn() != state.turn()) {
        tables.values().forEach(MongoTable::forget);
      }
      state = now;
      if (!state.isCarriedOut()) {
        batches.carryOut(batches.read(state.batch()), () -> {});
        noteCarriedOut();
      }
      return new OpenBatch();
    } catch (RuntimeException failed) {
      writer.unlock();
      throw failed;
    }
  }

  private void noteCarriedOut() {
    UpdateResult noted =
        database
            .getCollection(STATE)
            .updateOne(
                and(eq("_id", name), eq("turn", state.turn())),
                set(MongoState.CARRIED, state.turn()));
    if (noted.getMatchedCount() == 0) {
      throw anotherWrites();
    }
    state = state.carriedOut();
  }

  private void requireMine() {
    if (read().turn() != state.turn()) {
      throw anotherWrites();
    }
  }

  private static IllegalStateException anotherWrites() {
    return new IllegalStateException("Another machine writes these views.");
  }

  private MongoState look() {
    MongoState now = read();
    seen = new Seen(now, nanos.getAsLong());
    return now;
  }

  private MongoState read() {
    return MongoState.of(name, database.getCollection(STATE).find(eq("_id", name)).first());
  }

  /** Commits, if nobody else did since the state was read. */
  private void move(MongoState next) {
    Document before =
        state.turn() == 0
            ? insertFirst(next)
            : database
                .getCollection(STATE)
                .findOneAndReplace(
                    and(eq("_id", name), eq("turn", state.turn())),
                    next.stored(),
                    new FindOneAndReplaceOptions().returnDocument(ReturnDocument.BEFORE));
    if (before == null) {
      throw anotherWrites();
    }
    state = next;
  }

  private Document insertFirst(MongoState next) {
    // The id is unique, so of two that are the first only one gets through
    database.getCollection(STATE).insertOne(next.stored());
    return new Document();
  }

  @SuppressWarnings("unchecked")
  private <D extends Record> MongoTable<D> table(Collection<D> collection) {
    return (MongoTable<D>)
        tables.computeIfAbsent(collection.name(), _ -> new MongoTable<>(this, collection));
  }

  MongoDatabase database() {
    return database;
  }

  Undo undo() {
    return undo;
  }

  /** The collection of the database that has the documents of one now. */
  String physical(String collection) {
    return writer.isHeldByCurrentThread() || !name.equals(MongoState.LIVE)
        ? state.physical(collection)
        : physicalNow(collection);
  }

  /** For whoever reads, perhaps on a machine that does not write and hears of no replacement. */
  private String physicalNow(String collection) {
    Seen now = seen;
    if (now.state().turn() < state.turn()) {
      now = seen = new Seen(state, nanos.getAsLong());
    } else if (nanos.getAsLong() - now.at() > FRESH) {
      return look().physical(collection);
    }
    return now.state().physical(collection);
  }

  /** The state as it was read at some time. */
  private record Seen(MongoState state, long at) {}

  void requireBatch() {
    if (!writer.isHeldByCurrentThread()) {
      throw ReadOnly.refused();
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
      List<Document> writes =
          tables.values().stream()
              .sorted(Comparator.comparing(MongoTable::closesNothing))
              .flatMap(table -> table.writes(state.turn() + 1))
              .toList();
      String before = state.batch();
      String written = batches.writeDown(writes);
      long began = nanos.getAsLong();
      move(state.committed(reached, written));
      // From here on they stand for the views, whether or not this machine can carry them out
      tables.values().forEach(MongoTable::remember);
      batches.carryOut(writes, () -> requireSurelyMine(began));
      noteCarriedOut();
      batches.forget(before);
    }

    /** What another has removed meanwhile must not come back. */
    private void requireSurelyMine(long began) {
      if (nanos.getAsLong() - began > SURELY_MINE) {
        requireMine();
      }
    }

    @Override
    public void close() {
      undo.forget();
      tables.values().forEach(MongoTable::discard);
      writer.unlock();
    }
  }
}
