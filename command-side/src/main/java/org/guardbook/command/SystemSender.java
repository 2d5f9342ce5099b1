package org.guardbook.command;

import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MetaData;

/** Shows the command bus a seal that is made anew at each start and never leaves the process. */
final class SystemSender implements SystemAccount {

  private static final String KEY = "seal";
  private static final String SEAL = UUID.randomUUID().toString();

  private final CommandGateway commands;

  SystemSender(CommandBus commands) {
    this.commands = DefaultCommandGateway.builder().commandBus(commands).build();
  }

  static boolean sealed(MetaData metaData) {
    return SEAL.equals(metaData.get(KEY));
  }

  @Override
  public Receipt send(Object command, String commandId) {
    Provenance by = new Provenance(Provenance.SYSTEM, null, null, null, commandId, null);
    return commands.sendAndWait(
        new GenericCommandMessage<>(command, MetaData.from(by.toMetaData()).and(KEY, SEAL)));
  }
}
