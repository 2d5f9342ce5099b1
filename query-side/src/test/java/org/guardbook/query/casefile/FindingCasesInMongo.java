package org.guardbook.query.casefile;

import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;

class FindingCasesInMongo extends FindingCases {

  @Override
  ViewStore views() {
    return OtherViews.inMongo();
  }
}
