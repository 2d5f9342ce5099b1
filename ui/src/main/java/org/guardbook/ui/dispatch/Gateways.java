package org.guardbook.ui.dispatch;

import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.guardbook.command.KeptFrom;
import org.guardbook.command.Provenance;
import org.springframework.stereotype.Component;

/** The way to the command and query side, with who asks written on every message. */
@Component
class Gateways {

  private final CommandGateway commands;
  private final QueryGateway queries;

  Gateways(CommandGateway commands, QueryGateway queries) {
    this.commands = commands;
    this.queries = queries;
  }

  <R> R send(Object command, Provenance by, KeptFrom kept) {
    try {
      return commands.sendAndWait(
          new GenericCommandMessage<>(
              command, MetaData.from(by.toMetaData()).mergedWith(kept.toMetaData())));
    } catch (AggregateNotFoundException _) {
      throw new NothingThere();
    } catch (ConcurrencyException | AggregateStreamCreationException _) {
      throw new ChangedMeanwhile();
    } catch (CommandExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  <R> R ask(Object query, Provenance by, ResponseType<R> answer) {
    try {
      return queries.query(query.getClass().getName(), message(query, by), answer).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  <U> Runnable watch(Object query, Provenance by, Class<U> update, Consumer<U> listener) {
    SubscriptionQueryResult<U, U> subscription =
        queries.subscriptionQuery(
            query.getClass().getName(),
            message(query, by),
            ResponseTypes.instanceOf(update),
            ResponseTypes.instanceOf(update));
    subscription.updates().subscribe(listener);
    return subscription::close;
  }

  private static GenericMessage<Object> message(Object query, Provenance by) {
    MetaData asked = MetaData.from(by.toMetaData());
    return new GenericMessage<>(
        query, Dispatch.leaving().map(taken -> asked.mergedWith(taken.toMetaData())).orElse(asked));
  }
}
