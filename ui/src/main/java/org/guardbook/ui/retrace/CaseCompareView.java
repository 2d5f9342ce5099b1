package org.guardbook.ui.retrace;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.query.retrace.RetraceQuery.CompareCase;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** A position of trust case at two moments. */
@Route(value = "cases/:reference/compare", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_ALLEGATIONS)
@StyleSheet("context://guardbook/replay.css")
class CaseCompareView extends ComparePage {

  CaseCompareView(Dispatch dispatch, Clock clock) {
    super(dispatch, clock, KindOfRecord.CASE, CompareCase::new);
  }
}
