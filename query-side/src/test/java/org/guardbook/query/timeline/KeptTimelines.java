package org.guardbook.query.timeline;

import org.guardbook.query.views.Views;

/** The projections of this package, for tests of what points at timelines. */
public final class KeptTimelines {

  private KeptTimelines() {}

  public static Object ofCases(Views views) {
    return new TimelineProjection(views);
  }

  public static Object ofReviews(Views views) {
    return new ReviewTimelineProjection(views);
  }

  public static Object ofChildren(Views views) {
    return new ChildTimelineProjection(views);
  }
}
