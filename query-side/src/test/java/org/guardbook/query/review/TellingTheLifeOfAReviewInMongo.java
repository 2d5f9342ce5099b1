package org.guardbook.query.review;

import org.guardbook.query.views.OtherViews;
import org.guardbook.query.views.ViewStore;

class TellingTheLifeOfAReviewInMongo extends TellingTheLifeOfAReview {

  @Override
  ViewStore views() {
    return OtherViews.inMongo();
  }
}
