package org.guardbook.query.committee;

import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;

class CallingTheRollInMongo extends CallingTheRoll {

  @Override
  ViewStore views() {
    return OtherViews.inMongo();
  }
}
