package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guardbook.query.review.ReviewClock;
import org.guardbook.query.review.ReviewQuery.FindReviewClocks;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.review.ReviewStage;
import org.guardbook.query.review.ReviewSummary;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of reviews, for programs. */
@RestController
@Tag(name = "Reviews", description = "Reviews and plans, each read under /api/cases")
class ReviewEntrance {

  private static final int MOST_AT_ONCE = 500;

  private final Dispatch dispatch;

  ReviewEntrance(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Operation(
      summary = "Find reviews",
      description = "And plans, newest first unless sorted otherwise.")
  @GetMapping(path = "/api/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
  Reviews reviews(
      @Parameter(description = "Reference, title, kind or a part of one")
          @RequestParam(defaultValue = "")
          String q,
      @Parameter(description = "Codes of the list REVIEW_KIND") @RequestParam(required = false)
          @Nullable Set<String> kind,
      @RequestParam(required = false) @Nullable Set<ReviewStage> stage,
      @Parameter(description = "A field of a review, openedOn say; a leading minus sorts down")
          @RequestParam(required = false)
          @Nullable String sort,
      @Parameter(description = "From what had been recorded by then; left out for now")
          @RequestParam(required = false)
          @Nullable String asAt,
      @Parameter(description = "Counted from 0") @RequestParam(defaultValue = "0") int page,
      @Parameter(description = "At most 500") @RequestParam(defaultValue = "50") int size) {
    Paging.check(page, size, MOST_AT_ONCE);
    if (q.length() > 200) {
      throw new Malformed("q", "Search for at most 200 characters.");
    }
    return dispatch.ask(
        new FindReviews(
            q,
            Objects.requireNonNullElse(kind, Set.of()),
            Objects.requireNonNullElse(stage, Set.of()),
            Paging.sortField(sort, ReviewSummary.class),
            sort != null && sort.startsWith("-"),
            page,
            size,
            AsAt.moment("asAt", asAt)),
        Reviews.class);
  }

  @Operation(
      summary = "Read what is due to reviews",
      description = "By a day, or was before it, and has not come; the most urgent first.")
  @GetMapping(path = "/api/reviews/clocks", produces = MediaType.APPLICATION_JSON_VALUE)
  List<ReviewClock> clocks(
      @RequestParam String until,
      @Parameter(description = "From what had been recorded by then; left out for now")
          @RequestParam(required = false)
          @Nullable String asAt) {
    return dispatch.askForAll(
        new FindReviewClocks(AsAt.needed("until", until), Set.of(), AsAt.moment("asAt", asAt)),
        ReviewClock.class);
  }
}
