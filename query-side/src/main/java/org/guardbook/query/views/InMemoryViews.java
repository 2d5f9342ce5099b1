package org.guardbook.query.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Views in the memory of this process, empty at first. Who reads never waits: every batch is
 * published whole, as trees that nobody changes any more.
 */
public final class InMemoryViews implements ViewStore {

  private final Map<String, Table<?>> tables = new ConcurrentHashMap<>();
  private final List<Table<?>> inOrder = new CopyOnWriteArrayList<>();
  private final ReentrantLock writer = new ReentrantLock();
  private final Undo undo = new Undo();

  /** By table number; replaced as one, so that no reader sees a batch in one table only. */
  private volatile Version<?>[] published = {};

  private volatile long position;

  /** While views are filled, documents lie loose; only the writer looks at it. */
  private boolean filling;

  @Override
  public long position() {
    return position;
  }

  @Override
  public boolean outliveTheProgram() {
    return false;
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
    return new InMemoryViews();
  }

  @Override
  public void takeOver(ViewStore others, Set<String> collections) {
    InMemoryViews aside = (InMemoryViews) others;
    Version<?>[] next = published.clone();
    for (String name : collections) {
      Table<?> other = aside.tables.get(name);
      Table<?> own = tables.get(name);
      if (other != null && own != null) {
        Version<?> version = aside.published(other.number);
        next = with(next, own.number, version == null ? own.empty : version);
      }
    }
    published = next;
    inOrder.forEach(Table::discard);
  }

  /**
   * Every document there is, by collection, in the order of the ids: to hold views against others.
   */
  public Map<String, List<Record>> documents() {
    Map<String, List<Record>> all = new TreeMap<>();
    for (Table<?> table : inOrder) {
      all.put(
          table.collection.name(),
          List.copyOf(table.reading.find(Filter.ALL, Sort.BY_ID, Page.ALL)));
    }
    return all;
  }

  @Override
  public void fill(Runnable batches) {
    writer.lock();
    try {
      if (position > 0 || filling) {
        batches.run();
        return;
      }
      filling = true;
      boolean filled = false;
      try {
        batches.run();
        filled = true;
      } finally {
        filling = false;
        if (filled) {
          publish(position);
        } else {
          position = 0;
        }
        inOrder.forEach(Table::discard);
      }
    } finally {
      writer.unlock();
    }
  }

  private void publish(long reached) {
    Version<?>[] next = published.clone();
    for (Table<?> table : inOrder) {
      if (table.isChanged()) {
        next = with(next, table.number, table.publish());
      }
    }
    published = next;
    position = reached;
  }

  @Override
  public Batch begin() {
    writer.lock();
    return new OpenBatch();
  }

  @SuppressWarnings("unchecked")
  private <D extends Record> Table<D> table(Collection<D> collection) {
    return (Table<D>)
        tables.computeIfAbsent(
            collection.name(),
            _ -> {
              synchronized (inOrder) {
                Table<D> created = new Table<>(collection, inOrder.size());
                inOrder.add(created);
                return created;
              }
            });
  }

  private @Nullable Version<?> published(int number) {
    Version<?>[] now = published;
    return number < now.length ? now[number] : null;
  }

  private static Version<?>[] with(Version<?>[] versions, int number, Version<?> version) {
    Version<?>[] next = number < versions.length ? versions : Arrays.copyOf(versions, number + 1);
    next[number] = version;
    return next;
  }

  /**
   * @param shots of the documents, in the order of each index
   */
  private record Version<D>(List<Shot<Stored<D>>> shots) {

    @Nullable D find(String id) {
      Stored<D> found = shots.getFirst().from(each -> Field.compareIds(each.id(), id));
      return found == null || !found.id().equals(id) ? null : found.document();
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
      if (filling) {
        position = reached;
      } else {
        publish(reached);
      }
    }

    @Override
    public void close() {
      undo.forget();
      if (!filling) {
        inOrder.forEach(Table::discard);
      }
      writer.unlock();
    }
  }

  /** One collection: what everybody reads, and what the writer has besides. */
  private final class Table<D extends Record> implements Undo.Written {

