package org.guardbook.ui.restricted;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.guardbook.command.restriction.Restricted;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.command.restriction.RestrictionCommand.BreakGlass;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.security.SignedIn;

/** Stands where a record would, were it not restricted to others; it opens it with a reason. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@PageTitle("Restricted · Guardbook")
class RestrictedPage extends Div implements HasErrorParameter<Restricted> {

  private final Dispatch dispatch;

  RestrictedPage(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Restricted> parameter) {
    String reference = parameter.getException().reference();
    removeAll();
    Card card =
        new Card(
            new Paragraph(
                "Only the people named on it see what is in it. That you asked for it is on"
                    + " record."));
    if (Dispatch.signedIn().filter(person -> mayBreakGlass(person, reference)).isPresent()) {
      card.add(
          new Paragraph(
              "If you must see it now, break the glass: say why, and it is open to you for a few"
                  + " hours. The designated senior officer is told at once."),
          form(reference, event.getLocation().getPathWithQueryParameters()));
    } else {
      card.add(Actions.link("Go to the start", ""));
    }
    add(new PageHead(reference + " is restricted"), card);
    return HttpServletResponse.SC_FORBIDDEN;
  }

  private static boolean mayBreakGlass(SignedIn person, String reference) {
    return RestrictedKind.of(reference)
        .filter(kind -> person.roles().stream().anyMatch(kind::concerns))
        .isPresent();
  }

  private FormSheet form(String reference, String address) {
    LongText reason = new LongText("reason", "Why you must see it now");
    reason.require("Say why you must see it now.");
    FormSheet form = new FormSheet().with(reason);
    form.submit(
        "Break the glass",
        () -> {
          dispatch.send(new BreakGlass(reference, reason.value()), form.commandId());
          UI.getCurrentOrThrow().getPage().setLocation(address);
        });
    return form.foot(Actions.quietLink("Leave it closed", ""));
  }
}
