package org.guardbook.ui.retrace;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.query.retrace.RetraceQuery.RetraceReview;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.springframework.beans.factory.ObjectProvider;

/** A review, entry by entry. */
@Route(value = "reviews/:reference/replay", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_REVIEWS)
@StyleSheet("context://guardbook/replay.css")
class ReviewReplayView extends ReplayPage {

  ReviewReplayView(Dispatch dispatch, Clock clock, ObjectProvider<BesideAStep> beside) {
    super(
        dispatch, clock, beside.orderedStream().toList(), KindOfRecord.REVIEW, RetraceReview::new);
  }
}
