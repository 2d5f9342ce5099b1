package org.guardbook.query.retrace;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guardbook.query.retrace.RetraceQuery.Change;
import org.jspecify.annotations.Nullable;

/** All that a view says of a record, each under a heading that a practitioner reads. */
final class Portrait {

  private final Map<String, String> lines = new LinkedHashMap<>();
  private final Said said;

  Portrait(Said said) {
    this.said = said;
  }

  /** Adds what a view says: a record of records, lists and values. */
  void add(Record view) {
    parts("", view);
  }

  void add(String heading, String words) {
    lines.put(heading, words);
  }

  /** What differs, in the order of the later one; what is gone comes last. */
  static List<Change> changes(Portrait before, Portrait after) {
    Set<String> headings = new LinkedHashSet<>(after.lines.keySet());
    headings.addAll(before.lines.keySet());
    List<Change> changes = new ArrayList<>();
    for (String heading : headings) {
      String was = before.lines.get(heading);
      String is = after.lines.get(heading);
      if (!Objects.equals(was, is)) {
        changes.add(new Change(heading, was, is));
      }
    }
    return List.copyOf(changes);
  }

  private void parts(String under, Record view) {
    for (RecordComponent component : view.getClass().getRecordComponents()) {
      if (Headings.isShown(view.getClass(), component.getName())) {
        Object value = value(view, component);
        if (value != null) {
          part(under, view.getClass(), component.getName(), value);
        }
      }
    }
  }

  private void part(String under, Class<?> of, String name, Object value) {
    String plain = said.plainly(name, of, value);
    if (plain != null) {
      if (!plain.isEmpty()) {
        lines.put(under + Headings.of(of, name), plain);
      }
    } else if (value instanceof Collection<?> several) {
      Map<String, Integer> taken = new HashMap<>();
      int place = 0;
      for (Object each : several) {
        place++;
        String key = key((Record) each, place);
        int nth = taken.merge(key, 1, Integer::sum);
        String one = Headings.one(of, name) + " " + key + (nth == 1 ? "" : " (" + nth + ")");
        parts(under + one.strip() + ": ", (Record) each);
      }
    } else if (Headings.isLedInto(name)) {
      parts(under, (Record) value);
    } else {
      parts(under + Headings.of(of, name) + ": ", (Record) value);
    }
  }

  /** What tells one of several from the others, whatever is said of it later. */
  private String key(Record one, int place) {
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      if (Headings.isKey(component.getName())) {
        String plain = said.plainly(component.getName(), one.getClass(), keyOf(one, component));
        return plain == null ? String.valueOf(place) : plain;
      }
    }
    return String.valueOf(place);
  }

  private static Object keyOf(Record one, RecordComponent component) {
    return Objects.requireNonNullElse(value(one, component), "");
  }

  private static @Nullable Object value(Record of, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(of);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
