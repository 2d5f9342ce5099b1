package org.guardbook.query.actionplan;

import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;

class TrackingAnActionInMongo extends TrackingAnAction {

  @Override
  ViewStore views() {
    return OtherViews.inMongo();
  }
}
