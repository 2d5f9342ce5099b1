package org.guardbook.query.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** How a filter and a sort are answered with the fewest documents looked at. */
final class Plan<D extends Record> {

  /** Past so many values, looking each of them up gains nothing. */
  private static final int VALUES = 64;

  private final Class<D> document;
  private final List<Filter> conditions = new ArrayList<>();
  private final List<Index<D>> indexes;
  private final List<Shot<Stored<D>>> shots;
  private final List<Way> ways = new ArrayList<>();

  Plan(
      Collection<D> collection,
      List<Index<D>> indexes,
      List<Shot<Stored<D>>> shots,
      Filter filter) {
    this.document = collection.document();
    this.indexes = indexes;
    this.shots = shots;
    flatten(filter);
    // Says what is wrong with the filter, also where no document is ever tested
    Meaning.of(filter, document);
    for (int i = 0; i < indexes.size(); i++) {
      Way way = way(i, indexes.get(i));
      if (way != null) {
        ways.add(way);
      }
    }
  }

  private void flatten(Filter filter) {
    if (filter instanceof Filter.And(List<Filter> all)) {
      all.forEach(this::flatten);
    } else {
      conditions.add(filter);
    }
  }

  long count() {
    Way best = fewest();
    if (best.rest.isEmpty() && !best.repeats) {
      return best.looked();
    }
    Predicate<Object> test = Meaning.of(new Filter.And(best.rest), document);
    long[] count = {0};
    best.visit(
        stored -> {
          if (test.test(stored.document())) {
            count[0]++;
          }
          return true;
        });
    return count[0];
  }

  Map<String, Long> count(Field by) {
    Map<String, Long> counts = new HashMap<>();
    Filter.Equal only = first(Filter.Equal.class, by.name(), conditions);
    if (only != null && only.value() != null) {
      long count = count();
      return count == 0 ? counts : Map.of(Field.word(by.wanted(only.value())), count);
    }
    for (int i = 0; i < indexes.size(); i++) {
      Groups groups = groups(i, by);
      if (groups != null) {
        groups.count(by, counts);
        return counts;
      }
    }
    Way best = fewest();
    Predicate<Object> test = Meaning.of(new Filter.And(best.rest), document);
    best.visit(
        stored -> {
          String word = test.test(stored.document()) ? by.wordIn(stored.document()) : null;
          if (word != null) {
            counts.merge(word, 1L, Long::sum);
          }
          return true;
        });
    return counts;
  }

  /**
   * An index that has the documents of each value together, and of those the ones that match.
   *
   * @param before what is fixed of the fields before
   * @param after what is fixed of the fields that follow, and the bounds of the one after those
   */
  private final class Groups {

    private final int number;
    private final List<@Nullable Object> before = new ArrayList<>();
    private final List<@Nullable Object> after = new ArrayList<>();
    private Index.@Nullable Bounds bounds;

    Groups(int number) {
      this.number = number;
    }

    void count(Field by, Map<String, Long> counts) {
      Index<D> index = indexes.get(number);
      Shot<Stored<D>> shot = shots.get(number);
      ToIntFunction<Stored<D>> all = index.stretch(before, null);
      int until = end(shot, all);
      int at = shot.before(all);
      while (at < until) {
        Stored<D> first = shot.get(at);
        List<@Nullable Object> values = new ArrayList<>(before);
        values.add(index.value(before.size(), first));
        int next = end(shot, index.stretch(values, null));
        String word = by.wordIn(first.document());
        if (word != null) {
          long count = next - at;
          if (!after.isEmpty() || bounds != null) {
            values.addAll(after);
            ToIntFunction<Stored<D>> those = index.stretch(values, bounds);
            count = end(shot, those) - shot.before(those);
          }
          if (count > 0) {
            counts.put(word, count);
          }
        }
        at = next;
      }
    }

    private int end(Shot<Stored<D>> shot, ToIntFunction<Stored<D>> stretch) {
      return shot.before(stored -> stretch.applyAsInt(stored) <= 0 ? -1 : 1);
    }
  }

