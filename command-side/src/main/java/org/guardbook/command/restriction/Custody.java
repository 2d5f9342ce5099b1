package org.guardbook.command.restriction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.guardbook.command.Form;
import org.guardbook.command.Refusals;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.account.AccountEvent.*;

/**
 * What lies to hand when it is settled who may see a record: the records, the accounts, the clock.
 */
class Custody {

  private static final Form FORM = new Form(_ -> null);

  private final Function<String, Stream<Object>> recorded;
  private final Clock clock;
  private final Duration brokenFor;

  /**
   * @param recorded what was recorded of a record or an account, in order; empty where there is
   *     none
   * @param brokenFor how long a record is open to somebody who broke the glass
   */
  Custody(Function<String, Stream<Object>> recorded, Clock clock, Duration brokenFor) {
    this.recorded = recorded;
    this.clock = clock;
    this.brokenFor = brokenFor;
  }

  Refusals read(RestrictionCommand command) {
    Refusals refusals = FORM.read((Record) command);
    if (!FORM.isComplete((Record) command)) {
      refusals.throwIfAny();
    }
    return refusals;
  }

  Instant now() {
    return clock.instant();
  }

  Instant closedAgain() {
    return clock.instant().plus(brokenFor);
  }

  boolean hasAccount(String account) {
    return begins(account).filter(AccountEvent.class::isInstance).isPresent();
  }

  /** Whether the holder of the account can sign in, in a role that says who sees such records. */
  boolean hasSay(String account, RestrictedKind kind) {
    Set<Role> roles = Set.of();
    boolean suspended = false;
    for (Object event : recorded.apply(account).toList()) {
      if (event instanceof AccountEvent change) {
        switch (change) {
          case AccountOpened opened -> roles = opened.roles();
          case RolesAssigned assigned -> roles = assigned.roles();
          case AccountSuspended _ -> suspended = true;
          case AccountReinstated _ -> suspended = false;
          case PasswordReset _ -> {}
        }
      }
    }
    return !suspended && roles.stream().anyMatch(kind::isRestrictedBy);
  }

  /**
   * @throws AggregateNotFoundException if there is no such record that could be restricted; that
   *     there is one of another kind is nobody's business
   */
  RestrictedKind kindOf(String reference) {
    return begins(reference)
        .flatMap(RestrictedKind::begunBy)
        .orElseThrow(() -> new AggregateNotFoundException(reference, "There is no such record."));
  }

  private Optional<Object> begins(String reference) {
    return recorded.apply(reference).findFirst();
  }
}
