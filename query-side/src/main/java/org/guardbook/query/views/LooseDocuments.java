package org.guardbook.query.views;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection while views are filled. Nobody reads them before they are put in
 * order, so they lie in none; a field that a projection asks by is noted from then on.
 */
final class LooseDocuments<D extends Record> {

  private static final Object ABSENT = new Object();

  private final Class<D> document;
  private final Pending written;

  /** By field and value, ids of documents that had it some time. */
  private final Map<String, Map<Object, Set<String>>> noted = new HashMap<>();

  /**
   * @param written {@link Stored} documents
   */
  LooseDocuments(Class<D> document, Pending written) {
    this.document = document;
    this.written = written;
  }

  void put(Stored<D> stored) {
    noted.forEach((field, ids) -> note(ids, Field.of(document, field), stored));
  }

  void forget() {
    noted.clear();
  }

  Stream<D> find(Filter filter, Sort sort) {
    Predicate<Object> test = Meaning.of(filter, document);
    Comparator<Object> order = Meaning.of(sort, document);
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
        filter instanceof Filter.And(var conditions) && !conditions.isEmpty()
            ? conditions.getFirst()
            : filter;
    Stream<Object> found =
        first instanceof Filter.Equal(String name, Object value)
            ? having(Field.of(document, name), value).stream().map(written::get)
            : written.all().values().stream();
    return found
        .filter(each -> each != null && each != Pending.REMOVED)
        .map(each -> (Stored<D>) each);
  }

  @SuppressWarnings("unchecked")
  private Set<String> having(Field field, @Nullable Object value) {
    Map<Object, Set<String>> ids =
        noted.computeIfAbsent(
            field.name(),
            _ -> {
              Map<Object, Set<String>> every = new HashMap<>();
              for (Object each : written.all().values()) {
                if (each != Pending.REMOVED) {
                  note(every, field, (Stored<D>) each);
                }
              }
              return every;
            });
    Object wanted = field.wanted(value);
    return ids.getOrDefault(wanted == null ? ABSENT : wanted, Set.of());
  }

  private void note(Map<Object, Set<String>> ids, Field field, Stored<D> stored) {
    for (Object value : field.valuesIn(stored.document())) {
      ids.computeIfAbsent(value == null ? ABSENT : value, _ -> new HashSet<>(2)).add(stored.id());
    }
  }
}
