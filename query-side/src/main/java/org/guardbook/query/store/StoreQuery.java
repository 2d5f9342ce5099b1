package org.guardbook.query.store;

import static org.guardbook.command.access.Operation.READ_PROJECTIONS;

import org.guardbook.command.access.Requires;
import org.guardbook.query.AskedOfTheKeeper;
import org.jspecify.annotations.Nullable;

/** What can be asked of the store as such. */
public sealed interface StoreQuery extends AskedOfTheKeeper {

  /** How the store stands on the machine that answers; a {@link StoreStatus}. */
  @Requires(READ_PROJECTIONS)
  record ReadStore() implements StoreQuery {}

  /**
   * @param events that were recorded
   * @param looks into files that were written down
   * @param bytes that the data folder takes; null where it cannot be measured
   * @param freeBytes left on its disk; null where it cannot be measured
   */
  record StoreStatus(long events, long looks, @Nullable Long bytes, @Nullable Long freeBytes) {}
}
