package org.guardbook.query.chronology;

import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;
import static org.guardbook.command.access.Operation.READ_CHILD_PROTECTION;
import static org.guardbook.command.access.Operation.READ_REVIEWS;

import java.time.Instant;
import org.guardbook.command.access.Requires;
import org.guardbook.query.OpensAFile;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about chronologies, each answered with a {@link Chronology}; with an empty one
 * where nothing was picked. There is a question for each kind of record: whoever may see the one
 * may see nothing of the other.
 */
public sealed interface ChronologyQuery extends OpensAFile {

  @Override
  String reference();

  /** From what had been recorded by then; null for now. */
  @Override
  @Nullable Instant asAt();

  @Requires(READ_ALLEGATIONS)
  record ReadCaseChronology(String reference, @Nullable Instant asAt) implements ChronologyQuery {}

  @Requires(READ_REVIEWS)
  record ReadReviewChronology(String reference, @Nullable Instant asAt)
      implements ChronologyQuery {}

  @Requires(READ_CHILD_PROTECTION)
  record ReadChildChronology(String reference, @Nullable Instant asAt) implements ChronologyQuery {}
}
