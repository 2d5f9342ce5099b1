package org.guardbook.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A query whose answer shows what is in one record, so that it is written down who asked it. */
public interface OpensAFile {

  /** Of the record it is about; null where it asks for a list this time. */
  @Nullable String reference();

  /** As at when it is shown; null for now. */
  default @Nullable Instant asAt() {
    return null;
  }
}
