package org.guardbook.query;

import java.util.List;
import org.guardbook.command.Provenance;
import org.guardbook.command.look.Sight;
import org.jspecify.annotations.Nullable;

/** Writes down who looked, on this node or on the keeper. */
@FunctionalInterface
public interface Scribe {

  /**
   * Returns once all of it is on disk, or throws and nothing may be shown.
   *
   * @param by who looked
   * @param together the same for all that was taken away in one file; null where nothing was
   */
  void write(List<Sight> seen, Provenance by, @Nullable String together);
}