    private static final Object REMOVED = new Object();
    private static final Object ABSENT = new Object();

    private final Collection<D> collection;
    private final int number;
    private final List<Index<D>> indexes;
    private final List<CountedTree<Stored<D>>> trees;
    private final Version<D> empty;
    private final View<D> reading = new Reading();
    private final View<D> writing = new Writing();

    /** By id, a {@link Stored} or {@link #REMOVED}; many changes of a document are one write. */
    private final Map<String, Object> pending = new LinkedHashMap<>();

    /** By field and value, ids of documents that had it some time while the views were filled. */
    private final Map<String, Map<Object, Set<String>>> loose = new HashMap<>();

    /** What the trees come to before the batch. */
    private Version<D> base;

    private boolean changed;

    Table(Collection<D> collection, int number) {
      this.collection = collection;
      this.number = number;
      this.indexes = Index.of(collection);
      this.trees = indexes.stream().map(index -> new CountedTree<>(index.order())).toList();
      this.empty = shot();
      this.base = empty;
    }

    private Version<D> shot() {
      return new Version<>(trees.stream().map(CountedTree::shot).toList());
    }

    @SuppressWarnings("unchecked")
    private Version<D> current() {
      Version<?> version = published(number);
      return version == null ? empty : (Version<D>) version;
    }

    boolean isChanged() {
      return changed;
    }

    Version<D> publish() {
      if (base == empty && trees.getFirst().now().size() == 0) {
        build();
      } else {
        flush();
      }
      changed = false;
      base = shot();
      return base;
    }

    void discard() {
      pending.clear();
      loose.clear();
      Version<D> current = current();
      if (changed || current != base) {
        for (int i = 0; i < trees.size(); i++) {
          trees.get(i).reset(current.shots().get(i));
        }
        base = current;
      }
      changed = false;
    }

    @Override
    public void restore(String id, Object before) {
      if (before == Undo.UNTOUCHED) {
        pending.remove(id);
      } else {
        pending.put(id, before);
      }
    }

    Object inTrees(String id) {
      Stored<D> stored = trees.getFirst().now().from(each -> Field.compareIds(each.id(), id));
      return stored == null || !stored.id().equals(id) ? REMOVED : stored;
    }

    private void write(String id, Object value) {
      changed = true;
      Object before = pending.put(id, value);
      undo.note(this, id, before == null ? Undo.UNTOUCHED : before);
    }

    @SuppressWarnings("unchecked")
    private void build() {
      List<Stored<D>> documents = new ArrayList<>(pending.size());
      for (Object each : pending.values()) {
        if (each != REMOVED) {
          documents.add((Stored<D>) each);
        }
      }
      for (int i = 0; i < trees.size(); i++) {
        trees.get(i).fill(indexes.get(i).sorted(documents));
      }
      pending.clear();
      loose.clear();
    }

    @SuppressWarnings("unchecked")
    private void flush() {
      for (Map.Entry<String, Object> write : pending.entrySet()) {
        Object before = inTrees(write.getKey());
        Object after = write.getValue();
        for (int i = 0; i < trees.size(); i++) {
          Index<D> index = indexes.get(i);
          CountedTree<Stored<D>> tree = trees.get(i);
          List<Stored<D>> stays = after == REMOVED ? List.of() : index.entries((Stored<D>) after);
          if (before != REMOVED) {
            for (Stored<D> entry : index.entries((Stored<D>) before)) {
              if (!hasEqual(stays, entry, index)) {
                tree.remove(entry);
              }
            }
          }
          stays.forEach(tree::put);
        }
      }
      pending.clear();
    }

    private Stream<D> loose(Filter filter, Sort sort) {
      Predicate<Object> test = Meaning.of(filter, collection.document());
      Comparator<Object> order = Meaning.of(sort, collection.document());
      return candidates(filter)
          .filter(stored -> test.test(stored.document()))
          .sorted(
              (one, other) -> {
                int compared = order.compare(one.document(), other.document());
                return compared != 0 ? compared : Field.compareIds(one.id(), other.id());
              })
          .map(Stored::document);
    }

