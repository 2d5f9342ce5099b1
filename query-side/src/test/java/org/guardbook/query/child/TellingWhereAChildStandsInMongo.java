package org.guardbook.query.child;

import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;

class TellingWhereAChildStandsInMongo extends TellingWhereAChildStands {

  @Override
  ViewStore views() {
    return OtherViews.inMongo();
  }
}
