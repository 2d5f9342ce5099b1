package org.guardbook.query.timeline;

import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;
import static org.guardbook.command.access.Operation.READ_CHILD_PROTECTION;
import static org.guardbook.command.access.Operation.READ_REVIEWS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guardbook.command.access.Requires;
import org.guardbook.query.OpensAFile;
import org.jspecify.annotations.Nullable;

/** What can be asked about what happened. */
public sealed interface TimelineQuery {

  /**
   * The entries of a case, latest happening first, answered with a {@link Timeline}.
   *
   * @param kind only these; null for all
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_ALLEGATIONS)
  record ReadTimeline(
      String reference,
      TimelineEntry.@Nullable Kind kind,
      @Nullable Instant asAt,
      int page,
      int size)
      implements TimelineQuery, OpensAFile {}

  /**
   * @param total entries of the kind asked for, on all pages
   * @param byKind how many there are of each
   */
  record Timeline(List<TimelineEntry> entries, long total, Map<TimelineEntry.Kind, Long> byKind) {}

  /**
   * What was recorded in any case since then, the latest first; a list of {@link TimelineEntry}.
   */
  @Requires(READ_ALLEGATIONS)
  record ReadChanges(Instant since, int size) implements TimelineQuery {}

  /**
   * The entries of a review and its action plan, latest happening first, answered with a {@link
   * Timeline}. A question of its own: whoever may see reviews may see no allegation, nor the other
   * way round, and what answers the one never reads the other.
   *
   * @param kind only these; null for all
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_REVIEWS)
  record ReadReviewTimeline(
      String reference,
      TimelineEntry.@Nullable Kind kind,
      @Nullable Instant asAt,
      int page,
      int size)
      implements TimelineQuery, OpensAFile {}

  /**
   * The entries of a child's record, latest happening first, answered with a {@link Timeline}.
   *
   * @param kind only these; null for all
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_CHILD_PROTECTION)
  record ReadChildTimeline(
      String reference,
      TimelineEntry.@Nullable Kind kind,
      @Nullable Instant asAt,
      int page,
      int size)
      implements TimelineQuery, OpensAFile {}

  /**
   * What was recorded of any child since then, the latest first; a list of {@link TimelineEntry}.
   */
  @Requires(READ_CHILD_PROTECTION)
  record ReadChildChanges(Instant since, int size) implements TimelineQuery {}

  /**
   * What was recorded in any review since then, the latest first; a list of {@link TimelineEntry}.
   */
  @Requires(READ_REVIEWS)
  record ReadReviewChanges(Instant since, int size) implements TimelineQuery {}
}
