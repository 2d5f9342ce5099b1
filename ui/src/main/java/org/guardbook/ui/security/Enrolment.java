package org.guardbook.ui.security;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guardbook.command.Narrative;
import org.guardbook.command.NotReady;
import org.guardbook.command.OutcomeUnknown;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.account.AccountCommand.AssignRoles;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.command.eventstore.TooBusy;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccount;
import org.guardbook.query.replay.StillReplaying;
import org.guardbook.ui.dispatch.ChangedMeanwhile;
import org.guardbook.ui.dispatch.Unattended;
import org.springframework.stereotype.Component;

/**
 * Brings an account in the record to what the provider says of its holder, so that the record shows
 * who held which role when. Of several things said, the one said last counts for everybody who
 * signed in with the account: a token from before a change that was recorded undoes none of it.
 */
@Component
class Enrolment {

  private static final Narrative AS_THE_PROVIDER_SAYS =
      new Narrative("As the provider said at which the holder signed in.");

  /** Nobody waits for another's news, save one in so many. */
  private static final int TURNS = 64;

  private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();
  private final Accounts accounts;
  private final Unattended unattended;

  Enrolment(Accounts accounts, Unattended unattended) {
    this.accounts = accounts;
    this.unattended = unattended;
  }

  /**
   * Whoever the provider vouches for, as the record has them from now on.
   *
   * @throws Unwelcome if they have no place here
   * @throws NotYet if that cannot be known or recorded for the moment
   */
  SignedIn welcome(Statement said) {
    if (said.roles().isEmpty()) {
      throw new Unwelcome(
          "You signed in as %s, but have no role in Guardbook yet. Ask whoever keeps the accounts of your board to give you one, then sign in again."
              .formatted(said.account()));
    }
    try {
      enrol(said);
      return accounts
          .find(said.account())
          .orElseThrow(
              () ->
                  new Unwelcome(
                      "Your account is suspended at the moment. Ask an administrator of Guardbook."));
    } catch (StillReplaying | NotReady | TooBusy | OutcomeUnknown | ChangedMeanwhile notYet) {
      throw new NotYet(notYet);
    } catch (RuleViolated refused) {
      throw new Unwelcome(
          "What the provider says of %s cannot stand in the record. %s Tell whoever keeps the accounts of your board."
              .formatted(said.account(), refused.getMessage()));
    }
  }

  /** One after the other, because many calls of a program may bring the same news at once. */
  private void enrol(Statement said) {
    if (isNews(said, find(said))) {
      synchronized (turns.get(Math.floorMod(said.account().hashCode(), TURNS))) {
        Optional<Account> known = find(said);
        if (isNews(said, known)) {
          recordUnlessKnown(said, known);
        }
      }
    }
  }

  /** Another process may bring the same news, and be first. */
  private void recordUnlessKnown(Statement said, Optional<Account> known) {
    try {
      record(said, known);
    } catch (RuleViolated | ChangedMeanwhile refused) {
      if (isNews(said, find(said))) {
        throw refused;
      }
    }
  }

  private void record(Statement said, Optional<Account> known) {
    if (known.isEmpty()) {
      unattended.sendAndSee(
          new OpenAccount(said.account(), said.name(), null, said.roles(), said.agency()),
          "openid:" + said.account());
    } else {
      unattended.sendAndSee(
          new AssignRoles(said.account(), said.roles(), said.agency(), AS_THE_PROVIDER_SAYS),
          "openid:%s:%s:%s:%s".formatted(said.account(), said.at(), said.roles(), said.agency()));
    }
  }

  private Optional<Account> find(Statement said) {
    return unattended.askForOne(new FindAccount(said.account()), Account.class);
  }

  private static boolean isNews(Statement said, Optional<Account> known) {
    return known.isEmpty()
        || (!known.get().suspended()
            && !(known.get().roles().equals(said.roles())
                && Objects.equals(known.get().agency(), said.agency()))
            // Tokens tell the second only
            && !said.at().isBefore(known.get().rolesSince().truncatedTo(ChronoUnit.SECONDS)));
  }
}
