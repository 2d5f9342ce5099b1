package org.guardbook.query.views;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds views against others of the same projection. A first look goes through every document while
 * both may still be written to; the second, of views that stand still, only through those that
 * differed then, so that nothing waits for long.
 */
public final class Comparison {

  /** Where more differ, it is not for what was written meanwhile, and none is looked at again. */
  private static final int AGAIN = 1_000;

  private final ViewStore one;
  private final ViewStore other;
  private final List<Look> looks = new ArrayList<>();

  /**
   * A collection and how far the two have it otherwise.
   *
   * @param differing documents that only one of the two has, or that are not alike
   * @param documents that there are in either
   */
  public record Difference(String collection, long differing, long documents) {}

  private record Look(String collection, Set<String> differing, long more, long documents) {}

  private Comparison(ViewStore one, ViewStore other) {
    this.one = one;
    this.other = other;
  }

  /** Takes the first look. */
  public static Comparison of(ViewStore one, ViewStore other, Set<String> collections) {
    Comparison comparison = new Comparison(one, other);
    for (String collection : new TreeSet<>(collections)) {
      comparison.looks.add(comparison.first(collection));
    }
    return comparison;
  }

  private Look first(String collection) {
    try (Stream<Map.Entry<String, Object>> here = one.contents(collection);
        Stream<Map.Entry<String, Object>> there = other.contents(collection)) {
      return first(collection, here.iterator(), there.iterator());
    }
  }

  private static Look first(
      String collection,
      Iterator<Map.Entry<String, Object>> here,
      Iterator<Map.Entry<String, Object>> there) {
    Set<String> differing = new TreeSet<>();
    long more = 0;
    long documents = 0;
    Map.Entry<String, Object> mine = next(here);
    Map.Entry<String, Object> theirs = next(there);
    while (mine != null || theirs != null) {
      int order = order(mine, theirs);
      Map.Entry<String, Object> first = order <= 0 ? mine : theirs;
      documents++;
      if (first != null && (order != 0 || !first.equals(theirs))) {
        if (differing.size() < AGAIN) {
          differing.add(first.getKey());
        } else {
          more++;
        }
      }
      mine = order <= 0 ? next(here) : mine;
      theirs = order >= 0 ? next(there) : theirs;
    }
    return new Look(collection, differing, more, documents);
  }

  private static int order(
      Map.@Nullable Entry<String, Object> mine, Map.@Nullable Entry<String, Object> theirs) {
    if (mine == null || theirs == null) {
      return mine == null ? 1 : -1;
    }
    return Field.compareIds(mine.getKey(), theirs.getKey());
  }

  private static Map.@Nullable Entry<String, Object> next(
      Iterator<Map.Entry<String, Object>> entries) {
    return entries.hasNext() ? entries.next() : null;
  }

  /** Takes the second look, of views that stand at the same position; by collection. */
  public List<Difference> differences() {
    return looks.stream().map(this::second).toList();
  }

  private Difference second(Look look) {
    long differing =
        look.more() > 0
            ? look.differing().size() + look.more()
            : look.differing().stream().filter(id -> differs(look.collection(), id)).count();
    return new Difference(look.collection(), differing, look.documents());
  }

  private boolean differs(String collection, String id) {
    Object here = one.content(collection, id);
    return here == null
        ? other.content(collection, id) != null
        : !here.equals(other.content(collection, id));
  }
}
