package org.guardbook.query.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;

/**
 * A stretch of a case's entries, in the order in which they were recorded. Most cases are one
 * sheet, so that keeping and reading a timeline is a matter of one document, and adding to the
 * longest stays cheap.
 *
 * @param id the case and which of its sheets it is, counted from 0
 */
record Sheet(String id, List<FiledEntry> entries) {

  static final Collection<Sheet> SHEETS =
      new Collection<Sheet>("timeline-sheet", Sheet.class, Sheet::id, List.of())
          .about("entries.caseReference");

  private static final int LENGTH = 128;

  /** The sheet that an entry stands on. */
  static String id(String caseReference, long sequence) {
    return caseReference + "/" + sequence / LENGTH;
  }

  /** Every entry of a case as far as it is recorded. */
  static List<FiledEntry> all(View<Sheet> sheets, String caseReference) {
    List<FiledEntry> first = entries(sheets, caseReference, 0);
    if (first.size() < LENGTH) {
      return first;
    }
    List<FiledEntry> all = new ArrayList<>(first);
    for (List<FiledEntry> next = entries(sheets, caseReference, all.size());
        !next.isEmpty();
        next = entries(sheets, caseReference, all.size())) {
      all.addAll(next);
    }
    return all;
  }

  private static List<FiledEntry> entries(View<Sheet> sheets, String caseReference, long sequence) {
    return sheets.find(id(caseReference, sequence)).map(Sheet::entries).orElse(List.of());
  }

  Sheet with(FiledEntry entry) {
    FiledEntry[] longer = entries.toArray(new FiledEntry[entries.size() + 1]);
    longer[entries.size()] = entry;
    return new Sheet(id, unchanging(longer));
  }

  /** As {@code List.of} does, which would copy what nobody else has once more. */
  static <E> List<E> unchanging(E[] elements) {
    return Collections.unmodifiableList(Arrays.asList(elements));
  }
}
