package org.guardbook.ui.chronology;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** The form of one change to the chronology of a position of trust case. */
@Route(value = "cases/:reference/chronology/:what", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.KEEP_ALLEGATIONS)
class CaseChronologyFormPage extends ChronologyFormPage {

  CaseChronologyFormPage(Dispatch dispatch, Drafts drafts, Clock clock) {
    super(Chronicled.CASE, dispatch, drafts, clock);
  }
}
