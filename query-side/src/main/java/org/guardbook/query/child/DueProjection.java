package org.guardbook.query.child;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.RecordOpened;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.History;
import org.guardbook.query.replay.Retelling;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.Views;

/** How far every child has come, as far as a time limit asks. */
@ProcessingGroup(DueProjection.NAME)
class DueProjection {

  static final String NAME = "due-to-children";

  static final Collection<Journey> JOURNEYS =
      new Collection<Journey>(
              "journeys", Journey.class, Journey::reference, List.of(List.of("awaited")))
          .about("reference");

  private final Retelling<ChildProtectionEvent, Journey> retelling;

  DueProjection(Views views, History<ChildProtectionEvent> history) {
    retelling =
        new Retelling<>(
            views.view(JOURNEYS),
            history,
            event -> event instanceof RecordOpened first ? Journey.of(first) : null,
            Journey::after);
  }

  @EventHandler
  void on(ChildProtectionEvent event, Recorded recorded) {
    retelling.take(event, recorded);
  }
}
