package org.guardbook.query.timeline;

import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;

class ReadingTheTimelineInMongo extends ReadingTheTimeline {

  @Override
  ViewStore views() {
    return OtherViews.inMongo();
  }
}
