package org.guardbook.ui.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.guardbook.command.RuleViolated;
import org.guardbook.ui.deskfile.DeskFile;
import org.springframework.stereotype.Component;

/** Where each account wants to be written to, if anywhere; its holder says so. */
@Component
public class Addresses {

  private static final int LONGEST = 254;

  /**
   * @param givenAt nobody is written to about the time before
   */
  public record Address(String mail, Instant givenAt) {}

  private final DeskFile desk;
  private final Clock clock;

  public Addresses(DeskFile desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
    desk.change(
        """
        CREATE TABLE IF NOT EXISTS mail_address (
          account TEXT NOT NULL PRIMARY KEY, mail TEXT NOT NULL, given_at INTEGER NOT NULL)
        """);
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
      desk.write(
          "INSERT OR REPLACE INTO mail_address (account, mail, given_at) VALUES (?, ?, ?)",
          account,
          one,
          clock.millis());
    }
  }

  /** The account is written to no more. */
  public void forget(String account) {
    desk.write("DELETE FROM mail_address WHERE account = ?", account);
  }

  public Optional<Address> find(String account) {
    return desk.readOne(
        "SELECT mail, given_at FROM mail_address WHERE account = ?",
        row -> new Address(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
        account);
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
