package org.guardbook.query.casefile;

import java.util.List;
import org.guardbook.query.views.Collection;

/**
 * A case as the views keep it.
 *
 * @param file without its relations to other cases, which are kept apart because both sides show
 *     them
 * @param stateOrder sorts cases by how far they have come
 */
record FiledCase(String reference, CaseFile file, Search search, int stateOrder) {

  static final Collection<FiledCase> CASES =
      new Collection<>(
          "case-file",
          FiledCase.class,
          FiledCase::reference,
          List.of(
              List.of("search.words"),
              List.of("-file.summary.received", "-search.reference"),
              List.of("file.summary.state")));
}
