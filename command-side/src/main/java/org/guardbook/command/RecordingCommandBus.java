package org.guardbook.command;

import static java.util.Objects.requireNonNull;
import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import java.util.List;
import java.util.Map;
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
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.restriction.Restricted;
import org.jspecify.annotations.Nullable;

/**
 * Where every command passes: may its sender ask this, was it recorded already, and the receipt for
 * what was recorded now.
 */
final class RecordingCommandBus extends SimpleCommandBus {

  private static final String RECORDING = Recording.class.getName();
  private static final int ANSWERS = 10_000;

  /** What others recorded meanwhile is taken in, and the command looked at again, this often. */
  private static final int ATTEMPTS = 5;

  private final RecordedEvents recorded;
  private final Gatekeeper gatekeeper;
  private final ClosedRecords closed;
  private final CommandTimes times;
  private final ConcurrentMap<String, CompletableFuture<@Nullable Void>> underWay =
      new ConcurrentHashMap<>();

  /** A retry mostly comes at once; one that comes later is found in the store. */
  private final Recent answers = new Recent(ANSWERS);

  RecordingCommandBus(
      Builder builder,
      EventBus events,
      RecordedEvents recorded,
      Gatekeeper gatekeeper,
      ClosedRecords closed,
      CommandTimes times) {
    super(builder);
    this.recorded = recorded;
    this.gatekeeper = gatekeeper;
    this.closed = closed;
    this.times = times;
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
      CommandCallback<? super C, ? super R> answered) {
    CommandCallback<C, R> callback = times.until(answered);
    Provenance by = Provenance.from(command.getMetaData());
    @Nullable String commandId = by.commandId();
    try {
      gatekeeper.check(command, by);
      requireComplete();
      if (!recorded.refusesRepetition()) {
        recorded.catchUp();
      }
      closed.check(command.getPayload(), by);
    } catch (NotPermitted | NotReady | OutcomeUnknown refused) {
      callback.onResult(command, asCommandResultMessage(refused));
      return;
    } catch (Restricted refused) {
      // This very command may have closed the record to its sender
      Answer before = commandId == null ? null : answeredBefore(commandId);
      callback.onResult(command, before == null ? asCommandResultMessage(refused) : before.to(by));
      return;
    }
    if (CurrentUnitOfWork.isStarted()) {
      super.handle(command, handler, callback);
    } else if (commandId == null) {
      callback.onResult(command, stood(answer(command, by, null, handler)));
    } else {
      CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
      waitForTurn(commandId, done);
      try {
        callback.onResult(command, stood(answer(command, by, commandId, handler)));
      } finally {
        underWay.remove(commandId, done);
        done.complete(null);
      }
    }
  }

  /** The events of the command stand at or before what the record ends with once it is answered. */
  private <R> CommandResultMessage<R> stood(CommandResultMessage<R> result) {
    return result.isExceptional()
        ? result
        : result.andMetaData(Map.of(Receipt.POSITION, recorded.lastPosition()));
  }

