package org.guardbook.query.casefile;

import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;

class RelatingCasesInMongo extends RelatingCases {

  @Override
  ViewStore views() {
    return OtherViews.inMongo();
  }
}
