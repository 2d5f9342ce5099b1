package org.guardbook.query.replay;

import static org.guardbook.command.access.Operation.READ_PROJECTIONS;
import static org.guardbook.command.access.Operation.REBUILD_PROJECTIONS;

import org.guardbook.command.access.Requires;

/** What can be asked about the projections themselves. */
public sealed interface ProjectionQuery {

  /** Every projection, by name; a list of {@link ProjectionStatus}. */
  @Requires(READ_PROJECTIONS)
  record ReadProjections() implements ProjectionQuery {}

  /**
   * Answered with a {@code Boolean} once the views of whoever answers have taken in an event, which
   * takes a moment: false where that takes longer than anybody should wait, or they answer nothing
   * yet.
   *
   * @param position of the event
   */
  @Requires(READ_PROJECTIONS)
  record AwaitViews(long position) implements ProjectionQuery {}

  /**
   * Has the views of a projection built anew beside those that are read, which then take their
   * place. Answered at once with a {@code Boolean}: false where there is no such projection or it
   * is being replayed already. How far it is stands in its {@link ProjectionStatus}.
   */
  @Requires(REBUILD_PROJECTIONS)
  record RebuildProjection(String name) implements ProjectionQuery {}

  /**
   * @param position global position of the last event it has taken in
   * @param lag how many stored events it has not taken in yet
   * @param state {@code REPLAYING}, {@code LIVE} or {@code FAILED}
   * @param progress from 0 to 1
   */
  record ProjectionStatus(String name, long position, long lag, String state, double progress) {}
}
