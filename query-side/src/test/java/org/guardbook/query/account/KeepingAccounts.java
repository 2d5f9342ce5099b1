package org.guardbook.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.account.AccountEvent.AccountReinstated;
import org.guardbook.command.account.AccountEvent.AccountSuspended;
import org.guardbook.command.account.AccountEvent.RolesAssigned;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccount;
import org.guardbook.query.account.AccountQuery.FindAccounts;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.MongoServers;
import org.guardbook.query.views.MongoViews;
import org.junit.jupiter.api.Test;

class KeepingAccounts {

  private static final Narrative WORDS = new Narrative("Changed posts.");
  private static final AccountOpened OPENED =
      new AccountOpened(
          "lado",
          new Person("lado", "Lena Ado", LocalDate.of(1979, 3, 2)),
          Set.of(Role.LADO),
          null);

  @Test
  void listsAccountsByTheNameOfTheirHolder() {
    AccountOpened other =
        new AccountOpened(
            "police",
            new Person("police", "Ada Constable", null),
            Set.of(Role.AGENCY_LEAD),
            "POLICE");
    assertThat(answers(OPENED, other).answer(new FindAccounts()))
        .extracting(Account::name)
        .containsExactly("Ada Constable", "Lena Ado");
  }

  @Test
  void knowsWhoseAccountItIs() {
    assertThat(answers(OPENED).answer(new FindAccount("lado")))
        .contains(
            new Account(
                "lado",
                "Lena Ado",
                LocalDate.of(1979, 3, 2),
                Set.of(Role.LADO),
                null,
                Past.BEGINNING,
                false));
    assertThat(answers(OPENED).answer(new FindAccount("nobody"))).isEmpty();
  }

  @Test
  void givesTheHolderTheRolesLastAssigned() {
    assertThat(
            answers(
                    OPENED,
                    new RolesAssigned(
                        "lado", Set.of(Role.AUDITOR, Role.BOARD_MANAGER), "BOARD", WORDS))
                .answer(new FindAccount("lado")))
        .get()
        .satisfies(
            account -> {
              assertThat(account.rolesInOrder()).containsExactly(Role.BOARD_MANAGER, Role.AUDITOR);
              assertThat(account.agency()).isEqualTo("BOARD");
              assertThat(account.rolesSince()).isAfter(Past.BEGINNING);
              assertThat(account.name()).isEqualTo("Lena Ado");
            });
  }

  @Test
  void marksAnAccountSuspendedUntilItIsReinstated() {
    AccountSuspended suspended = new AccountSuspended("lado", WORDS);
    assertThat(answers(OPENED, suspended).answer(new FindAccount("lado")))
        .get()
        .extracting(Account::suspended)
        .isEqualTo(true);
    assertThat(
            answers(OPENED, suspended, new AccountReinstated("lado", WORDS))
                .answer(new FindAccount("lado")))
        .get()
        .extracting(Account::suspended)
        .isEqualTo(false);
  }

  @Test
  void keepsThemInMongoAsInMemory() {
    MongoViews views = new MongoViews(MongoServers.database());
    Past.of(OPENED).into(views, AccountProjection::new);
    assertThat(new AccountAnswers(views).answer(new FindAccounts()))
        .isEqualTo(answers(OPENED).answer(new FindAccounts()));
  }

  private static AccountAnswers answers(Object... events) {
    return new AccountAnswers(Past.of(events).into(AccountProjection::new));
  }
}
