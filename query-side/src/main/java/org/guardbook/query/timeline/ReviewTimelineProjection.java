package org.guardbook.query.timeline;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.query.Recorded;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Every entry of every review and its action plan. */
@ProcessingGroup(ReviewTimelineProjection.NAME)
class ReviewTimelineProjection {

  static final String NAME = "review-timeline";

  private final View<ReviewEntry> entries;

  ReviewTimelineProjection(Views views) {
    entries = views.view(ReviewEntry.ENTRIES);
  }

  @EventHandler
  void on(ReviewEvent event, Recorded recorded) {
    entries.put(
        ReviewEntry.of(
            event,
            entries
                .find(ReviewEntry.id(recorded.subject(), 0))
                .map(ReviewEntry::began)
                .orElseGet(() -> event.happened().date()),
            recorded));
  }
}
