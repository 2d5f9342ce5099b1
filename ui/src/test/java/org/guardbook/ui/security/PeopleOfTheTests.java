package org.guardbook.ui.security;

import java.util.Locale;
import java.util.Set;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.ui.dispatch.Unattended;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Somebody in every role, each with the role's name in small letters as account. */
@TestConfiguration(proxyBeanMethods = false)
public class PeopleOfTheTests {

  public static final String PASSWORD = "heron-on-the-weir";

  public static String accountOf(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Bean
  @Order(-1)
  ApplicationRunner peopleOfTheTests(Unattended unattended, Passwords passwords) {
    return _ -> {
      for (Role role : Role.values()) {
        String account = accountOf(role);
        passwords.give(account, PASSWORD);
        unattended.send(
            new OpenAccount(
                account,
                role.label() + " of the tests",
                null,
                Set.of(role),
                role == Role.AGENCY_LEAD ? "POLICE" : null),
            "test:" + account);
      }
    };
  }
}
