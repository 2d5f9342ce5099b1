package org.guardbook.ui.dispatch;

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.guardbook.command.Failure;
import org.guardbook.command.NotReady;
import org.guardbook.command.OutcomeUnknown;
import org.guardbook.query.AskedOfTheKeeper;
import org.guardbook.query.replay.ProjectionQuery;
import org.guardbook.query.replay.StillReplaying;

/**
 * What became of a command or query, from this process or another, as one and the same exception.
 */
final class Failures {

  private Failures() {}

  static RuntimeException ofCommand(Throwable failed) {
    return switch (told(unchecked(failed))) {
      case NoHandlerForCommandException _ -> new NotReady("the part of it that records");
      case AxonServerCommandDispatchException lost -> new OutcomeUnknown(lost);
      case AxonServerException lost -> new OutcomeUnknown(lost);
      // What the channel below the framework says where it breaks
      case io.axoniq.axonserver.connector.AxonServerException lost -> new OutcomeUnknown(lost);
      case RuntimeException known -> known;
    };
  }

  static RuntimeException ofQuery(Object query, CompletionException failed) {
    return switch (failed.getCause()) {
      case TimeoutException _ -> nobodyAnswers(query);
      case RuntimeException cause ->
          switch (told(cause)) {
            case NoHandlerForQueryException _,
                AxonServerQueryDispatchException _,
                io.axoniq.axonserver.connector.AxonServerException _ ->
                nobodyAnswers(query);
            case RuntimeException known -> known;
          };
      case null, default -> failed;
    };
  }

  /** Some questions only one of several nodes answers, and the others are there. */
  private static StillReplaying nobodyAnswers(Object query) {
    return switch (query) {
      case AskedOfTheKeeper _ -> StillReplaying.keeperIsAway();
      case ProjectionQuery _ -> StillReplaying.nobodyKeepsTheViewsUp();
      default -> StillReplaying.nobodyAnswers();
    };
  }

  private static RuntimeException unchecked(Throwable failed) {
    return switch (failed) {
      case Error error -> throw error;
      case CompletionException wrapped when wrapped.getCause() != null ->
          unchecked(wrapped.getCause());
      case RuntimeException known -> known;
      default -> new CommandExecutionException(String.valueOf(failed.getMessage()), failed);
    };
  }

  /** What another process said, or the exception itself where this one threw it. */
  private static RuntimeException told(RuntimeException failed) {
    if (failed instanceof HandlerExecutionException handled) {
      Object details = handled.getDetails().orElse(null);
      if (details instanceof Failure failure) {
        return failure.asException();
      }
      return handled.getCause() instanceof RuntimeException cause ? cause : handled;
    }
    return failed;
  }
}
