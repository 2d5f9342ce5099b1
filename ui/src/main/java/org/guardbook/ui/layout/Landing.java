package org.guardbook.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Role;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;

/**
 * Where signing in leads: to the first place that needs the person, or to a word about what comes.
 */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Guardbook")
@PermitAll
@OpenTo(everybody = true)
class Landing extends Div implements BeforeEnterObserver {

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    SignedIn person =
        Dispatch.signedIn()
            .orElseThrow(() -> new NotPermitted("Sign in first: nobody is signed in."));
    Optional<Destination> first =
        java.util.Arrays.stream(Destination.values()).filter(d -> d.isOpenTo(person)).findFirst();
    if (first.isPresent()) {
      event.forwardTo(first.get().path());
      return;
    }
    removeAll();
    add(new PageHead("Welcome, " + person.name()));
    for (Role role : person.roles()) {
      add(new Card(role.label(), new Paragraph(whatTheyWillFind(role))));
    }
  }

  private static String whatTheyWillFind(Role role) {
    return switch (role) {
      case AGENCY_LEAD ->
          "This account belongs to no agency yet, so there is nothing to show. Whoever keeps the"
              + " accounts can say which one it is.";
      case LADO,
          LADO_ADMINISTRATOR,
          DESIGNATED_SENIOR_OFFICER,
          REVIEW_COMMITTEE,
          CONFERENCE_CHAIR,
          BOARD_MANAGER,
          AUDITOR,
          ADMINISTRATOR ->
          "What you may open is listed on the left.";
    };
  }
}
