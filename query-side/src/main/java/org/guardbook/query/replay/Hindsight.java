package org.guardbook.query.replay;

import java.time.Instant;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Looks at what had been recorded by an earlier instant, through the projections of one slice. */
@FunctionalInterface
public interface Hindsight {

  /**
   * Views of what had been recorded by then.
   *
   * @param subject the record that is asked about, beside the board's reference data; null for
   *     every record
   */
  Views at(Instant instant, @Nullable String subject);

  /** Views of every record, as it was known then. */
  default Views at(Instant instant) {
    return at(instant, null);
  }

  /**
   * @param asAt null for now
   */
  default Views known(Views live, @Nullable Instant asAt) {
    return known(live, asAt, null);
  }

  /**
   * @param asAt null for now
   * @param subject the record that is asked about; null for every record
   */
  default Views known(Views live, @Nullable Instant asAt, @Nullable String subject) {
    return asAt == null ? live : at(asAt, subject);
  }
}
