package org.guardbook.ui.retrace;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.query.retrace.RetraceQuery.CompareReview;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** A review at two moments. */
@Route(value = "reviews/:reference/compare", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_REVIEWS)
@StyleSheet("context://guardbook/replay.css")
class ReviewCompareView extends ComparePage {

  ReviewCompareView(Dispatch dispatch, Clock clock) {
    super(dispatch, clock, KindOfRecord.REVIEW, CompareReview::new);
  }
}
