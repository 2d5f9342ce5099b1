package org.guardbook.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MetaData;

/** Shows the command bus the seal of the system itself. */
final class SystemSender implements SystemAccount {

  private final CommandGateway commands;
  private final Seal seal;

  SystemSender(CommandBus commands, Seal seal) {
    this.commands = DefaultCommandGateway.builder().commandBus(commands).build();
    this.seal = seal;
  }

  @Override
  public Receipt send(Object command, String commandId) {
    Provenance by = new Provenance(Provenance.SYSTEM, null, null, null, commandId, null);
    return commands.sendAndWait(
        new GenericCommandMessage<>(
            command, MetaData.from(by.toMetaData()).mergedWith(seal.toMetaData())));
  }
}
