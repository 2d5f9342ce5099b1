package org.guardbook.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.EmptyState;
import org.guardbook.ui.components.PageHead;

/**
 * There is nothing at the address, or nothing that may be seen: both are told in the same words.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@PageTitle("Nothing here · Guardbook")
class PageNotFound extends RouteNotFoundError {

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    getElement().removeAllChildren();
    Div page = new Div();
    page.add(
        new PageHead("Nothing here"),
        new EmptyState(
            "There is no page at this address",
            "It may have been typed wrong, or what it showed may not be open to you.",
            Actions.link("Go to the start", "")));
    getElement().appendChild(page.getElement());
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
