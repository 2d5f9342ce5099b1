package org.guardbook.query.views;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Views in the memory of this process, empty at first. */
public final class InMemoryViews implements ViewStore {

  private final Map<String, Table<?>> tables = new ConcurrentHashMap<>();
  private final ReentrantLock writer = new ReentrantLock();
  private volatile long position;

  @Override
  public long position() {
    return position;
  }

  @Override
  public <D extends Record> View<D> view(Collection<D> collection) {
    return table(collection);
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
  public void takeOver(ViewStore others, Set<String> collections) {
    for (String name : collections) {
      Table<?> other = ((InMemoryViews) others).tables.get(name);
      Table<?> own = tables.get(name);
      if (other != null && own != null) {
        own.takeOver(other);
      }
    }
  }

  @Override
  public Batch begin() {
    writer.lock();
    return new Batch() {
      @Override
      public void keep() {
        tables.values().forEach(Table::keep);
      }

      @Override
      public void takeBack() {
        tables.values().forEach(Table::takeBack);
      }

      @Override
      public void commit(long reached) {
        tables.values().forEach(Table::publish);
        position = reached;
      }

      @Override
      public void close() {
        tables.values().forEach(Table::discard);
        writer.unlock();
      }
    };
  }

  @SuppressWarnings("unchecked")
  private <D extends Record> Table<D> table(Collection<D> collection) {
    return (Table<D>) tables.computeIfAbsent(collection.name(), _ -> new Table<>(collection));
  }

  private final class Table<D extends Record> implements View<D> {

    private final Collection<D> collection;
    private volatile Map<String, D> published = Map.of();
    private Map<String, D> kept = Map.of();
    private @Nullable Map<String, D> working;

    Table(Collection<D> collection) {
      this.collection = collection;
    }

    @Override
    public Optional<D> find(String id) {
      return Optional.ofNullable(published.get(id));
    }

    @Override
    public List<D> find(Filter filter, Sort sort, Page page) {
      return find(published, filter, sort, page);
    }

    private List<D> find(Map<String, D> documents, Filter filter, Sort sort, Page page) {
      Predicate<Object> test = Meaning.of(filter, collection.document());
      Comparator<Object> order = Meaning.of(sort, collection.document());
      return documents.entrySet().stream()
          .filter(entry -> test.test(entry.getValue()))
          .sorted(
              (one, other) -> {
                int compared = order.compare(one.getValue(), other.getValue());
                return compared != 0 ? compared : Field.compareIds(one.getKey(), other.getKey());
              })
          .skip(page.offset())
          .limit(page.limit())
          .map(Map.Entry::getValue)
          .toList();
    }

    @Override
    public long count(Filter filter) {
      return find(filter, Sort.BY_ID, Page.ALL).size();
    }

    @Override
    public void put(D document) {
      throw new UnsupportedOperationException("Only projections write, within a batch.");
    }

    @Override
    public void change(String id, UnaryOperator<D> change) {
      throw new UnsupportedOperationException("Only projections write, within a batch.");
    }

    @Override
    public void remove(String id) {
      throw new UnsupportedOperationException("Only projections write, within a batch.");
    }

    @SuppressWarnings("unchecked")
    void takeOver(Table<?> other) {
      published = (Map<String, D>) other.published;
      discard();
    }

    void keep() {
      if (working != null) {
        kept = new HashMap<>(working);
      }
    }

    void takeBack() {
      working = new HashMap<>(kept);
    }

    void publish() {
      keep();
      published = Map.copyOf(kept);
    }

    void discard() {
      kept = published;
      working = null;
    }

    private Map<String, D> working() {
      if (!writer.isHeldByCurrentThread()) {
        throw new IllegalStateException("Only projections write, within a batch.");
      }
      Map<String, D> now = working;
      if (now == null) {
        now = new HashMap<>(published);
        kept = published;
        working = now;
      }
      return now;
    }

    View<D> writing() {
      return new View<>() {
        @Override
        public Optional<D> find(String id) {
          return Optional.ofNullable(working().get(id));
        }

        @Override
        public List<D> find(Filter filter, Sort sort, Page page) {
          return Table.this.find(working(), filter, sort, page);
        }

        @Override
        public long count(Filter filter) {
          return find(filter, Sort.BY_ID, Page.ALL).size();
        }

        @Override
        public void put(D document) {
          working().put(collection.id().apply(document), document);
        }

        @Override
        public void change(String id, UnaryOperator<D> change) {
          D document = working().get(id);
          if (document != null) {
            put(change.apply(document));
          }
        }

        @Override
        public void remove(String id) {
          working().remove(id);
        }
      };
    }
  }
}
