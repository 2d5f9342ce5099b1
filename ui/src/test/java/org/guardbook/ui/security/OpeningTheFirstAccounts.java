package org.guardbook.ui.security;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guardbook.command.access.Role;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Unattended;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.util.unit.DataSize;

class OpeningTheFirstAccounts {

  private final Unattended unattended = mock(Unattended.class);
  private final Passwords passwords = mock(Passwords.class);

  @Test
  void givesAnEmptyDemonstrationTheAccountsThatItTellsOf() throws Exception {
    start();

    verify(passwords).give("lado", "guardbook-demo");
    verify(unattended, times(8)).send(any(), any());
  }

  @Test
  void keepsPasswordsThatEverybodyKnowsOutOfABoardsOwnRecord() throws Exception {
    when(passwords.has("j.crake")).thenReturn(true);
    start(
        account("j.crake", "Jay Crake", Role.ADMINISTRATOR),
        account("lado", "Lee Coot", Role.LADO));

    verify(passwords, never()).give(any(), any());
    verify(unattended, never()).send(any(), any());
  }

  @Test
  void goesOnWithADemonstrationThatWasBegun() throws Exception {
    start(account("lado", "Rowan Ashdown", Role.LADO));

    verify(passwords).give("admin", "guardbook-demo");
    verify(unattended, times(7)).send(any(), any());
  }

  private void start(Account... known) throws InterruptedException {
    when(unattended.askForAll(any(), eq(Account.class))).thenReturn(List.of(known));
    Settings settings =
        new Settings(
            Path.of("data"),
            "Walford Safeguarding Board",
            "W",
            "memory",
            new Settings.Mongo(null),
            true,
            new Settings.SignIn(5, Duration.ofMinutes(15), Duration.ZERO),
            new Settings.Imports(DataSize.ofMegabytes(1)),
            DataSize.ofMegabytes(1),
            "files",
            DataSize.ofMegabytes(1),
            new Settings.Reminders(null, null),
            Duration.ofHours(4),
            new Settings.Ledger(null, List.of()),
            null);
    new FirstAccounts(unattended, passwords, settings).run(new DefaultApplicationArguments());
  }

  private static Account account(String account, String name, Role role) {
    return new Account(account, name, null, Set.of(role), null, Instant.EPOCH, false);
  }
}
