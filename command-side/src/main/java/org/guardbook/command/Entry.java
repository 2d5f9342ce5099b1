package org.guardbook.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a record: what it says, and the event id by which a correction names it.
 *
 * @param id event id
 * @param <E> entries of that kind of record
 */
public record Entry<E>(String id, E event) {

  /** An entry that says who decided, which need not be who recorded. */
  public interface Decided {

    /** Null where an earlier record does not say. */
    @Nullable String decidedBy();
  }

  /**
   * What an entry says that puts an earlier one right.
   *
   * @param <E> entries of the kind of record it stands in
   */
  public interface Correcting<E> {

    /** Event id of the entry that was wrong; that of a correction where one was. */
    String entry();

    /** What that entry should have said; null where nothing stands in its place. */
    @Nullable E replacement();

    Narrative reason();
  }

  /**
   * What counts of a record: each entry in the place where it was recorded, saying what the last
   * correction of it makes it say, or missing where that leaves nothing. Corrections are not among
   * them. A correction may be corrected in turn: then it counts as it was put right, and not at all
   * where nothing was put in its place.
   *
   * @param recorded all entries of one record up to some point, in order
   */
  public static <E> List<Entry<E>> effective(List<Entry<E>> recorded) {
    Map<String, Optional<E>> putRight = putRight(recorded);
    List<Entry<E>> effective = new ArrayList<>(recorded.size());
    for (Entry<E> entry : recorded) {
      if (!(entry.event instanceof Correcting<?>)) {
        putRight
            .getOrDefault(entry.id, Optional.of(entry.event))
            .ifPresent(event -> effective.add(new Entry<>(entry.id, event)));
      }
    }
    return effective;
  }

  /**
   * What the entries that were corrected say now, by event id; empty where nothing is left of one.
   */
  @SuppressWarnings("unchecked") // a record has corrections of its own entries only
  public static <E> Map<String, Optional<E>> putRight(List<Entry<E>> recorded) {
    Map<String, Optional<E>> putRight = new HashMap<>();
    // Only a later correction corrects a correction: read from the last, each is put right already
    for (Entry<E> entry : recorded.reversed()) {
      if (entry.event instanceof Correcting<?>
          && putRight.getOrDefault(entry.id, Optional.of(entry.event)).orElse(null)
              instanceof Correcting<?> correction) {
        putRight.putIfAbsent(correction.entry(), Optional.ofNullable((E) correction.replacement()));
      }
    }
    return putRight;
  }
}
