package org.guardbook.query.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One collection in memory: what everybody reads, and what the writer has besides. */
final class MemoryTable<D extends Record> {

  private final InMemoryViews views;
  private final Collection<D> collection;
  private final int number;
  private final List<Index<D>> indexes;
  private final List<CountedTree<Stored<D>>> trees;
  private final Version<D> empty;
  private final View<D> reading = new Reading();
  private final View<D> writing = new Writing();

  /** Of {@link Stored} documents. */
  private final Pending pending;

  private final LooseDocuments<D> loose;

  /** What the trees come to before the batch. */
  private Version<D> base;

  private boolean changed;

  /**
   * @param number under which its version is published
   */
  MemoryTable(InMemoryViews views, Collection<D> collection, int number) {
    this.views = views;
    this.collection = collection;
    this.number = number;
    this.indexes = Index.of(collection);
    this.trees = indexes.stream().map(index -> new CountedTree<>(index.order())).toList();
    this.pending = new Pending(views.undo());
    this.loose = new LooseDocuments<>(collection.document(), pending);
    this.empty = shot();
    this.base = empty;
  }

  String name() {
    return collection.name();
  }

  Collection<D> collection() {
    return collection;
  }

  Stream<Map.Entry<String, Object>> contents() {
    return reading.find(Filter.ALL, Sort.BY_ID, Page.ALL).stream()
        .map(document -> Map.entry(collection.id().apply(document), document));
  }

  int number() {
    return number;
  }

  Version<D> empty() {
    return empty;
  }

  View<D> reading() {
    return reading;
  }

  View<D> writing() {
    return writing;
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
    loose.forget();
    Version<D> current = current();
    if (changed || current != base) {
      for (int i = 0; i < trees.size(); i++) {
        trees.get(i).reset(current.shots().get(i));
      }
      base = current;
    }
    changed = false;
  }

  private Version<D> shot() {
    return new Version<>(trees.stream().map(CountedTree::shot).toList());
  }

  @SuppressWarnings("unchecked")
  private Version<D> current() {
    Version<?> version = views.published(number);
    return version == null ? empty : (Version<D>) version;
  }

  private Plan<D> plan(Version<D> version, Filter filter) {
    return new Plan<>(collection, indexes, version.shots(), filter);
  }

  private Object inTrees(String id) {
    Stored<D> stored = trees.getFirst().now().from(each -> Field.compareIds(each.id(), id));
    return stored == null || !stored.id().equals(id) ? Pending.REMOVED : stored;
  }

  private void write(String id, Object value) {
    changed = true;
    pending.write(id, value);
  }

  /** Puts what was filled in order, at once. */
  @SuppressWarnings("unchecked")
  private void build() {
    List<Stored<D>> documents = new ArrayList<>(pending.all().size());
    for (Object each : pending.all().values()) {
      if (each != Pending.REMOVED) {
        documents.add((Stored<D>) each);
      }
    }
    for (int i = 0; i < trees.size(); i++) {
      trees.get(i).fill(indexes.get(i).sorted(documents));
    }
    pending.clear();
    loose.forget();
  }

  @SuppressWarnings("unchecked")
  private void flush() {
    for (Map.Entry<String, Object> write : pending.all().entrySet()) {
      Object before = inTrees(write.getKey());
      Object after = write.getValue();
      for (int i = 0; i < trees.size(); i++) {
        Index<D> index = indexes.get(i);
        CountedTree<Stored<D>> tree = trees.get(i);
        List<Stored<D>> stays =
            after == Pending.REMOVED ? List.of() : index.entries((Stored<D>) after);
        if (before != Pending.REMOVED) {
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

  private boolean hasEqual(List<Stored<D>> entries, Stored<D> wanted, Index<D> index) {
    for (Stored<D> entry : entries) {
      if (index.order().compare(entry, wanted) == 0) {
        return true;
      }
    }
    return false;
  }

  private final class Reading implements ReadOnly<D> {

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
  }

  private final class Writing implements View<D> {

    @Override
    public Optional<D> find(String id) {
      views.requireBatch();
      return Optional.ofNullable(inHand(id));
    }

    @SuppressWarnings("unchecked")
    private @Nullable D inHand(String id) {
      Object stored = pending.get(id);
      if (stored == null) {
        stored = views.isFilling() ? Pending.REMOVED : inTrees(id);
      }
      return stored == Pending.REMOVED ? null : ((Stored<D>) stored).document();
    }

    @Override
    public List<D> find(Filter filter, Sort sort, Page page) {
      return views.isFilling()
          ? loose.find(filter, sort).skip(page.offset()).limit(page.limit()).toList()
          : plan(settled(), filter).find(sort, page);
    }

    @Override
    public long count(Filter filter) {
      return views.isFilling()
          ? loose.find(filter, Sort.BY_ID).count()
          : plan(settled(), filter).count();
    }

    @Override
    public Map<String, Long> count(Filter filter, String by) {
      Field field = Field.ofWords(collection.document(), by);
      return views.isFilling()
          ? field.countIn(loose.find(filter, Sort.BY_ID))
          : plan(settled(), filter).count(field);
    }

    private Version<D> settled() {
      views.requireBatch();
      // Past this, what was pending can no longer be told from what was there
      views.undo().settle(pending, MemoryTable.this::inTrees);
      flush();
      return new Version<>(trees.stream().map(CountedTree::now).toList());
    }

    @Override
    public void put(D document) {
      views.requireBatch();
      String id = collection.id().apply(document);
      Stored<D> stored = new Stored<>(id, document, null);
      write(id, stored);
      loose.put(stored);
    }

    @Override
    public void change(String id, UnaryOperator<D> change) {
      views.requireBatch();
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
      views.requireBatch();
      write(id, Pending.REMOVED);
    }
  }
}