  private void requireComplete() {
    String missing = recorded.waitsFor();
    if (missing != null) {
      throw new NotReady(missing);
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

  private @Nullable Answer answeredBefore(String commandId) {
    Answer answer = answers.<String, Answer>get(commandId);
    return answer == null ? stored(commandId) : answer;
  }

  private <C, R> CommandResultMessage<R> answer(
      CommandMessage<C> command,
      Provenance by,
      @Nullable String commandId,
      MessageHandler<? super CommandMessage<?>> handler) {
    try {
      Answer before = commandId == null ? null : alreadyAnswered(commandId);
      return before == null ? answerNow(command, by, commandId, handler) : before.to(by);
    } catch (OutcomeUnknown unknown) {
      return asCommandResultMessage(unknown);
    }
  }

  /** What may be recorded twice is looked for before; the embedded store refuses the second. */
  private @Nullable Answer alreadyAnswered(String commandId) {
    Answer answer = answers.<String, Answer>get(commandId);
    return answer != null || recorded.refusesRepetition() ? answer : stored(commandId);
  }

  private <C, R> CommandResultMessage<R> answerNow(
      CommandMessage<C> command,
      Provenance by,
      @Nullable String commandId,
      MessageHandler<? super CommandMessage<?>> handler) {
    for (int attempt = 1; ; attempt++) {
      Recording recording = new Recording();
      super.<C, R>handle(
          command,
          message -> {
            CurrentUnitOfWork.get().resources().put(RECORDING, recording);
            return handler.handle(message);
          },
          (_, result) -> recording.result = result);
      CommandResultMessage<R> result = asCommandResultMessage(requireNonNull(recording.result));
      boolean unknown = isUnknown(result);
      if (unknown || isConflict(result)) {
        recorded.catchUp();
      }
      if (commandId != null && (result.isExceptional() || recording.receipt == null)) {
        Answer stored = stored(commandId);
        if (stored != null) {
          return stored.to(by);
        }
      }
      if (unknown) {
        return result;
      }
      if (!isConflict(result)) {
        return answered(result, recording.receipt, by, commandId);
      } else if (attempt == ATTEMPTS) {
        return result;
      }
    }
  }

  /** The connection was lost while it was being recorded: it may be, or may yet come to be. */
  private static boolean isUnknown(CommandResultMessage<?> result) {
    return result.isExceptional() && result.exceptionResult() instanceof OutcomeUnknown;
  }

  /** Another process has recorded in the same record: nothing of this was, and its state is old. */
  private static boolean isConflict(CommandResultMessage<?> result) {
    return result.isExceptional()
        && (result.exceptionResult() instanceof ConcurrencyException
            || result.exceptionResult() instanceof AggregateStreamCreationException);
  }

  private <R> CommandResultMessage<R> answered(
      CommandResultMessage<R> result,
      @Nullable Receipt receipt,
      Provenance by,
      @Nullable String commandId) {
    if (result.isExceptional()) {
      return result;
    }
    if (receipt != null && isSubject(result.getPayload(), receipt)) {
      result = asCommandResultMessage(receipt);
    }
    if (commandId != null && result.getPayload() != null) {
      answers.put(commandId, new Answer(by, result.getPayload()));
    }
    return result;
  }

  /**
   * What the command was answered with by an earlier run of the program: of several records, the
   * first.
   */
  private @Nullable Answer stored(String commandId) {
    List<RecordedEvent> events = recorded.ofCommand(commandId);
    if (events.isEmpty()) {
      return null;
    }
    RecordedEvent first = events.getFirst();
    long last =
        events.stream()
            .filter(event -> event.subject().equals(first.subject()))
            .mapToLong(RecordedEvent::sequence)
            .max()
            .orElseThrow();
    return new Answer(first.by(), new Receipt(first.subject(), last + 1));
  }

  /** Aggregates answer their own creation with their id, and everything else with nothing. */
  private static boolean isSubject(@Nullable Object answer, Receipt receipt) {
    return answer == null || answer.toString().equals(receipt.subject());
  }

  /** What is recorded while a command is handled. */
  private static final class Recording {
    private @Nullable Receipt receipt;
    private @Nullable CommandResultMessage<?> result;
  }

  /** What a command was answered, told only to whoever sends the same thing again. */
  private record Answer(String account, @Nullable String request, Object payload) {

    Answer(Provenance by, Object payload) {
      this(by.account(), by.request(), payload);
    }

    <R> CommandResultMessage<R> to(Provenance sender) {
      if (!sender.account().equals(account)) {
        return refused("Somebody else has sent something under this id; send yours under another.");
      }
      if (request != null && sender.request() != null && !sender.request().equals(request)) {
        return refused(
            "Something else was sent under this id before; send a new thing under a new one.");
      }
      return asCommandResultMessage(payload);
    }

    private static <R> CommandResultMessage<R> refused(String sentence) {
      return asCommandResultMessage(new RuleViolated(sentence));
    }
  }
}
