package org.guardbook.query.chronology;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.chronology.ChronologyReference;
import org.guardbook.query.Recorded;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** What was picked of every record; what it points at is read from the timeline. */
@ProcessingGroup(ChronologyProjection.NAME)
class ChronologyProjection {

  static final String NAME = "chronology";

  private final View<Picks> all;

  ChronologyProjection(Views views) {
    all = views.view(Picks.ALL);
  }

  @EventHandler
  void on(ChronologyEvent event, Recorded recorded) {
    ChronologyReference chronology = event.chronology();
    Picks before =
        all.find(chronology.record())
            .orElseGet(() -> new Picks(chronology.record(), chronology.kind(), List.of()));
    all.put(before.after(event, recorded));
  }
}
