package org.guardbook.ui.post;

import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.layout.Notices;
import org.jspecify.annotations.Nullable;

/** Where whoever reads a page wants to be written to about what stands on it. */
public final class WhereItIsSent extends Card {

  private final Addresses addresses;
  private final String account;
  private final String kept;

  /**
   * @param letter what is sent from when on: "From next Monday on the letter"
   */
  public WhereItIsSent(
      String heading, Addresses addresses, Post post, String account, String letter) {
    super(heading);
    this.addresses = addresses;
    this.account = account;
    this.kept = post.isOpen() ? letter + " goes to " : "Once there is a mail server, it goes to ";
    TextEntry address = new TextEntry("address", "E-mail address");
    address.hint("Leave it empty to be sent nothing; it can be read here at any time.");
    addresses.mailOf(account).ifPresent(address::fill);
    add(new FormSheet().with(address).submit("Save the address", () -> keep(address.value())));
  }

  private void keep(@Nullable String address) {
    if (address == null || address.isBlank()) {
      addresses.forget(account);
      Notices.say("No letter is sent to you from now on.");
    } else {
      addresses.give(account, address);
      Notices.say(kept + address.strip() + ".");
    }
  }
}
