package org.guardbook.ui.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.guardbook.ui.components.Actions;

/** A password that is shown this once, to be handed to its holder. */
final class OneTimePassword extends Div {

  OneTimePassword(String account, String password) {
    addClassNames("card", "told");
    getElement().setAttribute("role", "status");
    Span shown = new Span(password);
    shown.addClassNames("mono", "password");
    shown.setId("one-time-password");
    add(
        new H2("One-time password for " + account),
        new Paragraph(shown),
        new Paragraph(
            "It is shown this once. Hand it over in person or by telephone; whoever signs in with it"
                + " must choose a password of their own first."),
        Actions.quiet(
            "Copy",
            () ->
                getElement()
                    .executeJs(
                        "navigator.clipboard && navigator.clipboard.writeText($0)", password)));
  }
}
