package org.guardbook.ui.dispatch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.KeptFrom;
import org.guardbook.command.OnRecords;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.access.BestAskedAs;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.command.restriction.RestrictionCommand;
import org.guardbook.query.TakenAway;
import org.guardbook.query.restriction.RestrictionQuery.MayKnow;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Sends what the signed-in person asks for, in their name. Screens and REST both go through it. */
@Component
public class Dispatch {

  private static final ScopedValue<TakenAway> LEAVING = ScopedValue.newInstance();

  private final Gateways gateways;
  private final Standing standing;
  private final CatchUp views;

  Dispatch(Gateways gateways, Standing standing, CatchUp views) {
    this.gateways = gateways;
    this.standing = standing;
    this.views = views;
  }

  /** Who is signed in on this thread. */
  public static Optional<SignedIn> signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn person
        ? Optional.of(person)
        : Optional.empty();
  }

  /**
   * Does something with the rights of somebody who is not there, so that what comes of it holds
   * nothing that they may not see.
   */
  public static <T> T inTheNameOf(SignedIn person, Supplier<T> doing) {
    try {
      SecurityContextHolder.getContext()
          .setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
      return doing.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /**
   * Does what takes answers out of the system, a file made of them say: whatever it asks on this
   * thread is written down as taken away, not as read.
   */
  public static <T, X extends Throwable> T takingAway(
      TakenAway taken, ScopedValue.CallableOp<T, X> making) throws X {
    return ScopedValue.where(LEAVING, taken.anew()).call(making);
  }

  static Optional<TakenAway> leaving() {
    return LEAVING.isBound() ? Optional.of(LEAVING.get()) : Optional.empty();
  }

  /**
   * Sends a command and waits until its events are on disk and can be seen.
   *
   * @param commandId the same for every attempt at the same thing
   * @throws org.guardbook.command.RuleViolated if the command makes no sense
   * @throws NotPermitted if no role of the sender allows it
   */
  public Receipt send(Object command, String commandId) {
    return send(command, commandId, Receipt.class);
  }

  /** Sends a command that its sender may send again, and learns of an id used for two things. */
  public Receipt send(Object command, Attempt attempt) {
    return send(command, attempt, Receipt.class);
  }

  /** Sends a command that is answered with something other than a receipt. */
  public <R> R send(Object command, String commandId, Class<R> answer) {
    return send(command, new Attempt(commandId, null), answer);
  }

  private <R> R send(Object command, Attempt attempt, Class<R> answer) {
    Provenance by = inTheNameOfTheSender(command, attempt);
    if (isAllowed(command, by)) {
      standing.requireKeptHere(command);
      requireKnowable(command);
    }
    Gateways.Sent<R> sent = gateways.send(command, beside(by, keptFromIn(command)));
    views.await(sent.position());
    return answer.cast(sent.answer());
  }

  private static Map<String, String> beside(Provenance by, KeptFrom kept) {
    Map<String, String> metaData = by.toMetaData();
    metaData.putAll(kept.toMetaData());
    return metaData;
  }

  private static boolean isAllowed(Object command, Provenance by) {
    Operation operation = operation(command);
    return operation != null && by.role() != null && operation.isAllowedTo(by.role());
  }

  /**
   * To whoever a case is about, there is none, whatever they ask of it. What their role does not
   * allow is refused of every case alike, be there one or not.
   */
  private void requireKnowable(Object command) {
    List<String> references =
        switch (command) {
          case RestrictionCommand restricting -> OnRecords.one(restricting.reference());
          case OnRecords onRecords -> onRecords.records();
          default -> List.of();
        };
    if (references.stream().anyMatch(this::isKept)) {
      throw new NothingThere();
    }
  }

  /** Naming a case beside another tells as little of it. */
  private KeptFrom keptFromIn(Object command) {
    return new KeptFrom(
        OtherCases.namedIn(command).stream().filter(this::isKept).collect(Collectors.toSet()));
  }

  private boolean isKept(String reference) {
    return signedIn().filter(sender -> sender.may(Operation.BREAK_GLASS)).isPresent()
        && !ask(new MayKnow(reference), Boolean.class);
  }

  /** Sends a command and waits until its events are on disk only, as one among thousands. */
  public Receipt sendOneOfMany(Object command, String commandId) {
    Gateways.Sent<Receipt> sent =
        gateways.send(
            command, inTheNameOfTheSender(command, new Attempt(commandId, null)).toMetaData());
    return sent.answer();
  }

  /** Asks a query that has one answer. */
  public <R> R ask(Object query, Class<R> answer) {
    return gateways.ask(query, inTheNameOfTheSender(query, null), ResponseTypes.instanceOf(answer));
  }

  public <R> Optional<R> askForOne(Object query, Class<R> answer) {
    return gateways.ask(
        query, inTheNameOfTheSender(query, null), ResponseTypes.optionalInstanceOf(answer));
  }

  public <R> List<R> askForAll(Object query, Class<R> answer) {
    return gateways.ask(
        query, inTheNameOfTheSender(query, null), ResponseTypes.multipleInstancesOf(answer));
  }

  /**
   * Hears every update of a subscription query until the returned handle is run. The updates come
   * on a thread of their own.
   *
   * @param missed run when it hears again after a lost connection, so that some may have passed it
   */
  public <U> Runnable watch(Object query, Class<U> update, Consumer<U> listener, Runnable missed) {
    return gateways.watch(query, inTheNameOfTheSender(query, null), update, listener, missed);
  }

  private Provenance inTheNameOfTheSender(Object message, @Nullable Attempt attempt) {
    SignedIn sender =
        standing.today(
            signedIn().orElseThrow(() -> new NotPermitted("Sign in first: nobody is signed in.")));
    return new Provenance(
        sender.account(),
        role(sender, message),
        sender.agency(),
        null,
        attempt == null ? null : attempt.commandId(),
        null,
        attempt == null ? null : attempt.request());
  }

  private static Role role(SignedIn sender, Object message) {
    Operation operation = operation(message);
    if (operation == null) {
      return sender.roles().getFirst();
    }
    return message instanceof BestAskedAs best
        ? sender.roleFor(operation, best::isMeantFor)
        : sender.roleFor(operation);
  }

  private static @Nullable Operation operation(Object message) {
    Requires requires = message.getClass().getAnnotation(Requires.class);
    return requires == null ? null : requires.value();
  }
}
