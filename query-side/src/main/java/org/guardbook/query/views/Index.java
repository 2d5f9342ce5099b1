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

  /** Which of the fields is a list; -1 where none is. */
  private final int list;

  private Index(List<Sort.Key> keys, Class<D> document) {
    this.keys = keys;
    this.fields = keys.stream().map(key -> Field.of(document, key.field())).toList();
    this.list = list(fields);
    this.order =
        (one, other) -> {
          for (int i = 0; i < keys.size(); i++) {
            int compared = compare(i, value(i, one), value(i, other));
            if (compared != 0) {
              return compared;
            }
          }
          return Field.compareIds(one.id(), other.id());
        };
  }

  private static int list(List<Field> fields) {
    int list = -1;
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isMany()) {
        if (list >= 0) {
          throw new IllegalArgumentException("An index can be over one list only");
        }
        list = i;
      }
    }
    return list;
  }

  /** All of them, the one by id first. */
  static <D extends Record> List<Index<D>> of(Collection<D> collection) {
    List<Index<D>> indexes = new ArrayList<>();
    indexes.add(new Index<>(List.of(), collection.document()));
    for (List<String> declared : collection.indexes()) {
      indexes.add(new Index<>(keys(declared), collection.document()));
    }
    return indexes;
  }

  /** As what a document stands in this index: once, or once for each value of its list. */
  List<Stored<D>> entries(Stored<D> stored) {
    return list < 0
        ? List.of(stored)
        : fields.get(list).valuesIn(stored.document()).stream()
            .map(value -> new Stored<>(stored.id(), stored.document(), value))
            .toList();
  }

  /**
   * All entries of the documents in order; each field is looked up once, not in each comparison.
   */
  List<Stored<D>> sorted(java.util.Collection<Stored<D>> documents) {
    List<Keyed<D>> keyed = new ArrayList<>(documents.size());
    for (Stored<D> document : documents) {
      for (Stored<D> entry : entries(document)) {
        @Nullable Object[] values = new @Nullable Object[keys.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = value(i, entry);
        }
        keyed.add(new Keyed<>(values, entry));
      }
    }
    keyed.sort(
        (one, other) -> {
          for (int i = 0; i < one.values.length; i++) {
            int compared = compare(i, one.values[i], other.values[i]);
            if (compared != 0) {
              return compared;
            }
          }
          return Field.compareIds(one.entry.id(), other.entry.id());
        });
    List<Stored<D>> sorted = new ArrayList<>(keyed.size());
    for (Keyed<D> each : keyed) {
      sorted.add(each.entry);
    }
    return sorted;
  }

  private static final class Keyed<D> {

    private final @Nullable Object[] values;
    private final Stored<D> entry;

    Keyed(@Nullable Object[] values, Stored<D> entry) {
      this.values = values;
      this.entry = entry;
    }
  }

  /** Which of its fields is a list; -1 where none is. */
  int listAt() {
    return list;
  }

  /** What a document stands under in this index, by one of its fields. */
  @Nullable Object value(int key, Stored<D> stored) {
    return key == list ? stored.value() : fields.get(key).valueIn(stored.document());
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
        int compared = compare(i, value(i, stored), fixed.get(i));
        if (compared != 0) {
          return compared;
        }
      }
      if (rest == null) {
        return 0;
      }
      Field field = fields.get(fixed.size());
      int where = rest.where(field, value(fixed.size(), stored));
      return keys.get(fixed.size()).descending() ? -where : where;
    };
  }

  private int compare(int key, @Nullable Object has, @Nullable Object wanted) {
    if (has == wanted) {
      return 0;
    }
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
