package org.guardbook.query.look;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.look.Sight;
import org.guardbook.query.Scribe;
import org.guardbook.query.look.LookQuery.KeepLooks;
import org.guardbook.query.replay.StillReplaying;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Whichever other node keeps the log of who looked. */
record DistantKeeper(ObjectProvider<QueryGateway> queries) implements Scribe {

  private static final Logger LOG = LoggerFactory.getLogger(DistantKeeper.class);

  /** A sync takes milliseconds; whoever looks at a page waits for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Provenance ITSELF =
      new Provenance(Provenance.SYSTEM, Role.ADMINISTRATOR, null, null, null, null);

  @Override
  public void write(List<Sight> seen, Provenance by, @Nullable String together) {
    try {
      ask(new KeepLooks(seen, together), by);
    } catch (RuntimeException failed) {
      LOG.warn("The keeper did not write down that somebody looked", failed);
      throw StillReplaying.nobodyWritesDownWhoLooks();
    }
  }

  boolean answers() {
    try {
      ask(new KeepLooks(List.of(), null), ITSELF);
      return true;
    } catch (RuntimeException nobody) {
      LOG.debug("No keeper answers", nobody);
      return false;
    }
  }

  private void ask(KeepLooks query, Provenance by) {
    queries
        .getObject()
        .query(
            KeepLooks.class.getName(),
            new GenericMessage<>(query, by.toMetaData()),
            ResponseTypes.instanceOf(Boolean.class))
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
