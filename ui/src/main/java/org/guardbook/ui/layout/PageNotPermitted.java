package org.guardbook.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;

/** The person's role does not open the page. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@PageTitle("Not open to you · Guardbook")
class PageNotPermitted extends Div implements HasErrorParameter<NotPermitted> {

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotPermitted> parameter) {
    removeAll();
    add(
        new PageHead("Not open to you"),
        new EmptyState(
            "Your role does not open this page",
            "If your work needs it, ask whoever keeps the accounts.",
            Actions.link("Go to the start", "")));
    return HttpServletResponse.SC_FORBIDDEN;
  }
}
