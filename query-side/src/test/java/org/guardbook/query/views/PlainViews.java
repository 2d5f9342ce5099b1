package org.guardbook.query.views;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Sector;
import org.jspecify.annotations.Nullable;

/** What views mean, written down as plainly as can be, to hold the adapters against. */
final class PlainViews {

  private final Map<String, Specimen> documents = new TreeMap<>(PlainViews::compareText);

  PlainViews() {}

  PlainViews(PlainViews copied) {
    documents.putAll(copied.documents);
  }

  void put(Specimen specimen) {
    documents.put(specimen.id(), specimen);
  }

  @Nullable Specimen find(String id) {
    return documents.get(id);
  }

  void remove(String id) {
    documents.remove(id);
  }

  List<Specimen> find(Filter filter, Sort sort, Page page) {
    List<Specimen> found =
        new ArrayList<>(documents.values().stream().filter(each -> matches(each, filter)).toList());
    for (Sort.Key key : sort.keys().reversed()) {
      Comparator<Specimen> order =
          (one, other) ->
              compare(values(one, key.field()).getFirst(), values(other, key.field()).getFirst());
      found.sort(key.descending() ? order.reversed() : order);
    }
    return found.stream().skip(page.offset()).limit(page.limit()).toList();
  }

  Map<String, Long> count(Filter filter, String by) {
    Map<String, Long> counts = new TreeMap<>();
    for (Specimen each : find(filter, Sort.BY_ID, Page.ALL)) {
      Object value = values(each, by).getFirst();
      if (value != null) {
        counts.merge(
            value instanceof Enum<?> constant ? constant.name() : (String) plain(value),
            1L,
            Long::sum);
      }
    }
    return counts;
  }

  private static boolean matches(Specimen document, Filter filter) {
    return switch (filter) {
      case Filter.Equal(String field, Object value) ->
          any(document, field, each -> compare(each, value) == 0);
      case Filter.In(String field, var wanted) ->
          any(
              document,
              field,
              each -> wanted.stream().anyMatch(value -> compare(each, value) == 0));
      case Filter.Range(String field, Comparable<?> from, Comparable<?> until) ->
          from == null && until == null
              || any(
                  document,
                  field,
                  each ->
                      each != null
                          && (from == null || compare(each, from) >= 0)
                          && (until == null || compare(each, until) < 0));
      case Filter.Prefix(String field, String prefix) ->
          any(document, field, each -> each != null && plain(each).toString().startsWith(prefix));
      case Filter.Contains(String field, String part) ->
          any(document, field, each -> each != null && plain(each).toString().contains(part));
      case Filter.And(var all) -> all.stream().allMatch(each -> matches(document, each));
      case Filter.Or(var any) -> any.stream().anyMatch(each -> matches(document, each));
      case Filter.Not(var other) -> !matches(document, other);
    };
  }

  private static boolean any(
      Specimen document, String field, Predicate<@Nullable Object> predicate) {
    return values(document, field).stream().anyMatch(predicate);
  }

  /** One value, perhaps absent; or those of a list. */
  private static List<@Nullable Object> values(Object document, String path) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(document);
    boolean list = false;
    for (String name : path.split("\\.")) {
      List<@Nullable Object> next = new ArrayList<>();
      boolean nowList = false;
      for (Object value : values) {
        Object component = value == null ? null : component(value, name);
        if (component instanceof java.util.Collection<?> several) {
          nowList = true;
          next.addAll(several);
        } else {
          next.add(component);
        }
      }
      list = list || nowList;
      values = next;
    }
    // inner.numbers of a document without inner: no list, no values
    if (path.equals("inner.numbers") && !list) {
      return List.of();
    }
    return values;
  }

  private static @Nullable Object component(Object owner, String name) {
    try {
      RecordComponent component =
          Arrays.stream(owner.getClass().getRecordComponents())
              .filter(each -> each.getName().equals(name))
              .findFirst()
              .orElseThrow();
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Sector sector -> sector.code();
      case Integer number -> number.longValue();
      default -> value;
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compare(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return (one == null ? 0 : 1) - (other == null ? 0 : 1);
    }
    Object a = plain(one);
    Object b = plain(other);
    if (a instanceof String text) {
      return compareText(text, (String) b);
    }
    if (a instanceof When when) {
      return when.compareTo((When) b);
    }
    return ((Comparable) a).compareTo(b);
  }

  private static int compareText(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }
}
