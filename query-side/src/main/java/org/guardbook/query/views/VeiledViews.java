package org.guardbook.query.views;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Views in which whoever asks finds no document about a record that is hidden from them: not by its
 * id, not on a page and in no count. All that is asked is asked through these, so that no answer
 * can forget it.
 */
public final class VeiledViews implements Views {

  private static final ScopedValue<Set<String>> HIDDEN = ScopedValue.newInstance();

  private final Views views;

  public VeiledViews(Views views) {
    this.views = views;
  }

  /**
   * Works out an answer, on this thread, as if certain records were not there.
   *
   * @param references of the records; none where nothing is hidden, whatever was before
   */
  public static <T, X extends Throwable> T hiding(
      Set<String> references, ScopedValue.CallableOp<T, X> answer) throws X {
    return ScopedValue.where(HIDDEN, references).call(answer);
  }

  /** Whether anything is hidden from whoever is being answered on this thread. */
  public static boolean hidesAny() {
    return HIDDEN.isBound() && !HIDDEN.get().isEmpty();
  }

  /** Whether a record is hidden from whoever is being answered on this thread. */
  public static boolean hides(String reference) {
    return HIDDEN.isBound() && HIDDEN.get().contains(reference);
  }

  @Override
  public <D extends Record> View<D> view(Collection<D> collection) {
    View<D> view = views.view(collection);
    return collection.about().isEmpty() ? view : new Veiled<>(view, collection);
  }

  private record Veiled<D extends Record>(View<D> view, Collection<D> collection)
      implements ReadOnly<D> {

    /** What is hidden now; null where nothing is. */
    private @Nullable Filter hidden() {
      if (!hidesAny()) {
        return null;
      }
      Set<String> references = HIDDEN.get();
      List<String> fields = collection.about();
      return fields.size() == 1
          ? Filter.in(fields.getFirst(), references)
          : new Filter.Or(fields.stream().map(field -> Filter.in(field, references)).toList());
    }

    @Override
    public Optional<D> find(String id) {
      Filter hidden = hidden();
      Optional<D> found = view.find(id);
      return hidden == null || found.isEmpty()
          ? found
          : found.filter(Meaning.of(hidden, collection.document()).negate());
    }

    @Override
    public List<D> find(Filter filter, Sort sort, Page page) {
      Filter hidden = hidden();
      return view.find(
          hidden == null ? filter : Filter.and(filter, Filter.not(hidden)), sort, page);
    }

    /** Taking away the few is quicker than leaving them out of the many. */
    @Override
    public long count(Filter filter) {
      Filter hidden = hidden();
      return hidden == null
          ? view.count(filter)
          : view.count(filter) - view.count(Filter.and(filter, hidden));
    }

    @Override
    public Map<String, Long> count(Filter filter, String by) {
      Filter hidden = hidden();
      if (hidden == null) {
        return view.count(filter, by);
      }
      Map<String, Long> counts = new HashMap<>(view.count(filter, by));
      view.count(Filter.and(filter, hidden), by)
          .forEach(
              (value, count) ->
                  counts.computeIfPresent(
                      value, (_, all) -> all.equals(count) ? null : all - count));
      return counts;
    }
  }
}
