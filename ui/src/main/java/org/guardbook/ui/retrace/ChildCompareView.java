package org.guardbook.ui.retrace;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.query.retrace.RetraceQuery.CompareChild;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** A child’s record at two moments. */
@Route(value = "children/:reference/compare", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_CHILD_PROTECTION)
@StyleSheet("context://guardbook/replay.css")
class ChildCompareView extends ComparePage {

  ChildCompareView(Dispatch dispatch, Clock clock) {
    super(dispatch, clock, KindOfRecord.CHILD, CompareChild::new);
  }
}