  /** Null where the index does not say by itself how many of each value match. */
  private @Nullable Groups groups(int number, Field by) {
    Index<D> index = indexes.get(number);
    if (index.listAt() >= 0) {
      return null;
    }
    List<Filter> rest = new ArrayList<>(conditions);
    Groups groups = new Groups(number);
    boolean found = false;
    for (Sort.Key key : index.keys()) {
      if (!found && key.field().equals(by.name())) {
        found = true;
        continue;
      }
      Field field = Field.of(document, key.field());
      Filter.Equal equal = first(Filter.Equal.class, key.field(), rest);
      if (equal != null) {
        rest.remove(equal);
        (found ? groups.after : groups.before).add(field.wanted(equal.value()));
        continue;
      }
      groups.bounds = found ? bounds(field, rest) : null;
      break;
    }
    return found && rest.isEmpty() ? groups : null;
  }

  List<D> find(Sort sort, Page page) {
    Comparator<Object> order = Meaning.of(sort, document);
    Way fewest = fewest();
    Way ordered = ordered(sort);
    if (ordered != null) {
      long cost =
          ordered.rest.isEmpty() ? Math.min(page.limit(), ordered.looked()) : ordered.looked();
      if (cost <= 2L * fewest.looked()) {
        return inOrder(ordered, page);
      }
    }
    List<Stored<D>> found = new ArrayList<>();
    Predicate<Object> test = Meaning.of(new Filter.And(fewest.rest), document);
    fewest.visit(
        stored -> {
          if (test.test(stored.document())) {
            found.add(stored);
          }
          return true;
        });
    return page
        .of(
            found,
            (one, other) -> {
              int compared = order.compare(one.document(), other.document());
              return compared != 0 ? compared : Field.compareIds(one.id(), other.id());
            })
        .stream()
        .map(Stored::document)
        .toList();
  }

  private List<D> inOrder(Way way, Page page) {
    List<D> found = new ArrayList<>();
    if (page.limit() == 0) {
      return found;
    }
    if (way.rest.isEmpty()) {
      long from = way.from() + page.offset();
      long until = Math.min(way.until(), from + page.limit());
      if (from < until) {
        way.shot.visit((int) from, (int) until, stored -> found.add(stored.document()));
      }
      return found;
    }
    Predicate<Object> test = Meaning.of(new Filter.And(way.rest), document);
    long[] passed = {0};
    way.shot.visit(
        way.from(),
        way.until(),
        stored -> {
          if (test.test(stored.document()) && ++passed[0] > page.offset()) {
            found.add(stored.document());
          }
          return found.size() < page.limit();
        });
    return found;
  }

  private Way fewest() {
    Way best = ways.getFirst();
    for (Way way : ways) {
      if (way.looked() < best.looked()
          || way.looked() == best.looked() && way.rest.size() < best.rest.size()) {
        best = way;
      }
    }
    return best;
  }

  /** The way that comes upon its documents in the order wanted, if there is one. */
  private @Nullable Way ordered(Sort sort) {
    Way best = null;
    for (Way way : ways) {
      if (way.isOrdered(sort) && (best == null || way.looked() < best.looked())) {
        best = way;
      }
    }
    return best;
  }

  /** Null where the index does not have every document that may match. */
  private @Nullable Way way(int number, Index<D> index) {
    List<Filter> rest = new ArrayList<>(conditions);
    List<@Nullable Object> fixed = new ArrayList<>();
    for (Sort.Key key : index.keys()) {
      Field field = Field.of(document, key.field());
      Filter.Equal equal = first(Filter.Equal.class, key.field(), rest);
      if (equal != null) {
        rest.remove(equal);
        fixed.add(field.wanted(equal.value()));
        continue;
      }
      boolean overList = index.listAt() == fixed.size();
      Filter.In in = first(Filter.In.class, key.field(), rest);
      if (in != null && in.values().size() <= VALUES) {
        rest.remove(in);
        Set<@Nullable Object> values = new HashSet<>();
        in.values().forEach(value -> values.add(field.wanted(value)));
        List<ToIntFunction<Stored<D>>> stretches = new ArrayList<>();
        for (Object value : values) {
          List<@Nullable Object> each = new ArrayList<>(fixed);
          each.add(value);
          stretches.add(index.stretch(each, null));
        }
        return index.listAt() > fixed.size()
            ? null
            : new Way(index, shots.get(number), fixed.size(), stretches, rest, false, overList);
      }
      Index.Bounds bounds = bounds(field, rest);
      if (bounds != null) {
        return index.listAt() > fixed.size()
            ? null
            : new Way(
                index,
                shots.get(number),
                fixed.size(),
                List.of(index.stretch(fixed, bounds)),
                rest,
                !overList,
                overList);
      }
      break;
    }
    return index.listAt() >= fixed.size()
        ? null
        : new Way(
            index,
            shots.get(number),
            fixed.size(),
            List.of(index.stretch(fixed, null)),
            rest,
            true,
            false);
  }

