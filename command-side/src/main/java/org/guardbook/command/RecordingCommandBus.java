package org.guardbook.command;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.eventstore.RecordedEvents;
import org.jspecify.annotations.Nullable;

/**
 * Where every command passes: may its sender ask this, was it recorded already, and the receipt for
 * what was recorded now.
 */
final class RecordingCommandBus extends SimpleCommandBus {

  private static final String RECORDING = Recording.class.getName();

  private final RecordedEvents recorded;
  private final ConcurrentMap<String, CompletableFuture<@Nullable Void>> underWay =
      new ConcurrentHashMap<>();

  RecordingCommandBus(Builder builder, EventBus events, RecordedEvents recorded) {
    super(builder);
    this.recorded = recorded;
    events.registerDispatchInterceptor(
        messages -> {
          note(messages);
          return (_, message) -> message;
        });
  }

  private static void note(List<? extends EventMessage<?>> messages) {
    if (CurrentUnitOfWork.isStarted()
        && CurrentUnitOfWork.get().root().getResource(RECORDING) instanceof Recording recording
        && messages.getLast() instanceof DomainEventMessage<?> last) {
      recording.receipt = new Receipt(last.getAggregateIdentifier(), last.getSequenceNumber() + 1);
    }
  }

  @Override
  protected <C, R> void handle(
      CommandMessage<C> command,
      MessageHandler<? super CommandMessage<?>> handler,
      CommandCallback<? super C, ? super R> callback) {
    Provenance by = Provenance.from(command.getMetaData());
    try {
      Gatekeeper.check(command, by);
    } catch (NotPermitted refused) {
      callback.onResult(command, asCommandResultMessage(refused));
      return;
    }
    @Nullable String commandId = by.commandId();
    if (CurrentUnitOfWork.isStarted()) {
      super.handle(command, handler, callback);
    } else if (commandId == null) {
      handleAndAnswer(command, null, handler, callback);
    } else {
      CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
      waitForTurn(commandId, done);
      try {
        handleAndAnswer(command, commandId, handler, callback);
      } finally {
        underWay.remove(commandId, done);
        done.complete(null);
      }
    }
  }

  /** The same command again, while the first is still under way, waits for what becomes of it. */
  private void waitForTurn(String commandId, CompletableFuture<@Nullable Void> mine) {
    CompletableFuture<@Nullable Void> other = underWay.putIfAbsent(commandId, mine);
    while (other != null) {
      other.join();
      other = underWay.putIfAbsent(commandId, mine);
    }
  }

  private <C, R> void handleAndAnswer(
      CommandMessage<C> command,
      @Nullable String commandId,
      MessageHandler<? super CommandMessage<?>> handler,
      CommandCallback<? super C, ? super R> callback) {
    Recording recording = new Recording();
    super.<C, R>handle(
        command,
        message -> {
          CurrentUnitOfWork.get().resources().put(RECORDING, recording);
          return handler.handle(message);
        },
        (sent, result) -> callback.onResult(sent, answer(commandId, recording, result)));
  }

  private <R> CommandResultMessage<R> answer(
      @Nullable String commandId, Recording recording, CommandResultMessage<? extends R> result) {
    Receipt now = recording.receipt;
    if (result.isExceptional() || now == null) {
      Optional<Receipt> earlier =
          commandId == null ? Optional.empty() : recorded.receipt(commandId);
      if (earlier.isPresent()) {
        return asCommandResultMessage(earlier.get());
      }
    } else if (isSubject(result.getPayload(), now)) {
      return asCommandResultMessage(now);
    }
    return asCommandResultMessage(result);
  }

  /** Aggregates answer their own creation with their id, and everything else with nothing. */
  private static boolean isSubject(@Nullable Object answer, Receipt receipt) {
    return answer == null || answer.toString().equals(receipt.subject());
  }

  /** What is recorded while a command is handled. */
  private static final class Recording {
    private @Nullable Receipt receipt;
  }
}
