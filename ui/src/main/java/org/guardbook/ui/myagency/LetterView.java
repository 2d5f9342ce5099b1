package org.guardbook.ui.myagency;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.post.Addresses;
import org.guardbook.ui.post.Post;
import org.guardbook.ui.post.WhereItIsSent;
import org.guardbook.ui.reminders.Letter;
import org.guardbook.ui.reminders.Letters;

/** The weekly letter to an agency lead as it would go out now, and where it is sent. */
@Route(value = "my-agency/letter", layout = MainLayout.class)
@PageTitle("Weekly letter · Guardbook")
@PermitAll
@OpenTo(Operation.UPDATE_ACTIONS)
@StyleSheet("context://guardbook/actions.css")
class LetterView extends Div {

  LetterView(Letters letters, Addresses addresses, Post post) {
    String account =
        Dispatch.signedIn().orElseThrow(() -> new NotPermitted("Sign in first.")).account();
    Letter letter = letters.preview();
    PageHead head =
        new PageHead("Weekly letter")
            .trail(new Anchor("my-agency", "My agency"))
            .under("Every Monday morning: what your agency owes that is late, due or silent");
    Paragraph text = new Paragraph(letter.text());
    text.addClassName("keep");
    addClassName("my-agency");
    add(head);
    if (!post.isOpen()) {
      add(new Paragraph("No mail server is set up, so no letter goes out; it can be read here."));
    }
    Div cards =
        new Div(
            new Card(letter.subject(), text),
            new WhereItIsSent(
                "Where it is sent", addresses, post, account, "From next Monday on the letter"));
    cards.addClassName("stack");
    add(cards);
  }
}
