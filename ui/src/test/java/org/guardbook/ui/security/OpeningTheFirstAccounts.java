package org.guardbook.ui.security;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.access.Role;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Unattended;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

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
        new Binder(new MapConfigurationPropertySource(Map.of("guardbook.demo", "true")))
            .bind("guardbook", Settings.class)
            .get();
    new FirstAccounts(unattended, passwords, settings).run(new DefaultApplicationArguments());
  }

  private static Account account(String account, String name, Role role) {
    return new Account(account, name, null, Set.of(role), null, Instant.EPOCH, false);
  }
}
