package org.guardbook.query.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection as a batch left them.
 *
 * @param shots of the documents, in the order of each index
 */
record Version<D>(List<Shot<Stored<D>>> shots) {

  @Nullable D find(String id) {
    Stored<D> found = shots.getFirst().from(each -> Field.compareIds(each.id(), id));
    return found == null || !found.id().equals(id) ? null : found.document();
  }
}
