package org.guardbook.query.child;

import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;

class ReadingTheRegisterInMongo extends ReadingTheRegister {

  @Override
  ViewStore views() {
    return OtherViews.inMongo();
  }
}
