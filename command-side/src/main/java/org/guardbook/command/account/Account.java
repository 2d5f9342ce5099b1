package org.guardbook.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.guardbook.command.Person;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusals;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.AssignRoles;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.command.account.AccountCommand.ReinstateAccount;
import org.guardbook.command.account.AccountCommand.ResetPassword;
import org.guardbook.command.account.AccountCommand.SuspendAccount;
import org.guardbook.command.account.AccountEvent.AccountOpened;
import org.guardbook.command.account.AccountEvent.AccountReinstated;
import org.guardbook.command.account.AccountEvent.AccountSuspended;
import org.guardbook.command.account.AccountEvent.PasswordReset;
import org.guardbook.command.account.AccountEvent.RolesAssigned;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's way in, and what they may do there. Nobody can take administration from themselves, so
 * whoever changes accounts stays behind as an administrator, and there is always one.
 */
@Aggregate(type = "Account")
class Account {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
  private static final int YOUNGEST = 14;
  private static final int OLDEST = 110;

  @AggregateIdentifier private @Nullable String account;
  private Set<Role> roles = Set.of();
  private @Nullable String agency;
  private boolean suspended;

  Account() {}

  /** Names are never given away again, so one that is taken is refused for ever. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(OpenAccount command, Reception reception) {
    Refusals refusals = reception.read(command);
    if (!NAME.matcher(command.account()).matches() || command.account().equals(Provenance.SYSTEM)) {
      refusals.add(
          "account",
          "Choose a sign-in name of two to forty lower-case letters, digits, dots and hyphens.");
    } else if (account != null || reception.isTaken(command.account())) {
      refusals.add("account", "\"%s\" is taken. Choose another name.".formatted(command.account()));
    }
    dateOfBirth(command.dateOfBirth(), reception.today(), refusals);
    roles(command.roles(), command.agency(), reception, refusals);
    refusals.throwIfAny();
    apply(
        new AccountOpened(
            command.account(),
            new Person(command.account(), command.name().strip(), command.dateOfBirth()),
            new TreeSet<>(command.roles()),
            unlessBlank(command.agency())));
    return receipt(command.account());
  }

  @CommandHandler
  Receipt handle(AssignRoles command, Reception reception, MetaData sender) {
    Refusals refusals = reception.read(command);
    roles(command.roles(), command.agency(), reception, refusals);
    if (isOwn(sender)
        && roles.contains(Role.ADMINISTRATOR)
        && !command.roles().contains(Role.ADMINISTRATOR)) {
      refusals.add(
          "roles",
          "You cannot take the role of administrator from yourself. Ask another administrator.");
    }
    if (command.roles().equals(roles)
        && java.util.Objects.equals(unlessBlank(command.agency()), agency)) {
      refusals.add("roles", "This account has these roles already.");
    }
    refusals.throwIfAny();
    apply(
        new RolesAssigned(
            command.account(),
            new TreeSet<>(command.roles()),
            unlessBlank(command.agency()),
            command.reason()));
    return receipt(command.account());
  }

  @CommandHandler
  Receipt handle(ResetPassword command) {
    apply(new PasswordReset(command.account()));
    return receipt(command.account());
  }

  @CommandHandler
  Receipt handle(SuspendAccount command, Reception reception, MetaData sender) {
    reception.read(command).throwIfAny();
    if (isOwn(sender)) {
      throw new RuleViolated("You cannot suspend your own account. Ask another administrator.");
    }
    if (suspended) {
      throw new RuleViolated("This account is suspended already.");
    }
    apply(new AccountSuspended(command.account(), command.reason()));
    return receipt(command.account());
  }

  @CommandHandler
  Receipt handle(ReinstateAccount command, Reception reception) {
    reception.read(command).throwIfAny();
    if (!suspended) {
      throw new RuleViolated("This account is not suspended.");
    }
    apply(new AccountReinstated(command.account(), command.reason()));
    return receipt(command.account());
  }

  private static void roles(
      Set<Role> roles, @Nullable String agency, Reception reception, Refusals refusals) {
    if (roles.isEmpty()) {
      refusals.add("roles", "Choose at least one role.");
    }
    String named = unlessBlank(agency);
    if (named != null) {
      String objection = reception.objection(named);
      if (objection != null) {
        refusals.add("agency", objection);
      }
    } else if (roles.contains(Role.AGENCY_LEAD)) {
      refusals.add("agency", "An agency lead acts for an agency: choose which.");
    }
  }

  private static void dateOfBirth(@Nullable LocalDate born, LocalDate today, Refusals refusals) {
    if (born != null
        && (born.isAfter(today.minusYears(YOUNGEST)) || born.isBefore(today.minusYears(OLDEST)))) {
      refusals.add("dateOfBirth", "Check the date of birth.");
    }
  }

  private boolean isOwn(MetaData sender) {
    return Provenance.from(sender).account().equals(account);
  }

  private static @Nullable String unlessBlank(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }

  private static Receipt receipt(String account) {
    return new Receipt(account, getVersion() + 1);
  }

  @EventSourcingHandler
  void on(AccountEvent event) {
    switch (event) {
      case AccountOpened opened -> {
        account = opened.account();
        roles = Set.copyOf(opened.roles());
        agency = opened.agency();
      }
      case RolesAssigned assigned -> {
        roles = Set.copyOf(assigned.roles());
        agency = assigned.agency();
      }
      case AccountSuspended _ -> suspended = true;
      case AccountReinstated _ -> suspended = false;
      case PasswordReset _ -> {}
    }
  }
}
