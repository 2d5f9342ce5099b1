package org.guardbook.ui.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.ReferenceDataCommand.IntroduceCode;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccounts;
import org.guardbook.query.replay.StillReplaying;
import org.guardbook.ui.dispatch.Unattended;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * Somebody in every role, each with the role's name in small letters as account, one who does two
 * jobs, and leads of agencies that a test has to itself.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PeopleOfTheTests {

  public static final String PASSWORD = "heron-on-the-weir";

  /** LADO and on the review committee, as on a small board. */
  public static final String OF_TWO_JOBS = "lado-on-the-committee";

  public static String accountOf(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Founds agencies that owe nothing until a test asks them for something. */
  public interface NewAgencies {

    /**
     * @param code free in the code list of agencies
     * @return the account of its lead
     */
    String found(String code);
  }

  /** Opens accounts for people who matter to one test. */
  public interface NewPeople {
    void arrive(String account, String name, LocalDate dateOfBirth, Role... roles);
  }

  @Bean
  NewPeople newPeople(Unattended unattended, Passwords passwords) {
    return (account, name, dateOfBirth, roles) -> {
      passwords.give(account, PASSWORD);
      unattended.send(
          new OpenAccount(account, name, dateOfBirth, Set.of(roles), null), "test:" + account);
    };
  }

  @Bean
  NewAgencies newAgencies(Unattended unattended, Passwords passwords, Clock clock) {
    return code -> {
      LocalDate today = LocalDate.now(clock.withZone(When.ENGLAND));
      unattended.send(
          new IntroduceCode(CodeList.AGENCY, code, "Agency " + code, 900, today.minusYears(1)),
          "test:agency:" + code);
      String lead = "lead-of-" + code.toLowerCase(Locale.ROOT).replace('_', '-');
      passwords.give(lead, PASSWORD);
      unattended.send(
          new OpenAccount(lead, "Lead of " + code, null, Set.of(Role.AGENCY_LEAD), code),
          "test:" + lead);
      return lead;
    };
  }

  @Bean
  @Order(-1)
  ApplicationRunner arriving(Unattended unattended, Passwords passwords) {
    return _ -> {
      passwords.give(OF_TWO_JOBS, PASSWORD);
      unattended.send(
          new OpenAccount(
              OF_TWO_JOBS, "Two jobs", null, Set.of(Role.LADO, Role.REVIEW_COMMITTEE), null),
          "test:" + OF_TWO_JOBS);
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
      // Whoever looks next whether there is an administrator must find the one of the tests
      while (!areKnown(unattended)) {
        LockSupport.parkNanos(1_000_000);
      }
    };
  }

  private static boolean areKnown(Unattended unattended) {
    try {
      return unattended.askForAll(new FindAccounts(), Account.class).size() > Role.values().length;
    } catch (StillReplaying _) {
      return false;
    }
  }
}
