package org.guardbook.command.restriction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.guardbook.command.Form;
import org.guardbook.command.Refusals;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;

/**
 * What lies to hand when it is settled who may see a record: the records, the accounts, the clock.
 */
class Custody {

  private static final Form FORM = new Form(_ -> null);

  private final Function<String, Optional<Object>> begins;
  private final Clock clock;
  private final Duration brokenFor;

  /**
   * @param begins the first entry of a record; empty where there is no such record
   * @param brokenFor how long a record is open to somebody who broke the glass
   */
  Custody(Function<String, Optional<Object>> begins, Clock clock, Duration brokenFor) {
    this.begins = begins;
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
    return begins.apply(account).filter(AccountEvent.class::isInstance).isPresent();
  }

  /**
   * @throws RuleViolated if there is no such record, or none that can be restricted
   */
  RestrictedKind kindOf(String reference) {
    return begins
        .apply(reference)
        .flatMap(Custody::kind)
        .orElseThrow(
            () ->
                new RuleViolated(
                    "reference",
                    "There is no position of trust case and no child's record with this"
                        + " reference."));
  }

  private static Optional<RestrictedKind> kind(Object begins) {
    return switch (begins) {
      case PositionOfTrustEvent _ -> Optional.of(RestrictedKind.ALLEGATION);
      case ChildProtectionEvent _ -> Optional.of(RestrictedKind.CHILD);
      default -> Optional.empty();
    };
  }
}
