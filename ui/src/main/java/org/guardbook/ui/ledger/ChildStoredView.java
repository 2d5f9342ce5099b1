package org.guardbook.ui.ledger;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** A child’s record as it is stored. */
@Route(value = "children/:reference/stored", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_STORED_EVENTS)
@StyleSheet("context://guardbook/ledger.css")
class ChildStoredView extends StoredPage {

  ChildStoredView(Dispatch dispatch) {
    super(dispatch, KindOfRecord.CHILD);
  }
}
