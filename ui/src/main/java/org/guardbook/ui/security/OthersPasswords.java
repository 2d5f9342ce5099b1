package org.guardbook.ui.security;

import java.util.Optional;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.account.AccountCommand.ResetPassword;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccount;
import org.guardbook.ui.dispatch.Attempt;
import org.guardbook.ui.dispatch.Dispatch;
import org.springframework.stereotype.Component;

/** What an administrator may do about the passwords of others: give one-time ones. */
@Component
public class OthersPasswords {

  private final Dispatch dispatch;
  private final Passwords passwords;

  OthersPasswords(Dispatch dispatch, Passwords passwords) {
    this.dispatch = dispatch;
    this.passwords = passwords;
  }

  /**
   * A one-time password for an account that was just opened, to be shown once.
   *
   * @return nothing where the account has a password already
   */
  public Optional<String> giveFirst(String account) {
    requirePermission();
    return passwords.has(account)
        ? Optional.empty()
        : Optional.of(passwords.giveOneTimePassword(account));
  }

  /**
   * Replaces somebody's password by a one-time one, to be shown once. Whoever is signed in with the
   * old one is signed out; an account that was shut is open again. That it was done is recorded
   * first.
   *
   * @param attempt one of perhaps several, which are recorded once
   * @return nothing where there is no such account
   */
  public Optional<String> reset(String account, Attempt attempt) {
    requirePermission();
    return dispatch
        .askForOne(new FindAccount(account), Account.class)
        .map(Account::account)
        .map(known -> recordAndReset(known, attempt));
  }

  private String recordAndReset(String account, Attempt attempt) {
    dispatch.send(new ResetPassword(account), attempt);
    return passwords.giveOneTimePassword(account);
  }

  private static void requirePermission() {
    if (Dispatch.signedIn().filter(person -> person.may(Operation.MANAGE_ACCOUNTS)).isEmpty()) {
      throw new NotPermitted(Operation.MANAGE_ACCOUNTS);
    }
  }
}
