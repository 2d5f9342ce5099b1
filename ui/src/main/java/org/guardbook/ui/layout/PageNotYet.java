package org.guardbook.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.guardbook.query.replay.StillReplaying;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PageHead;

/**
 * Whoever would have to answer what a page asks is not there just now. It stands by itself, since
 * the house around it asks, too.
 */
@AnonymousAllowed
@PageTitle("Not just now · Guardbook")
class PageNotYet extends Div implements HasErrorParameter<StillReplaying> {

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<StillReplaying> parameter) {
    removeAll();
    addClassName("door");
    Card card =
        new Card(
            new PageHead("Not just now")
                .under(String.valueOf(parameter.getException().getMessage())),
            Actions.link("Try again", event.getLocation().getPathWithQueryParameters()));
    card.getElement().setAttribute("role", "main");
    add(card);
    return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }
}
