package org.guardbook.command.axonserver;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** A command, and what it was answered with, in another process. */
record TravellingCommands(CommandBus commands, Luggage luggage) implements CommandBus {

  @Override
  public <C> void dispatch(CommandMessage<C> command) {
    commands.dispatch(travelled(command));
  }

  @Override
  public <C, R> void dispatch(
      CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
    commands.<C, R>dispatch(
        travelled(command), (_, result) -> callback.onResult(command, travelledBack(result)));
  }

  private <C> CommandMessage<C> travelled(CommandMessage<C> command) {
    return new GenericCommandMessage<>(
        new GenericMessage<>(
            command.getIdentifier(), luggage.arrived(command.getPayload()), command.getMetaData()),
        command.getCommandName());
  }

  private <R> CommandResultMessage<? extends R> travelledBack(
      CommandResultMessage<? extends R> result) {
    if (result.isExceptional()) {
      return result.exceptionResult() instanceof CommandExecutionException told
              && told.getDetails().isPresent()
          ? asCommandResultMessage(
              new CommandExecutionException(
                  told.getMessage(), null, luggage.arrived(told.getDetails().get())))
          : result;
    }
    return result.getPayload() == null
        ? result
        : new GenericCommandResultMessage<R>(
            luggage.arrived(result.getPayload()), result.getMetaData());
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
