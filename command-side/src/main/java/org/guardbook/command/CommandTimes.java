package org.guardbook.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * How long commands of each type take, and what becomes of them. What they are about, and whose
 * they are, is no figure.
 */
record CommandTimes(MeterRegistry meters) {

  /** A page is drawn anew after each; a hundredth is what nobody notices, a second what all do. */
  private static final Duration[] LIMITS = {
    Duration.ofMillis(2),
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  <C, R> CommandCallback<C, R> until(CommandCallback<? super C, ? super R> answered) {
    long began = System.nanoTime();
    return (command, result) -> {
      took(command, outcome(result), System.nanoTime() - began);
      answered.onResult(command, result);
    };
  }

  private void took(CommandMessage<?> command, String outcome, long nanos) {
    Timer.builder("guardbook.commands")
        .description("Commands that were answered here, and how long each took")
        .tag("command", command.getPayloadType().getSimpleName())
        .tag("outcome", outcome)
        .serviceLevelObjectives(LIMITS)
        .register(meters)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private static String outcome(CommandResultMessage<?> result) {
    if (!result.isExceptional()) {
      return "recorded";
    }
    return switch (result.exceptionResult()) {
      case OutcomeUnknown _ -> "unknown";
      case ConcurrencyException _, AggregateStreamCreationException _ -> "conflict";
      case Failure.Told _, AggregateNotFoundException _ -> "refused";
      default -> "failed";
    };
  }
}
