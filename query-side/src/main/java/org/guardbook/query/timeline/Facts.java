package org.guardbook.query.timeline;

import org.guardbook.command.Entry.Correcting;
import org.jspecify.annotations.Nullable;

/** What an event says happened, with any corrections around it taken off. */
final class Facts {

  private Facts() {}

  /** What a correction puts in place; of a withdrawal and of anything else, itself. */
  @SuppressWarnings("unchecked") // what a correction puts in place is of the same kind of record
  static <E> E of(E event) {
    E fact = event;
    while (fact instanceof Correcting<?> corrected) {
      Object replacement = corrected.replacement();
      if (replacement == null) {
        return fact;
      }
      fact = (E) replacement;
    }
    return fact;
  }

  /** The entry that a correction is about in the end, where it corrects a correction. */
  static @Nullable String corrects(Object event) {
    return event instanceof Correcting<?> corrected ? corrected.entry() : null;
  }
}
