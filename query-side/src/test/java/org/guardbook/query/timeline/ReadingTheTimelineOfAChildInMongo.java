package org.guardbook.query.timeline;

import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;

class ReadingTheTimelineOfAChildInMongo extends ReadingTheTimelineOfAChild {

  @Override
  ViewStore views() {
    return OtherViews.inMongo();
  }
}
