package org.guardbook.ui.retrace;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.query.retrace.RetraceQuery.RetraceChild;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.springframework.beans.factory.ObjectProvider;

/** A child’s record, entry by entry. */
@Route(value = "children/:reference/replay", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_CHILD_PROTECTION)
@StyleSheet("context://guardbook/replay.css")
class ChildReplayView extends ReplayPage {

  ChildReplayView(Dispatch dispatch, Clock clock, ObjectProvider<BesideAStep> beside) {
    super(dispatch, clock, beside.orderedStream().toList(), KindOfRecord.CHILD, RetraceChild::new);
  }
}
