package org.guardbook.ui.today;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.security.SignedIn;

/** What needs the reader first, from each kind of record that is theirs to keep. */
@Route(value = "today", layout = MainLayout.class)
@PageTitle("Today · Guardbook")
@PermitAll
@OpenTo({Operation.DECIDE_ALLEGATIONS, Operation.KEEP_REVIEWS})
@StyleSheet("context://guardbook/actions.css")
class TodayView extends Div {

  TodayView(Dispatch dispatch, Clock clock) {
    SignedIn person = Dispatch.signedIn().orElseThrow();
    if (person.may(Operation.DECIDE_ALLEGATIONS)) {
      add(new AllegationsToday(dispatch, clock));
    }
    if (person.may(Operation.KEEP_REVIEWS)) {
      add(new ReviewsToday(dispatch, clock));
    }
  }
}
