package org.guardbook.ui.reviews;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewStage;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews are shown and in which order, exactly as the address of the page says it.
 *
 * @param kind a code; null for every kind
 * @param stage null for all
 * @param sortBy null for newest first
 */
record ReviewFilter(
    String text,
    @Nullable String kind,
    @Nullable ReviewStage stage,
    @Nullable String sortBy,
    boolean descending) {

  static final ReviewFilter NONE = new ReviewFilter("", null, null, null, false);

  /** What the columns are sorted by: components of a review's summary. */
  static final List<String> SORTABLE =
      List.of("stage", "reference", "openedOn", "open", "overdue", "silent", "toVerify");

  /** Reads an address; what it cannot mean is passed over, since people shorten addresses. */
  static ReviewFilter from(QueryParameters address) {
    String sort = address.getSingleParameter("sort").orElse("");
    boolean descending = sort.startsWith("-");
    String sortBy = descending ? sort.substring(1) : sort;
    boolean sorted = SORTABLE.contains(sortBy);
    return new ReviewFilter(
        address.getSingleParameter("q").orElse("").strip(),
        address.getSingleParameter("kind").filter(kind -> !kind.isBlank()).orElse(null),
        address.getSingleParameter("stage").flatMap(ReviewFilter::stage).orElse(null),
        sorted ? sortBy : null,
        sorted && descending);
  }

  QueryParameters toAddress() {
    Map<String, List<String>> address = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      address.put("q", List.of(text));
    }
    if (kind != null) {
      address.put("kind", List.of(kind));
    }
    if (stage != null) {
      address.put("stage", List.of(stage.name()));
    }
    if (sortBy != null) {
      address.put("sort", List.of((descending ? "-" : "") + sortBy));
    }
    return new QueryParameters(address);
  }

  FindReviews page(@Nullable Instant asAt, int page, int size) {
    return new FindReviews(
        text,
        kind == null ? Set.of() : Set.of(kind),
        stage == null ? Set.of() : Set.of(stage),
        sortBy,
        descending,
        page,
        size,
        asAt);
  }

  boolean showsAll() {
    return text.isEmpty() && kind == null && stage == null;
  }

  ReviewFilter containing(String words) {
    return new ReviewFilter(words.strip(), kind, stage, sortBy, descending);
  }

  ReviewFilter ofKind(@Nullable String chosen) {
    return new ReviewFilter(text, chosen, stage, sortBy, descending);
  }

  ReviewFilter at(@Nullable ReviewStage chosen) {
    return new ReviewFilter(text, kind, chosen, sortBy, descending);
  }

  /** By that property; once more by the same one turns the order round, a third time ends it. */
  ReviewFilter sortedBy(String property) {
    if (!property.equals(sortBy)) {
      return new ReviewFilter(text, kind, stage, property, false);
    }
    return descending
        ? new ReviewFilter(text, kind, stage, null, false)
        : new ReviewFilter(text, kind, stage, property, true);
  }

  private static Optional<ReviewStage> stage(String name) {
    return Arrays.stream(ReviewStage.values()).filter(stage -> stage.name().equals(name)).findAny();
  }
}
