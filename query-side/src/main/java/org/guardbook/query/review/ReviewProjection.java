package org.guardbook.query.review;

import static org.guardbook.query.review.FiledReview.REVIEWS;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.command.review.ReviewEvent.ActionAgreed;
import org.guardbook.command.review.ReviewEvent.OfAction;
import org.guardbook.query.Recorded;
import org.guardbook.query.review.FiledReview.Entries;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Every review and plan, as far as it has come. */
@ProcessingGroup(ReviewProjection.NAME)
class ReviewProjection {

  static final String NAME = "review";

  private final View<FiledReview> reviews;
  private final View<Entries> entries;

  ReviewProjection(Views views) {
    reviews = views.view(REVIEWS);
    entries = views.view(Entries.ENTRIES);
  }

  @EventHandler
  void on(ReviewEvent event, Recorded recorded) {
    String reference = event.reference().value();
    if (event instanceof OfAction) {
      ActionAgreed agreed = event instanceof ActionAgreed it ? it : null;
      reviews.change(reference, review -> review.after(agreed, recorded));
      return;
    }
    Entries all =
        entries
            .find(reference)
            .map(begun -> begun.with(event))
            .orElseGet(() -> new Entries(reference, List.of(event)));
    entries.put(all);
    reviews.put(
        FiledReview.of(
            all, reviews.find(reference).map(FiledReview::planAgreed).orElse(null), recorded));
  }
}
