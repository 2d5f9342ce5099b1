package org.guardbook.ui.audit;

import java.util.List;
import org.guardbook.ui.forms.KindOfRecord;

/**
 * What was found among the records of one kind.
 *
 * @param first those that are shown
 * @param total how many there are
 */
record Hits(KindOfRecord kind, List<FoundRecord> first, long total) {

  boolean isAll() {
    return first.size() == total;
  }
}
