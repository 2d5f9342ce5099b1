package org.guardbook.query.actionplan;

import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;

class CountingThePlanOfW3InMongo extends CountingThePlanOfW3 {

  @Override
  ViewStore views() {
    return OtherViews.inMongo();
  }
}
