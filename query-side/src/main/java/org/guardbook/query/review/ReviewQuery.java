package org.guardbook.query.review;

import static org.guardbook.command.access.Operation.READ_REVIEWS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.access.Requires;
import org.guardbook.query.OpensAFile;
import org.guardbook.query.ShowsFiles;
import org.jspecify.annotations.Nullable;

/** What can be asked about reviews. */
public sealed interface ReviewQuery {

  /**
   * A page of reviews, answered with {@link Reviews}.
   *
   * @param text reference, title, kind or a part of one; empty for all
   * @param sortBy a component of {@link ReviewSummary}; null for newest first
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_REVIEWS)
  record FindReviews(
      String text,
      Set<String> kinds,
      Set<ReviewStage> stages,
      @Nullable String sortBy,
      boolean descending,
      int page,
      int size,
      @Nullable Instant asAt)
      implements ReviewQuery, ShowsFiles<Reviews> {

    /** As is known now. */
    public FindReviews(
        String text,
        Set<String> kinds,
        Set<ReviewStage> stages,
        @Nullable String sortBy,
        boolean descending,
        int page,
        int size) {
      this(text, kinds, stages, sortBy, descending, page, size, null);
    }

    @Override
    public String words() {
      return text;
    }

    @Override
    public List<String> shown(Reviews answer) {
      return answer.reviews().stream().map(ReviewSummary::reference).toList();
    }
  }

  /**
   * @param byStage how many of each stage there are before the filter by stage
   * @param byKind how many of each kind there are before the filter by kind
   */
  record Reviews(
      List<ReviewSummary> reviews,
      long total,
      Map<ReviewStage, Long> byStage,
      Map<String, Long> byKind) {}

  /** One review, answered with an {@code Optional} of {@link ReviewFile}. */
  @Requires(READ_REVIEWS)
  record OpenReview(String reference, @Nullable Instant asAt) implements ReviewQuery, OpensAFile {}

  /**
   * What is due to reviews and plans by a day or was before it, and has not come; the most urgent
   * first, a list of {@link ReviewClock}.
   *
   * @param kinds empty for all
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_REVIEWS)
  record FindReviewClocks(LocalDate until, Set<ReviewClock.Kind> kinds, @Nullable Instant asAt)
      implements ReviewQuery {

    /** As is known now. */
    public FindReviewClocks(LocalDate until, ReviewClock.Kind... kinds) {
      this(until, Set.of(kinds), null);
    }

    boolean takes(ReviewClock.Kind kind) {
      return kinds.isEmpty() || kinds.contains(kind);
    }
  }
}
