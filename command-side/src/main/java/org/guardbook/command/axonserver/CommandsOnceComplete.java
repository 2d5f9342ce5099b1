package org.guardbook.command.axonserver;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;

/** Takes no command of others before all that was recorded is at hand in this process. */
final class CommandsOnceComplete extends AxonServerCommandBus {

  private final Subscriptions subscriptions = new Subscriptions();

  CommandsOnceComplete(Builder builder) {
    super(builder);
  }

  @Override
  public Registration subscribe(String command, MessageHandler<? super CommandMessage<?>> handler) {
    return subscriptions.add(() -> super.subscribe(command, handler));
  }

  void open() {
    subscriptions.open();
  }
}
