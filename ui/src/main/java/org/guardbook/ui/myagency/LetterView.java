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
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.Notices;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.reminders.Addresses;
import org.guardbook.ui.reminders.Letter;
import org.guardbook.ui.reminders.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;

/** The weekly letter to an agency lead as it would go out now, and where it is sent. */
@Route(value = "my-agency/letter", layout = MainLayout.class)
@PageTitle("Weekly letter · Guardbook")
@PermitAll
@OpenTo(Operation.UPDATE_ACTIONS)
@StyleSheet("context://guardbook/actions.css")
class LetterView extends Div {

  private final Addresses addresses;
  private final String account;
  private final boolean sends;

  LetterView(Letters letters, Addresses addresses, ObjectProvider<JavaMailSender> mail) {
    this.addresses = addresses;
    this.account =
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
    sends = mail.getIfAvailable() != null;
    if (!sends) {
      add(new Paragraph("No mail server is set up, so no letter goes out; it can be read here."));
    }
    Div cards = new Div(new Card(letter.subject(), text), new Card("Where it is sent", sending()));
    cards.addClassName("stack");
    add(cards);
  }

  private FormSheet sending() {
    TextEntry address = new TextEntry("address", "E-mail address");
    address.hint("Leave it empty to be sent no letter; it can be read here at any time.");
    addresses.mailOf(account).ifPresent(address::fill);
    return new FormSheet().with(address).submit("Save the address", () -> keep(address.value()));
  }

  private void keep(@Nullable String address) {
    if (address == null || address.isBlank()) {
      addresses.forget(account);
      Notices.say("No letter is sent to you from now on.");
    } else {
      addresses.give(account, address);
      Notices.say(
          (sends ? "From next Monday on" : "Once there is a mail server,")
              + " the letter goes to "
              + address.strip()
              + ".");
    }
  }
}
