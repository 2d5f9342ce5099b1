package org.guardbook.query.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What filters and sorts mean for documents that are at hand. */
final class Meaning {

  private Meaning() {}

  static Predicate<Object> of(Filter filter, Class<?> document) {
    return switch (filter) {
      case Filter.Equal(String name, Object value) -> {
        Field field = Field.of(document, name);
        Object wanted = field.wanted(value);
        yield each -> field.anyIn(each, has -> equal(field, has, wanted));
      }
      case Filter.In(String name, Set<?> values) -> {
        Field field = Field.of(document, name);
        Set<@Nullable Object> wanted = new HashSet<>();
        values.forEach(value -> wanted.add(field.wanted(value)));
        yield each -> field.anyIn(each, wanted::contains);
      }
      case Filter.Range(String name, Comparable<?> from, Comparable<?> until) -> {
        Field field = Field.of(document, name);
        Object lowest = field.wanted(from);
        Object beyond = field.wanted(until);
        yield lowest == null && beyond == null
            ? _ -> true
            : each -> field.anyIn(each, has -> within(field, has, lowest, beyond));
      }
      case Filter.Prefix(String name, String prefix) -> {
        Field field = Field.ofText(document, name);
        yield each ->
            field.anyIn(each, has -> has instanceof String text && text.startsWith(prefix));
      }
      case Filter.Contains(String name, String part) -> {
        Field field = Field.ofText(document, name);
        yield each -> field.anyIn(each, has -> has instanceof String text && text.contains(part));
      }
      case Filter.And(List<Filter> all) -> {
        List<Predicate<Object>> tests = allOf(all, document);
        yield each -> tests.stream().allMatch(test -> test.test(each));
      }
      case Filter.Or(List<Filter> any) -> {
        List<Predicate<Object>> tests = allOf(any, document);
        yield each -> tests.stream().anyMatch(test -> test.test(each));
      }
      case Filter.Not(Filter other) -> of(other, document).negate();
    };
  }

  private static List<Predicate<Object>> allOf(List<Filter> filters, Class<?> document) {
    return filters.stream().map(filter -> of(filter, document)).toList();
  }

  private static boolean equal(Field field, @Nullable Object has, @Nullable Object wanted) {
    return has == null || wanted == null ? has == wanted : field.order().compare(has, wanted) == 0;
  }

  private static boolean within(
      Field field, @Nullable Object has, @Nullable Object lowest, @Nullable Object beyond) {
    return has != null
        && (lowest == null || field.order().compare(has, lowest) >= 0)
        && (beyond == null || field.order().compare(has, beyond) < 0);
  }

  /** The order of the sort's keys, without the ids that part what they leave equal. */
  static Comparator<Object> of(Sort sort, Class<?> document) {
    List<Comparator<Object>> keys = new ArrayList<>();
    for (Sort.Key key : sort.keys()) {
      keys.add(of(key, document));
    }
    return (one, other) -> {
      for (Comparator<Object> key : keys) {
        int order = key.compare(one, other);
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  static Comparator<Object> of(Sort.Key key, Class<?> document) {
    Field field = Field.of(document, key.field());
    if (field.isMany()) {
      throw new IllegalArgumentException(key.field() + " has several values and so no order");
    }
    Comparator<@Nullable Object> ascending = Comparator.nullsFirst(field.order());
    return key.descending()
        ? (one, other) -> ascending.compare(field.valueIn(other), field.valueIn(one))
        : (one, other) -> ascending.compare(field.valueIn(one), field.valueIn(other));
  }
}
