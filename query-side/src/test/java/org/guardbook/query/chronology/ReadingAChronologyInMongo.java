package org.guardbook.query.chronology;

import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;

class ReadingAChronologyInMongo extends ReadingAChronology {

  @Override
  ViewStore views() {
    return OtherViews.inMongo();
  }
}
