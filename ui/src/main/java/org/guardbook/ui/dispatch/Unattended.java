package org.guardbook.ui.dispatch;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.SystemAccount;
import org.guardbook.command.access.Role;
import org.springframework.stereotype.Component;

/**
 * Sends and asks what no signed-in person does: who somebody is while they sign in, the first
 * account of all. It acts as an administrator and so sees no case.
 */
@Component
public class Unattended {

  private final Gateways gateways;
  private final SystemAccount system;
  private final CatchUp views;

  Unattended(Gateways gateways, SystemAccount system, CatchUp views) {
    this.gateways = gateways;
    this.system = system;
    this.views = views;
  }

  public Receipt send(Object command, String commandId) {
    return dispatch(command, commandId).answer();
  }

  /** Sends a command and waits until its events are on disk and can be seen. */
  public Receipt sendAndSee(Object command, String commandId) {
    Gateways.Sent<Receipt> sent = dispatch(command, commandId);
    views.await(sent.position());
    return sent.answer();
  }

  private Gateways.Sent<Receipt> dispatch(Object command, String commandId) {
    return gateways.send(command, system.provenance(commandId));
  }

  public <R> Optional<R> askForOne(Object query, Class<R> answer) {
    return gateways.ask(query, itself(), ResponseTypes.optionalInstanceOf(answer));
  }

  public <R> List<R> askForAll(Object query, Class<R> answer) {
    return gateways.ask(query, itself(), ResponseTypes.multipleInstancesOf(answer));
  }

  private static Provenance itself() {
    return new Provenance(Provenance.SYSTEM, Role.ADMINISTRATOR, null, null, null, null);
  }
}