  private static Index.@Nullable Bounds bounds(Field field, List<Filter> rest) {
    Filter.Range range = first(Filter.Range.class, field.name(), rest);
    if (range != null && (range.from() != null || range.until() != null)) {
      rest.remove(range);
      return new Index.Bounds(field.wanted(range.from()), field.wanted(range.until()), null);
    }
    Filter.Prefix prefix = first(Filter.Prefix.class, field.name(), rest);
    if (prefix != null && field.isText()) {
      rest.remove(prefix);
      return new Index.Bounds(null, null, prefix.prefix());
    }
    return null;
  }

  private static <F extends Filter> @Nullable F first(
      Class<F> kind, String field, List<Filter> among) {
    for (Filter filter : among) {
      if (kind.isInstance(filter) && field.equals(fieldOf(filter))) {
        return kind.cast(filter);
      }
    }
    return null;
  }

  private static String fieldOf(Filter filter) {
    return switch (filter) {
      case Filter.Equal equal -> equal.field();
      case Filter.In in -> in.field();
      case Filter.Range range -> range.field();
      case Filter.Prefix prefix -> prefix.field();
      case Filter.Contains contains -> contains.field();
      case Filter.And _, Filter.Or _, Filter.Not _ -> "";
    };
  }

  /**
   * Stretches of one index, and what is left to be tested of the documents in them: whether they
   * come in the order of the index, and whether a document may come several times.
   */
  private final class Way {

    private final Index<D> index;
    private final Shot<Stored<D>> shot;
    private final int fixed;
    private final List<Filter> rest;
    private final boolean inOrder;
    private final boolean repeats;
    private final int[] from;
    private final int[] until;

    Way(
        Index<D> index,
        Shot<Stored<D>> shot,
        int fixed,
        List<ToIntFunction<Stored<D>>> stretches,
        List<Filter> rest,
        boolean inOrder,
        boolean repeats) {
      this.index = index;
      this.shot = shot;
      this.fixed = fixed;
      this.rest = rest;
      this.inOrder = inOrder;
      this.repeats = repeats;
      from = new int[stretches.size()];
      until = new int[stretches.size()];
      boolean everything = fixed == 0 && index.keys().isEmpty();
      for (int i = 0; i < from.length; i++) {
        ToIntFunction<Stored<D>> stretch = stretches.get(i);
        from[i] = everything ? 0 : shot.before(stretch);
        until[i] =
            everything
                ? shot.size()
                : shot.before(stored -> stretch.applyAsInt(stored) <= 0 ? -1 : 1);
      }
    }

    int from() {
      return from[0];
    }

    int until() {
      return until[0];
    }

    long looked() {
      long looked = 0;
      for (int i = 0; i < from.length; i++) {
        looked += until[i] - from[i];
      }
      return looked;
    }

    void visit(Predicate<Stored<D>> visitor) {
      Set<String> seen = new HashSet<>();
      Predicate<Stored<D>> once =
          repeats ? stored -> !seen.add(stored.id()) || visitor.test(stored) : visitor;
      for (int i = 0; i < from.length; i++) {
        shot.visit(from[i], until[i], once);
      }
    }

    boolean isOrdered(Sort sort) {
      if (!inOrder) {
        return false;
      }
      List<Sort.Key> settled = index.keys().subList(0, fixed);
      List<Sort.Key> open = index.keys().subList(fixed, index.keys().size());
      List<Sort.Key> wanted =
          sort.keys().stream()
              .filter(key -> settled.stream().noneMatch(each -> each.field().equals(key.field())))
              .toList();
      return wanted.equals(open);
    }
  }
}
