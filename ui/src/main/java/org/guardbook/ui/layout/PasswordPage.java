package org.guardbook.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.guardbook.command.RuleViolated;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.OwnPassword;
import org.guardbook.ui.security.SignedIn;

/** A new password for one's own account; one signs in again with it. Or where it is kept. */
@Route(value = "password", autoLayout = false)
@PageTitle("Change password · Guardbook")
@PermitAll
@OpenTo(everybody = true)
class PasswordPage extends Div {

  PasswordPage(OwnPassword own, Settings settings) {
    addClassName("door");
    Card card =
        settings.openid() == null
            ? form(own, Dispatch.signedIn().orElseThrow())
            : new Card(
                new PageHead("Change password"), new Paragraph(settings.openid().keptThere()));
    card.getElement().setAttribute("role", "main");
    add(card);
  }

  private static Card form(OwnPassword own, SignedIn person) {
    TextEntry present = new TextEntry("present", "Present password").secret("current-password");
    present.require("Enter your present password.");
    TextEntry chosen = new TextEntry("chosen", "New password").secret("new-password");
    chosen.hint("At least 12 characters; three or four words make a good one.");
    chosen.require("Enter a new password.");
    TextEntry again = new TextEntry("again", "New password again").secret("new-password");
    FormSheet form = new FormSheet().with(present, chosen, again);
    form.submit(
        "Change password",
        () -> {
          if (!Objects.equals(chosen.text(), again.text())) {
            throw new RuleViolated("again", "The two new passwords differ.");
          }
          own.change(person, present.text(), chosen.text());
          VaadinSession.getCurrent().getSession().invalidate();
          UI.getCurrent().getPage().setLocation("login?changed");
        });
    PageHead head = new PageHead("Change password");
    if (own.mustBeChosen(person)) {
      head.under("Somebody else gave you the one you have. Choose your own before you go on.");
    }
    return new Card(head, form);
  }
}
