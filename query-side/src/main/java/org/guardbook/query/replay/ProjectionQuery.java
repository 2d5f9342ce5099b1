package org.guardbook.query.replay;

import static org.guardbook.command.access.Operation.READ_PROJECTIONS;
import static org.guardbook.command.access.Operation.REBUILD_PROJECTIONS;

import java.time.Instant;
import java.util.List;
import org.guardbook.command.access.Requires;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about the projections themselves. Where several nodes share the views, all but
 * {@link AwaitViews} is answered by the one that keeps them up, and by nobody while none does.
 */
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
   * Has the views that were there before the last rebuild brought up to the present beside those
   * that are read, whose place they then take again. Answered as {@link RebuildProjection}; false
   * too where there is nothing to undo any more.
   */
  @Requires(REBUILD_PROJECTIONS)
  record UndoRebuild(String name) implements ProjectionQuery {}

  /**
   * Calls off what has not taken its place yet; the views that are read stay. A {@code Boolean}:
   * false where nothing is being replayed.
   */
  @Requires(REBUILD_PROJECTIONS)
  record CancelRebuild(String name) implements ProjectionQuery {}

  /**
   * Entries that a projection could not take in, the longest recorded first; a list of {@link
   * Letter}. Of each record only the first: what comes after it waits.
   */
  @Requires(READ_PROJECTIONS)
  record FindDeadLetters() implements ProjectionQuery {}

  /** One of those; an {@code Optional} of {@link OpenedLetter}. */
  @Requires(READ_PROJECTIONS)
  record OpenDeadLetter(String id) implements ProjectionQuery {}

  /**
   * Tries the entry again and, where that goes well, what waits behind it. Answered with a {@code
   * Boolean} once that is done: whether the record is held back no more.
   */
  @Requires(REBUILD_PROJECTIONS)
  record RetryDeadLetter(String id) implements ProjectionQuery {}

  /**
   * Tries whatever a projection holds back again. Answered with a {@code Long}: how many records it
   * still holds back.
   */
  @Requires(REBUILD_PROJECTIONS)
  record RetryDeadLetters(String projection) implements ProjectionQuery {}

  /**
   * @param position global position of the last event it has taken in
   * @param lag how many stored events it has not taken in yet
   * @param state {@code REPLAYING}, {@code LIVE} or {@code FAILED}
   * @param progress from 0 to 1
   * @param rate events that it takes in a second: while it is replayed those of the replay,
   *     otherwise what came over the last ten seconds
   * @param secondsLeft until it is replayed, at that rate; null where it is not, or nobody can tell
   * @param heldBack how many records it holds back
   * @param undoUntil until when the last rebuild can be undone; null where it cannot be
   * @param differences how what was rebuilt last differs from what was there, by collection; null
   *     where nothing was rebuilt since the program started, or that was undone
   */
  record ProjectionStatus(
      String name,
      long position,
      long lag,
      String state,
      double progress,
      double rate,
      @Nullable Long secondsLeft,
      long heldBack,
      @Nullable Instant undoUntil,
      @Nullable List<Difference> differences) {}

  /**
   * How far a collection of a view is otherwise than it was before a rebuild.
   *
   * @param differing documents that only one of the two has, or that are not alike
   * @param documents that there are in either
   */
  record Difference(String collection, long differing, long documents) {}

  /**
   * An entry that a projection could not take in.
   *
   * @param id names it together with the projection
   * @param reference of the record; null where that is closed to the asker
   * @param type what happened: {@code ContactRecorded}
   * @param entry id of the event
   * @param position of the event among all
   * @param cause what went wrong, as the program names it
   * @param where in the program; what the failure says is left out, as it may quote the record
   * @param tries how often it was tried
   * @param waiting entries of the same record that wait behind it
   * @param since when it was held back; of views in memory, at the earliest the last start
   */
  record Letter(
      String id,
      String projection,
      @Nullable String reference,
      String type,
      String entry,
      long position,
      Instant recordedAt,
      String cause,
      String where,
      long tries,
      long waiting,
      Instant since) {}

  /**
   * @param body what the event says, field by field, with nothing in it that tells of anybody
   */
  record OpenedLetter(Letter letter, List<MaskedField> body) {}

  /**
   * @param field where it stands: {@code meeting.actions[0].owner}
   * @param value codes, references, numbers and times as they are; of anything else its kind and
   *     length
   */
  record MaskedField(String field, String value) {}
}
