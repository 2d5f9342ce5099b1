package org.guardbook.ui.security;

import java.util.Optional;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.account.AccountCommand;
import org.guardbook.command.account.AccountCommand.AssignRoles;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.command.account.AccountCommand.ReinstateAccount;
import org.guardbook.command.account.AccountCommand.ResetPassword;
import org.guardbook.command.account.AccountCommand.SuspendAccount;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccount;
import org.guardbook.ui.OpenId;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Standing;
import org.guardbook.ui.dispatch.Unattended;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who somebody is according to the record, at this moment. */
@Component
class Accounts implements Standing {

  private final Unattended unattended;
  private final Passwords passwords;
  private final @Nullable OpenId openid;

  Accounts(Unattended unattended, Passwords passwords, Settings settings) {
    this.unattended = unattended;
    this.passwords = passwords;
    this.openid = settings.openid();
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

  @Override
  public void requireKeptHere(Object command) {
    if (openid != null && command instanceof AccountCommand asked) {
      switch (asked) {
        case OpenAccount _, AssignRoles _, ResetPassword _ ->
            throw new RuleViolated(openid.keptThere());
        case SuspendAccount _, ReinstateAccount _ -> {}
      }
    }
  }
}
