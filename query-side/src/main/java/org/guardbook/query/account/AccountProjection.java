package org.guardbook.query.account;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.account.AccountEvent.AccountReinstated;
import org.guardbook.command.account.AccountEvent.AccountSuspended;
import org.guardbook.command.account.AccountEvent.PasswordReset;
import org.guardbook.command.account.AccountEvent.RolesAssigned;
import org.guardbook.query.Recorded;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Every account, with the roles its holder has now. */
@ProcessingGroup(AccountProjection.NAME)
class AccountProjection {

  static final String NAME = "account";

  static final Collection<Account> ACCOUNTS =
      new Collection<>("accounts", Account.class, Account::account, List.of(List.of("name")));

  private final View<Account> accounts;

  AccountProjection(Views views) {
    accounts = views.view(ACCOUNTS);
  }

  @EventHandler
  void on(AccountEvent event, Recorded recorded) {
    switch (event) {
      case AccountOpened opened ->
          accounts.put(
              new Account(
                  opened.account(),
                  opened.holder().name(),
                  opened.holder().dateOfBirth(),
                  opened.roles(),
                  opened.agency(),
                  recorded.at(),
                  false));
      case RolesAssigned assigned ->
          accounts.change(
              assigned.account(),
              account -> account.with(assigned.roles(), assigned.agency(), recorded.at()));
      case AccountSuspended suspended ->
          accounts.change(suspended.account(), account -> account.suspended(true));
      case AccountReinstated reinstated ->
          accounts.change(reinstated.account(), account -> account.suspended(false));
      case PasswordReset _ -> {}
    }
  }
}