    @SuppressWarnings("unchecked")
    private Stream<Stored<D>> candidates(Filter filter) {
      Filter first =
          filter instanceof Filter.And(var all) && !all.isEmpty() ? all.getFirst() : filter;
      Stream<Object> found =
          first instanceof Filter.Equal(String name, Object value)
              ? having(Field.of(collection.document(), name), value).stream().map(pending::get)
              : pending.values().stream();
      return found.filter(each -> each != null && each != REMOVED).map(each -> (Stored<D>) each);
    }

    @SuppressWarnings("unchecked")
    private Set<String> having(Field field, @Nullable Object value) {
      Map<Object, Set<String>> ids =
          loose.computeIfAbsent(
              field.name(),
              _ -> {
                Map<Object, Set<String>> all = new HashMap<>();
                for (Object each : pending.values()) {
                  if (each != REMOVED) {
                    note(all, field, (Stored<D>) each);
                  }
                }
                return all;
              });
      Object wanted = field.wanted(value);
      return ids.getOrDefault(wanted == null ? ABSENT : wanted, Set.of());
    }

    private void note(Map<Object, Set<String>> ids, Field field, Stored<D> stored) {
      for (Object value : field.valuesIn(stored.document())) {
        ids.computeIfAbsent(value == null ? ABSENT : value, _ -> new HashSet<>(2)).add(stored.id());
      }
    }

    private boolean hasEqual(List<Stored<D>> entries, Stored<D> wanted, Index<D> index) {
      for (Stored<D> entry : entries) {
        if (index.order().compare(entry, wanted) == 0) {
          return true;
        }
      }
      return false;
    }

    private final class Reading implements View<D> {

      @Override
      public Optional<D> find(String id) {
        return Optional.ofNullable(current().find(id));
      }

      @Override
      public List<D> find(Filter filter, Sort sort, Page page) {
        return plan(current(), filter).find(sort, page);
      }

      @Override
      public long count(Filter filter) {
        return plan(current(), filter).count();
      }

      @Override
      public Map<String, Long> count(Filter filter, String by) {
        return plan(current(), filter).count(Field.ofWords(collection.document(), by));
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

    private Plan<D> plan(Version<D> version, Filter filter) {
      return new Plan<>(collection, indexes, version.shots(), filter);
    }

    private final class Writing implements View<D> {

      @Override
      public Optional<D> find(String id) {
        requireBatch();
        return Optional.ofNullable(inHand(id));
      }

      @SuppressWarnings("unchecked")
      private @Nullable D inHand(String id) {
        Object stored = pending.get(id);
        if (stored == null) {
          stored = filling ? REMOVED : inTrees(id);
        }
        return stored == REMOVED ? null : ((Stored<D>) stored).document();
      }

      @Override
      public List<D> find(Filter filter, Sort sort, Page page) {
        return filling
            ? loose(filter, sort).skip(page.offset()).limit(page.limit()).toList()
            : plan(settled(), filter).find(sort, page);
      }

      @Override
      public long count(Filter filter) {
        return filling ? loose(filter, Sort.BY_ID).count() : plan(settled(), filter).count();
      }

      @Override
      public Map<String, Long> count(Filter filter, String by) {
        Field field = Field.ofWords(collection.document(), by);
        return filling
            ? field.countIn(loose(filter, Sort.BY_ID))
            : plan(settled(), filter).count(field);
      }

      private Version<D> settled() {
        requireBatch();
        // Past this, what was pending can no longer be told from what was there
        undo.settle(Table.this, Table.this::inTrees);
        flush();
        return new Version<>(trees.stream().map(CountedTree::now).toList());
      }

      @Override
      public void put(D document) {
        requireBatch();
        String id = collection.id().apply(document);
        Stored<D> stored = new Stored<>(id, document, null);
        write(id, stored);
        loose.forEach((field, ids) -> note(ids, Field.of(collection.document(), field), stored));
      }

      @Override
      public void change(String id, UnaryOperator<D> change) {
        requireBatch();
        D document = inHand(id);
        if (document != null) {
          D next = change.apply(document);
          if (next != document) {
            put(next);
          }
        }
      }

      @Override
      public void remove(String id) {
        requireBatch();
        write(id, REMOVED);
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
