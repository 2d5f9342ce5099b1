package org.guardbook.query.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One of the orders in which the documents of a collection are kept; the ids part what is equal.
 */
final class Index<D> {

  private final List<Sort.Key> keys;
  private final List<Field> fields;
  private final Comparator<Stored<D>> order;

  private Index(List<Sort.Key> keys, Class<D> document) {
    this.keys = keys;
    this.fields = keys.stream().map(key -> Field.of(document, key.field())).toList();
    Comparator<Object> documents = Meaning.of(new Sort(keys), document);
    this.order =
        (one, other) -> {
          int compared = documents.compare(one.document(), other.document());
          return compared != 0 ? compared : Field.compareIds(one.id(), other.id());
        };
  }

  /**
   * All that can be kept in memory, the one by id first. A field of several values has no one place
   * in an order, so an index over one is left to those who can keep it.
   */
  static <D extends Record> List<Index<D>> of(Collection<D> collection) {
    List<Index<D>> indexes = new ArrayList<>();
    indexes.add(new Index<>(List.of(), collection.document()));
    for (List<String> declared : collection.indexes()) {
      List<Sort.Key> keys = keys(declared);
      if (keys.stream().noneMatch(key -> Field.of(collection.document(), key.field()).isMany())) {
        indexes.add(new Index<>(keys, collection.document()));
      }
    }
    return indexes;
  }

  /** The fields of a declared index with their directions. */
  static List<Sort.Key> keys(List<String> declared) {
    return declared.stream()
        .map(
            field ->
                field.startsWith("-")
                    ? new Sort.Key(field.substring(1), true)
                    : new Sort.Key(field, false))
        .toList();
  }

  Comparator<Stored<D>> order() {
    return order;
  }

  List<Sort.Key> keys() {
    return keys;
  }

  /**
   * Where documents stand towards those of one stretch: negative before, 0 in it, positive after.
   *
   * @param fixed the first fields' values
   * @param rest what is wanted of the field after those; null for anything
   */
  ToIntFunction<Stored<D>> stretch(List<? extends @Nullable Object> fixed, @Nullable Bounds rest) {
    return stored -> {
      for (int i = 0; i < fixed.size(); i++) {
        int compared = compare(i, fields.get(i).valueIn(stored.document()), fixed.get(i));
        if (compared != 0) {
          return compared;
        }
      }
      if (rest == null) {
        return 0;
      }
      Field field = fields.get(fixed.size());
      int where = rest.where(field, field.valueIn(stored.document()));
      return keys.get(fixed.size()).descending() ? -where : where;
    };
  }

  private int compare(int key, @Nullable Object has, @Nullable Object wanted) {
    int compared;
    if (has == null || wanted == null) {
      compared = (has == null ? 0 : 1) - (wanted == null ? 0 : 1);
    } else {
      compared = fields.get(key).order().compare(has, wanted);
    }
    return keys.get(key).descending() ? -compared : compared;
  }

  /** What lies between two values, or begins with a text. Absent values never do. */
  record Bounds(@Nullable Object lowest, @Nullable Object beyond, @Nullable String prefix) {

    int where(Field field, @Nullable Object has) {
      if (has == null) {
        return -1;
      }
      if (prefix != null) {
        return ((String) has).startsWith(prefix) ? 0 : field.order().compare(has, prefix);
      }
      if (lowest != null && field.order().compare(has, lowest) < 0) {
        return -1;
      }
      return beyond != null && field.order().compare(has, beyond) >= 0 ? 1 : 0;
    }
  }
}
