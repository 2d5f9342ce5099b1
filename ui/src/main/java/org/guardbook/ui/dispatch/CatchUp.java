package org.guardbook.ui.dispatch;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.query.replay.ProjectionQuery.AwaitViews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Waits until the views show what was just recorded, everywhere that questions are answered, so
 * that whoever recorded it finds it at once. That takes a millisecond or two; where it takes longer
 * than anybody should wait, what was recorded is on disk all the same and shows up by itself.
 */
@Component
class CatchUp {

  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

  private static final Provenance ITSELF =
      new Provenance(Provenance.SYSTEM, Role.ADMINISTRATOR, null, null, null, null);

  private final Gateways gateways;

  CatchUp(Gateways gateways) {
    this.gateways = gateways;
  }

  /**
   * @param position of the last event that was recorded by then
   */
  void await(long position) {
    try {
      gateways.askEverybody(
          new AwaitViews(position), ITSELF, ResponseTypes.instanceOf(Boolean.class));
    } catch (RuntimeException nobody) {
      LOG.debug("Nobody says whether the views show event {}", position, nobody);
    }
  }
}
