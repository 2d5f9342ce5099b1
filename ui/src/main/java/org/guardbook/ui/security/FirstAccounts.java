package org.guardbook.ui.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.guardbook.command.NotReady;
import org.guardbook.command.OutcomeUnknown;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccounts;
import org.guardbook.query.replay.StillReplaying;
import org.guardbook.ui.Settings;
import org.guardbook.ui.desk.DeskAway;
import org.guardbook.ui.dispatch.Unattended;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can sign in: the accounts of the demonstration, or one administrator
 * where no administrator has a password yet. Where a provider keeps accounts it opens none.
 */
@Component
@Order(0)
class FirstAccounts implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private static final String DEMO_PASSWORD = "guardbook-demo";

  private static final List<Demonstrated> DEMONSTRATED =
      List.of(
          new Demonstrated("lado", "Rowan Ashdown", Role.LADO, null),
          new Demonstrated("dso", "Hazel Thornbury", Role.DESIGNATED_SENIOR_OFFICER, null),
          new Demonstrated("committee", "Linden Marsh", Role.REVIEW_COMMITTEE, null),
          new Demonstrated("chair", "Alder Whitcombe", Role.BOARD_MANAGER, null),
          new Demonstrated("police", "Bryony Fenwick", Role.AGENCY_LEAD, "POLICE"),
          new Demonstrated("cpchair", "Juniper Holloway", Role.CONFERENCE_CHAIR, null),
          new Demonstrated("auditor", "Sorrel Winterbourne", Role.AUDITOR, null),
          new Demonstrated("admin", "Aspen Kingsley", Role.ADMINISTRATOR, null));

  private record Demonstrated(String account, String name, Role role, @Nullable String agency) {}

  private final CountDownLatch readIn = new CountDownLatch(1);
  private final Unattended unattended;
  private final Passwords passwords;
  private final Settings settings;

  FirstAccounts(Unattended unattended, Passwords passwords, Settings settings) {
    this.unattended = unattended;
    this.passwords = passwords;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) throws InterruptedException {
    if (settings.openid() == null) {
      while (!areSeenTo()) {
        LockSupport.parkNanos(this, BETWEEN_LOOKS.toNanos());
      }
    }
  }

  private boolean areSeenTo() throws InterruptedException {
    List<Account> accounts = accountsOnceReadIn();
    try {
      if (settings.demo() && isDemonstration(accounts)) {
        openDemonstrated(accounts);
        return true;
      }
      return isAnAdministratorSeenTo(accounts);
    } catch (NotReady | OutcomeUnknown | DeskAway others) {
      LOG.info("Accounts are seen to once all parts are there: {}", others.getMessage());
      return false;
    }
  }

  /** Everybody knows the demonstration's passwords: a board's own record must never have them. */
  private static boolean isDemonstration(List<Account> accounts) {
    Demonstrated first = DEMONSTRATED.getFirst();
    boolean demonstration =
        accounts.isEmpty()
            || accounts.stream()
                .anyMatch(
                    account ->
                        account.account().equals(first.account())
                            && account.name().equals(first.name()));
    if (!demonstration) {
      LOG.warn(
          "This folder holds a record already, so no accounts of the demonstration are opened.");
    }
    return demonstration;
  }

  @EventListener
  void on(AvailabilityChangeEvent<ReadinessState> change) {
    if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
      readIn.countDown();
    }
  }

  /** Who there is, is known once the record is read in; that may take some seconds. */
  private List<Account> accountsOnceReadIn() throws InterruptedException {
    while (true) {
      try {
        return unattended.askForAll(new FindAccounts(), Account.class);
      } catch (StillReplaying _) {
        if (readIn.await(1, TimeUnit.SECONDS)) {
          LOG.debug("The record is read in.");
        }
      }
    }
  }

  private void openDemonstrated(List<Account> accounts) {
    for (Demonstrated person : DEMONSTRATED) {
      if (!passwords.has(person.account())) {
        passwords.give(person.account(), DEMO_PASSWORD);
      }
      if (accounts.stream().noneMatch(account -> account.account().equals(person.account()))) {
        unattended.send(
            new OpenAccount(
                person.account(), person.name(), null, Set.of(person.role()), person.agency()),
            "demo:" + person.account());
      }
    }
  }

  /** Whether that is done; else another process is about to. */
  private boolean isAnAdministratorSeenTo(List<Account> accounts) {
    List<Account> administrators =
        accounts.stream()
            .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
            .filter(account -> !account.suspended())
            .toList();
    if (administrators.stream().anyMatch(account -> passwords.has(account.account()))) {
      return true;
    }
    Optional<Account> known = administrators.stream().findFirst();
    String name = known.map(Account::account).orElse("admin");
    // Told before the account is there: a crash in between must not leave one nobody can enter
    if (!passwords.has(name)
        && !passwords.giveFirst(name, password -> FirstPassword.tell(name, password, settings))) {
      return false;
    }
    if (known.isEmpty()) {
      unattended.send(
          new OpenAccount(name, "Administrator", null, Set.of(Role.ADMINISTRATOR), null),
          "first-administrator");
    }
    return true;
  }
}
