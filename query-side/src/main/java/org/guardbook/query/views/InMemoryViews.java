package org.guardbook.query.views;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Views in the memory of this process, empty at first. Who reads never waits: every batch is
 * published whole, as trees that nobody changes any more.
 */
public final class InMemoryViews implements ViewStore {

  private final Map<String, MemoryTable<?>> tables = new ConcurrentHashMap<>();
  private final List<MemoryTable<?>> inOrder = new CopyOnWriteArrayList<>();
  private final ReentrantLock writer = new ReentrantLock();
  private final Undo undo = new Undo();

  /** By table number; replaced as one, so that no reader sees a batch in one table only. */
  private volatile Version<?>[] published = {};

  private volatile long position = -1;

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
    return new InMemoryViews();
  }

  @Override
  public ViewStore kept(Set<String> collections) {
    InMemoryViews kept = new InMemoryViews();
    for (String name : collections) {
      MemoryTable<?> own = tables.get(name);
      if (own != null) {
        kept.table(own.collection());
      }
    }
    kept.takeOver(this, collections);
    kept.position = position;
    return kept;
  }

  @Override
  public void letGo() {}

  @Override
  public Stream<Map.Entry<String, Object>> contents(String collection) {
    MemoryTable<?> table = tables.get(collection);
    return table == null ? Stream.empty() : table.contents();
  }

  @Override
  public @Nullable Object content(String collection, String id) {
    MemoryTable<?> table = tables.get(collection);
    return table == null ? null : table.reading().find(id).orElse(null);
  }

  @Override
  public void takeOver(ViewStore others, Set<String> collections) {
    InMemoryViews aside = (InMemoryViews) others;
    Version<?>[] next = published.clone();
    for (String name : collections) {
      MemoryTable<?> other = aside.tables.get(name);
      MemoryTable<?> own = tables.get(name);
      if (other != null && own != null) {
        Version<?> version = aside.published(other.number());
        next = with(next, own.number(), version == null ? own.empty() : version);
      }
    }
    published = next;
    inOrder.forEach(MemoryTable::discard);
  }

  /**
   * Every document there is, by collection, in the order of the ids: to hold views against others.
   */
  public Map<String, List<Record>> documents() {
    Map<String, List<Record>> all = new TreeMap<>();
    for (MemoryTable<?> table : inOrder) {
      all.put(table.name(), List.copyOf(table.reading().find(Filter.ALL, Sort.BY_ID, Page.ALL)));
    }
    return all;
  }

  @Override
  public void fill(Runnable batches) {
    writer.lock();
    try {
      if (position >= 0 || filling) {
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
          position = -1;
        }
        inOrder.forEach(MemoryTable::discard);
      }
    } finally {
      writer.unlock();
    }
  }

  private void publish(long reached) {
    Version<?>[] next = published.clone();
    for (MemoryTable<?> table : inOrder) {
      if (table.isChanged()) {
        next = with(next, table.number(), table.publish());
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
  private <D extends Record> MemoryTable<D> table(Collection<D> collection) {
    return (MemoryTable<D>)
        tables.computeIfAbsent(
            collection.name(),
            _ -> {
              synchronized (inOrder) {
                MemoryTable<D> created = new MemoryTable<>(this, collection, inOrder.size());
                inOrder.add(created);
                return created;
              }
            });
  }

  boolean isFilling() {
    return filling;
  }

  Undo undo() {
    return undo;
  }

  void requireBatch() {
    if (!writer.isHeldByCurrentThread()) {
      throw ReadOnly.refused();
    }
  }

  /** The version of a table that readers see; null where it never had a document. */
  @Nullable Version<?> published(int number) {
    Version<?>[] now = published;
    return number < now.length ? now[number] : null;
  }

  private static Version<?>[] with(Version<?>[] versions, int number, Version<?> version) {
    Version<?>[] next = number < versions.length ? versions : Arrays.copyOf(versions, number + 1);
    next[number] = version;
    return next;
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
        inOrder.forEach(MemoryTable::discard);
      }
      writer.unlock();
    }
  }
}
