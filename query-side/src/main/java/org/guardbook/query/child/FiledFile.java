package org.guardbook.query.child;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.query.views.Collection;

/**
 * A child's whole record as the views keep it.
 *
 * @param file without the records of brothers and sisters, which change by themselves, and without
 *     what is due
 * @param teams that held the case, in order
 */
record FiledFile(ChildFile file, List<Since> teams) {

  static final Collection<FiledFile> FILES =
      new Collection<FiledFile>(
              "child-files", FiledFile.class, filed -> filed.file().reference(), List.of())
          .about("file.reference");

  /** A code that holds from a day until the next one does. */
  record Since(String code, LocalDate since) {}
}
