package org.guardbook.ui.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;

/** Leads on to the accounts, which an administrator comes for most often. */
@Route(value = "administration", layout = MainLayout.class)
@PageTitle("Administration · Guardbook")
@PermitAll
@OpenTo(Operation.MANAGE_ACCOUNTS)
class AdministrationStart extends Div implements BeforeEnterObserver {

  @Override
  public void beforeEnter(BeforeEnterEvent entered) {
    entered.forwardTo(AccountsView.class);
  }
}
