package org.guardbook.command;

import org.axonframework.commandhandling.CommandMessage;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.jspecify.annotations.Nullable;

/** Lets a command pass only where its sender's role allows what it amounts to. */
record Gatekeeper(Seal seal) {

  /**
   * @throws NotPermitted if the role does not allow it, or the command says nowhere who may send it
   */
  void check(CommandMessage<?> command, Provenance by) {
    @Nullable Requires requires = command.getPayloadType().getAnnotation(Requires.class);
    if (requires == null) {
      throw new NotPermitted("Nobody may ask for this.");
    }
    if (Provenance.SYSTEM.equals(by.account())) {
      if (!seal.isOn(command.getMetaData())) {
        throw new NotPermitted("Sign in first: nobody is signed in.");
      }
      return;
    }
    Operation operation = requires.value();
    @Nullable Role role = by.role();
    if (role == null || !operation.isAllowedTo(role)) {
      throw new NotPermitted(operation);
    }
  }
}
