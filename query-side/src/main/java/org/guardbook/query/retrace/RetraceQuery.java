package org.guardbook.query.retrace;

import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;
import static org.guardbook.command.access.Operation.READ_CHILD_PROTECTION;
import static org.guardbook.command.access.Operation.READ_REVIEWS;

import java.time.Instant;
import java.util.List;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.query.OpensAFile;
import org.guardbook.query.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about how a record came to be. Each kind of record has questions of its own:
 * whoever may see the one may not see the other.
 */
public sealed interface RetraceQuery {

  /**
   * One entry of a position of trust case and what it changed; an {@code Optional} of {@link Step}.
   *
   * @param entry counted from 1; null for the last
   */
  @Requires(READ_ALLEGATIONS)
  record RetraceCase(String reference, @Nullable Integer entry)
      implements RetraceQuery, OpensAFile {}

  /** The same of a review. */
  @Requires(READ_REVIEWS)
  record RetraceReview(String reference, @Nullable Integer entry)
      implements RetraceQuery, OpensAFile {}

  /** The same of a child's record. */
  @Requires(READ_CHILD_PROTECTION)
  record RetraceChild(String reference, @Nullable Integer entry)
      implements RetraceQuery, OpensAFile {}

  /**
   * A position of trust case as it stood at two moments; an {@code Optional} of {@link Comparison}.
   */
  @Requires(READ_ALLEGATIONS)
  record CompareCase(String reference, Moment first, Moment second)
      implements RetraceQuery, OpensAFile {}

  /** The same of a review. */
  @Requires(READ_REVIEWS)
  record CompareReview(String reference, Moment first, Moment second)
      implements RetraceQuery, OpensAFile {}

  /** The same of a child's record. */
  @Requires(READ_CHILD_PROTECTION)
  record CompareChild(String reference, Moment first, Moment second)
      implements RetraceQuery, OpensAFile {}

  /**
   * When a record is looked at: once an entry had been made, by the clock of that entry, or as it
   * was known at an instant, by the clock of that; the last entry where neither is given.
   *
   * @param entry counted from 1; 0 is just before the first, and an entry that is not there yet
   *     means the last
   * @param asAt from what had been recorded by then
   */
  record Moment(@Nullable Integer entry, @Nullable Instant asAt) {}

  /**
   * @param entry its number, counted from 1
   * @param entries how many the record has now
   * @param track a mark for every entry, or for a stretch of them where there are very many
   * @param position in the global order, counted from 0
   * @param recordedBy the account
   * @param told how the timeline tells of it; null where that is not among its latest hundred
   * @param limits time limits that it met, or missed
   * @param timeline the latest hundred happenings as they stood then
   * @param knew who had been told, asked or invited by then
   */
  record Step(
      String reference,
      int entry,
      int entries,
      List<Mark> track,
      long position,
      String eventId,
      Instant recordedAt,
      String recordedBy,
      @Nullable Role role,
      @Nullable TimelineEntry told,
      List<Change> changes,
      List<LimitMet> limits,
      List<TimelineEntry> timeline,
      List<Knowledge> knew) {}

  /**
   * @param entry the first that it stands for
   * @param significant whether any of them has to be entered at once or within days
   */
  record Mark(int entry, boolean significant) {}

  /**
   * @param what in a practitioner's words: "Meeting 1: natures considered"
   * @param before null where there was nothing
   * @param after null where nothing is left
   */
  record Change(String what, @Nullable String before, @Nullable String after) {}

  /**
   * @param what "First meeting"
   * @param how "due Mon 14 October 2013, met Fri 11 October 2013, 4 working days, limit 5"
   */
  record LimitMet(String what, String how, boolean inTime) {}

  /**
   * @param who an agency, a person's role
   * @param how "invited to meeting 1, attended"
   */
  record Knowledge(String who, String how) {}

  /**
   * @param between how many entries were made after the first moment, up to the second; less than 0
   *     where the second is the earlier
   */
  record Comparison(
      String reference, Stood first, Stood second, int between, List<Change> changes) {}

  /**
   * @param entry how many had been made; 0 for none
   * @param recordedAt when the last of them was; null for none
   * @param asAt the instant that was asked for; null where an entry was
   */
  record Stood(int entry, @Nullable Instant recordedAt, @Nullable Instant asAt) {}
}
