package org.guardbook.ui.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.guardbook.command.NotReady;
import org.guardbook.command.OutcomeUnknown;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/** The way to the command and query side, with who asks written on every message. */
@Component
class Gateways {

  /** As long as somebody looks at a screen that says "Saving". */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final long BETWEEN_TRIES = Duration.ofMillis(500).toNanos();

  /** A bundle of a long record takes some seconds; what hangs is not waited for. */
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

  private static final Duration EVERYBODY = Duration.ofSeconds(12);

  private static final Duration BETWEEN_WATCHES = Duration.ofSeconds(1);

  private final CommandBus commands;
  private final QueryGateway queries;
  private final Duration patience;

  @Autowired
  Gateways(CommandBus commands, QueryGateway queries) {
    this(commands, queries, PATIENCE);
  }

  Gateways(CommandBus commands, QueryGateway queries, Duration patience) {
    this.commands = commands;
    this.queries = queries;
    this.patience = patience;
  }

  /**
   * What a command was answered with.
   *
   * @param position of the last event that was recorded by then
   */
  record Sent<R>(R answer, long position) {}

  /**
   * Where the connection is lost on the way, the same command is sent again: it is recorded once.
   */
  <R> Sent<R> send(Object command, Map<String, String> metaData) {
    long began = System.nanoTime();
    while (true) {
      try {
        return sendOnce(command, metaData);
      } catch (RuntimeException failed) {
        RuntimeException known = inOurWords(Failures.ofCommand(failed));
        boolean again = known instanceof OutcomeUnknown || known instanceof NotReady;
        if (!again || System.nanoTime() - began > patience.toNanos()) {
          throw known;
        }
        LockSupport.parkNanos(BETWEEN_TRIES);
      }
    }
  }

  private <R> Sent<R> sendOnce(Object command, Map<String, String> metaData) {
    FutureCallback<Object, R> callback = new FutureCallback<>();
    commands.dispatch(new GenericCommandMessage<>(command, metaData), callback);
    CommandResultMessage<? extends R> result =
        callback.getResult(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (result.isExceptional()) {
      if (result.exceptionResult() instanceof TimeoutException late) {
        throw new OutcomeUnknown(late);
      }
      throw Failures.ofCommand(result.exceptionResult());
    }
    Object position = result.getMetaData().get(Receipt.POSITION);
    return new Sent<>(
        result.getPayload(), position instanceof Number known ? known.longValue() : -1);
  }

  private static RuntimeException inOurWords(RuntimeException failed) {
    return switch (failed) {
      case AggregateNotFoundException _ -> new NothingThere();
      case ConcurrencyException _, AggregateStreamCreationException _ -> new ChangedMeanwhile();
      default -> failed;
    };
  }

  /** Asks everybody who answers such a query, and waits until all have or that takes too long. */
  <R> List<R> askEverybody(Object query, Provenance by, ResponseType<R> answer) {
    try (Stream<R> answers =
        queries.scatterGather(
            query.getClass().getName(),
            message(query, by),
            answer,
            EVERYBODY.toMillis(),
            TimeUnit.MILLISECONDS)) {
      return answers.toList();
    }
  }

  <R> R ask(Object query, Provenance by, ResponseType<R> answer) {
    try {
      return queries
          .query(query.getClass().getName(), message(query, by), answer)
          .orTimeout(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException failed) {
      throw Failures.ofQuery(query, failed);
    }
  }

  /**
   * Watches until the returned handle is run, through lost connections, too.
   *
   * @param missed run when it goes on after a loss: what came meanwhile nobody knows
   */
  <U> Runnable watch(
      Object query, Provenance by, Class<U> update, Consumer<U> listener, Runnable missed) {
    AtomicBoolean again = new AtomicBoolean();
    return Flux.using(
                () ->
                    queries.subscriptionQuery(
                        query.getClass().getName(),
                        message(query, by),
                        ResponseTypes.instanceOf(update),
                        ResponseTypes.instanceOf(update)),
                subscribed ->
                    again.getAndSet(true)
                        ? subscribed
                            .initialResult()
                            .doOnNext(_ -> missed.run())
                            .thenMany(subscribed.updates())
                        : subscribed.updates(),
                SubscriptionQueryResult::close)
            .repeatWhen(ended -> ended.delayElements(BETWEEN_WATCHES))
            .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, BETWEEN_WATCHES))
            .subscribe(listener)
        ::dispose;
  }

  private static GenericMessage<Object> message(Object query, Provenance by) {
    MetaData asked = MetaData.from(by.toMetaData());
    return new GenericMessage<>(
        query, Dispatch.leaving().map(taken -> asked.mergedWith(taken.toMetaData())).orElse(asked));
  }
}
