package org.guardbook.query.account;

import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccount;
import org.guardbook.query.account.AccountQuery.FindAccounts;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** Answers who may sign in, and as what. */
class AccountAnswers {

  private final View<Account> accounts;

  AccountAnswers(Views views) {
    accounts = views.view(AccountProjection.ACCOUNTS);
  }

  @QueryHandler
  List<Account> answer(FindAccounts query) {
    return accounts.find(Filter.ALL, Sort.by("name"), Page.ALL);
  }

  @QueryHandler
  Optional<Account> answer(FindAccount query) {
    return accounts.find(query.account());
  }
}
