package org.guardbook.ui.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.guardbook.command.RuleViolated;
import org.guardbook.ui.desk.Desk;
import org.guardbook.ui.desk.Drawer;
import org.springframework.stereotype.Component;

/** Where each account wants to be written to, if anywhere; its holder says so. */
@Component
public class Addresses {

  private static final int LONGEST = 254;

  /**
   * @param givenAt nobody is written to about the time before
   */
  public record Address(String mail, Instant givenAt) {}

  private final Drawer<Address> addresses;
  private final Clock clock;

  public Addresses(Desk desk, Clock clock) {
    this.addresses = desk.drawer("addresses", Address.class);
    this.clock = clock;
  }

  public Optional<String> mailOf(String account) {
    return find(account).map(Address::mail);
  }

  /**
   * From now on the account is written to there.
   *
   * @throws RuleViolated if that cannot be an address; field {@code address}
   */
  public void give(String account, String mail) {
    String one = checked(mail.strip());
    if (mailOf(account).filter(one::equals).isEmpty()) {
      addresses.put(account, Drawer.ONLY, new Address(one, clock.instant()));
    }
  }

  /** The account is written to no more. */
  public void forget(String account) {
    addresses.remove(account, Drawer.ONLY);
  }

  public Optional<Address> find(String account) {
    return addresses.find(account, Drawer.ONLY);
  }

  private static String checked(String mail) {
    try {
      InternetAddress[] all = InternetAddress.parse(mail, true);
      if (all.length == 1
          && mail.length() <= LONGEST
          && mail.equals(all[0].getAddress())
          && mail.matches("[^@\\s]+@[^@\\s]+")) {
        return mail;
      }
    } catch (AddressException _) {
      // answered below
    }
    throw new RuleViolated("address", "This is not an e-mail address; write name@agency.example.");
  }
}
