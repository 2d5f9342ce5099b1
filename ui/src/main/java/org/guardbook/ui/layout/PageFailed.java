package org.guardbook.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PageHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page could not be shown. It stands by itself, since what failed may be the house around it. */
@AnonymousAllowed
@PageTitle("This page cannot be shown · Guardbook")
class PageFailed extends Div implements HasErrorParameter<Exception> {

  private static final Logger LOG = LoggerFactory.getLogger(PageFailed.class);

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    LOG.error("A page could not be shown.", parameter.getException());
    removeAll();
    addClassName("door");
    Card card =
        new Card(
            new PageHead("This page cannot be shown")
                .under("The fault is ours, and it is in the log. Nothing was changed."),
            Actions.link("Go to the start", ""));
    card.getElement().setAttribute("role", "main");
    add(card);
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
