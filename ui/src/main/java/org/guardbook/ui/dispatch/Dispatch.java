package org.guardbook.ui.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Requires;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Sends what the signed-in person asks for, in their name. Screens and REST both go through it. */
@Component
public class Dispatch {

  private final CommandGateway commands;
  private final QueryGateway queries;

  Dispatch(CommandGateway commands, QueryGateway queries) {
    this.commands = commands;
    this.queries = queries;
  }

  /** Who is signed in on this thread. */
  public static Optional<SignedIn> signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn person
        ? Optional.of(person)
        : Optional.empty();
  }

  /**
   * Sends a command and waits until its events are on disk.
   *
   * @param commandId the same for every attempt at the same thing
   * @throws org.guardbook.command.RuleViolated if the command makes no sense
   * @throws NotPermitted if no role of the sender allows it
   */
  public Receipt send(Object command, String commandId) {
    return commands.sendAndWait(
        new GenericCommandMessage<>(command, inTheNameOfTheSender(command, commandId)));
  }

  /** Asks a query that has one answer. */
  public <R> R ask(Object query, Class<R> answer) {
    return ask(query, ResponseTypes.instanceOf(answer));
  }

  public <R> Optional<R> askForOne(Object query, Class<R> answer) {
    return ask(query, ResponseTypes.optionalInstanceOf(answer));
  }

  public <R> List<R> askForAll(Object query, Class<R> answer) {
    return ask(query, ResponseTypes.multipleInstancesOf(answer));
  }

  /**
   * Hears every update of a subscription query until the returned handle is run. The updates come
   * on a thread of their own.
   */
  public <U> Runnable watch(Object query, Class<U> update, Consumer<U> listener) {
    SubscriptionQueryResult<U, U> subscription =
        queries.subscriptionQuery(
            query.getClass().getName(),
            inTheNameOfTheSender(query),
            ResponseTypes.instanceOf(update),
            ResponseTypes.instanceOf(update));
    subscription.updates().subscribe(listener);
    return subscription::close;
  }

  private <R> R ask(Object query, ResponseType<R> answer) {
    try {
      return queries.query(query.getClass().getName(), inTheNameOfTheSender(query), answer).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private static Message<Object> inTheNameOfTheSender(Object query) {
    return new GenericMessage<>(query, inTheNameOfTheSender(query, null));
  }

  private static MetaData inTheNameOfTheSender(Object message, @Nullable String commandId) {
    SignedIn sender =
        signedIn().orElseThrow(() -> new NotPermitted("Sign in first: nobody is signed in."));
    Requires requires = message.getClass().getAnnotation(Requires.class);
    Operation operation = requires == null ? null : requires.value();
    Provenance provenance =
        new Provenance(
            sender.account(),
            operation == null ? sender.roles().getFirst() : sender.roleFor(operation),
            sender.agency(),
            null,
            commandId,
            null);
    return MetaData.from(provenance.toMetaData());
  }
}
