package org.guardbook.command.axonserver;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.guardbook.command.Failure;

/** Handles commands of other processes and tells them why one was refused, in words they know. */
record TellingCommandBus(CommandBus commands) implements CommandBus {

  @Override
  public <C> void dispatch(CommandMessage<C> command) {
    commands.dispatch(command);
  }

  @Override
  public <C, R> void dispatch(
      CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
    try {
      commands.<C, R>dispatch(
          command, (message, result) -> callback.onResult(message, told(result)));
    } catch (RuntimeException refused) {
      callback.onResult(command, told(asCommandResultMessage(refused)));
    }
  }

  private static <R> CommandResultMessage<? extends R> told(
      CommandResultMessage<? extends R> result) {
    if (!result.isExceptional()) {
      return result;
    }
    Throwable thrown = result.exceptionResult();
    return Failure.of(thrown)
        .<CommandResultMessage<? extends R>>map(
            failure ->
                asCommandResultMessage(
                    new CommandExecutionException(thrown.getMessage(), thrown, failure)))
        .orElse(result);
  }

  @Override
  public Registration subscribe(String command, MessageHandler<? super CommandMessage<?>> handler) {
    return commands.subscribe(command, handler);
  }

  @Override
  public Registration registerHandlerInterceptor(
      MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
    return commands.registerHandlerInterceptor(interceptor);
  }

  @Override
  public Registration registerDispatchInterceptor(
      MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
    return commands.registerDispatchInterceptor(interceptor);
  }
}
