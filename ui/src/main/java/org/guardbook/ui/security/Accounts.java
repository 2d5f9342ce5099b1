package org.guardbook.ui.security;

import java.util.Optional;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccount;
import org.guardbook.ui.dispatch.Standing;
import org.guardbook.ui.dispatch.Unattended;
import org.springframework.stereotype.Component;

/** Who somebody is according to the record, at this moment. */
@Component
class Accounts implements Standing {

  private final Unattended unattended;
  private final Passwords passwords;

  Accounts(Unattended unattended, Passwords passwords) {
    this.unattended = unattended;
    this.passwords = passwords;
  }

  /** The person an account belongs to, where they may sign in at all. */
  Optional<SignedIn> find(String account) {
    return unattended
        .askForOne(new FindAccount(account), Account.class)
        .filter(found -> !found.suspended() && !found.roles().isEmpty())
        .map(
            found ->
                new SignedIn(found.account(), found.name(), found.rolesInOrder(), found.agency()));
  }

  @Override
  public SignedIn today(SignedIn sender) {
    SignedIn now =
        find(sender.account())
            .orElseThrow(() -> new NotPermitted("Your account is suspended at the moment."));
    if (passwords.mustChange(now.account())) {
      throw new NotPermitted("Choose a password of your own first.");
    }
    return now;
  }
}
