package org.guardbook.command.chronology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.guardbook.command.Entry;
import org.guardbook.command.Entry.Correcting;
import org.guardbook.command.Objections;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.review.ReviewEvent;
import org.jspecify.annotations.Nullable;

/**
 * The records that chronologies are made from.
 *
 * @param entries all that was recorded under a reference, in order; empty where nothing was
 */
record Originals(Function<String, List<Entry<Object>>> entries) {

  /**
   * @throws AggregateNotFoundException if there is no such record of that kind; that there is one
   *     of another kind is nobody's business
   */
  Original of(ChronologyReference chronology) {
    List<Entry<Object>> recorded = entries.apply(chronology.record());
    if (recorded.isEmpty() || !isOf(chronology.kind(), recorded.getFirst().event())) {
      throw new AggregateNotFoundException(chronology.record(), "There is no such record.");
    }
    return new Original(recorded);
  }

  private static boolean isOf(RecordKind kind, Object event) {
    return switch (kind) {
      case POSITION_OF_TRUST -> event instanceof PositionOfTrustEvent;
      case REVIEW -> event instanceof ReviewEvent;
      case CHILD_PROTECTION -> event instanceof ChildProtectionEvent;
    };
  }

  /** One record as it was recorded, corrections among it. */
  record Original(List<Entry<Object>> entries) {

    /**
     * Only what stands can be picked, and only once: of an entry that was corrected, the
     * correction, and that not beside the entry.
     *
     * @param picked event ids of what is in the chronology
     */
    void mayBePicked(String id, Set<String> picked, Objections objections) {
      Entry<Object> entry = entry(id);
      if (entry == null) {
        objections.add("entry", "There is no such entry in this record.");
        return;
      }
      Map<String, Optional<Object>> putRight = Entry.putRight(entries);
      Optional<Object> says = putRight.get(id);
      if (says == null) {
        if (fact(entry.event()) instanceof Correcting<?>) {
          objections.add(
              "entry", "This entry only strikes another one out: it says of nothing that it was.");
        } else if (picked.stream().anyMatch(each -> readsAs(each, entry, putRight))) {
          objections.add(
              "entry",
              "This entry corrects one that is in the chronology, which reads so already.");
        }
      } else if (says.isEmpty()) {
        objections.add(
            "entry", "This entry was struck out, so there is nothing left of it to pick.");
      } else {
        Entry<Object> instead = inPlaceOf(entry, putRight);
        objections.add(
            "entry",
            "This entry was corrected. Pick the correction instead: " + instead.id() + ".");
      }
    }

    private @Nullable Entry<Object> entry(String id) {
      return entries.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    private boolean readsAs(
        String picked, Entry<Object> correction, Map<String, Optional<Object>> putRight) {
      Entry<Object> entry = entry(picked);
      return entry != null && inPlaceOf(entry, putRight).equals(correction);
    }

    /** What a correction puts in place in the end; of a withdrawal, itself. */
    private static Object fact(Object event) {
      Object fact = event;
      while (fact instanceof Correcting<?> correcting) {
        Object replacement = correcting.replacement();
        if (replacement == null) {
          return fact;
        }
        fact = replacement;
      }
      return fact;
    }

    /** The correction that stands in the place of an entry, or the entry where it stands itself. */
    private Entry<Object> inPlaceOf(Entry<Object> entry, Map<String, Optional<Object>> putRight) {
      for (Entry<Object> later : entries.reversed()) {
        @Nullable Object says =
            putRight.getOrDefault(later.id(), Optional.of(later.event())).orElse(null);
        if (later.event() instanceof Correcting<?>
            && says instanceof Correcting<?> correcting
            && correcting.entry().equals(entry.id())) {
          return inPlaceOf(later, putRight);
        }
      }
      return entry;
    }
  }
}
