package org.guardbook.ui.chronology;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.ChronologyExport;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** The chronology of a review. */
@Route(value = "reviews/:reference/chronology", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_REVIEWS)
class ReviewChronologyView extends ChronologyView {

  ReviewChronologyView(Dispatch dispatch, ChronologyExport export, Clock clock) {
    super(Chronicled.REVIEW, dispatch, export, clock);
  }
}
