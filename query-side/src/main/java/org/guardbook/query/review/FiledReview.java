package org.guardbook.query.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.command.review.ReviewEvent.ActionAgreed;
import org.guardbook.query.Recorded;
import org.guardbook.query.views.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A review as lists show it.
 *
 * @param owed what is still due to it, its actions left aside
 * @param planAgreed when its first action was agreed; null where none was
 * @param entries how many events it has, those of its actions among them
 */
record FiledReview(
    String reference,
    String title,
    String kind,
    ReviewStage stage,
    LocalDate openedOn,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate closedOn,
    int recommendations,
    List<Owed> owed,
    @Nullable When planAgreed,
    long entries,
    Instant lastRecordedAt) {

  static final Collection<FiledReview> REVIEWS =
      new Collection<>(
          "reviews", FiledReview.class, FiledReview::reference, List.of(List.of("owed.dueOn")));

  /**
   * @param agency null where it is owed by none
   */
  record Owed(ReviewClock.Kind kind, @Nullable String agency, LocalDate dueOn, boolean returned) {}

  /**
   * The entries of a review itself, in the order in which they were recorded; those of its actions
   * are kept with its actions.
   */
  record Entries(String reference, List<ReviewEvent> entries) {

    static final Collection<Entries> ENTRIES =
        new Collection<>("review-entries", Entries.class, Entries::reference, List.of());

    Entries with(ReviewEvent entry) {
      List<ReviewEvent> longer = new ArrayList<>(entries);
      longer.add(entry);
      return new Entries(reference, List.copyOf(longer));
    }
  }

  static FiledReview of(Entries entries, @Nullable When planAgreed, Recorded recorded) {
    Life life = Life.of(entries.entries());
    LocalDate begun = entries.entries().getFirst().happened().date();
    return new FiledReview(
        entries.reference(),
        life.title,
        life.kind,
        life.stage(planAgreed != null),
        life.opened == null ? begun : life.opened.date(),
        life.publication == null ? null : life.publication.happened().date(),
        life.closure == null ? null : life.closure.given().date(),
        life.recommendations.size(),
        List.copyOf(life.owed()),
        planAgreed,
        recorded.sequence() + 1,
        recorded.at());
  }

  /** After an entry of one of its actions. */
  FiledReview after(@Nullable ActionAgreed agreed, Recorded recorded) {
    When since = planAgreed == null && agreed != null ? agreed.happened() : planAgreed;
    return new FiledReview(
        reference,
        title,
        kind,
        since != null && stage != ReviewStage.CLOSED ? ReviewStage.MONITORED : stage,
        openedOn,
        publishedOn,
        closedOn,
        recommendations,
        owed,
        since,
        recorded.sequence() + 1,
        recorded.at());
  }
}
