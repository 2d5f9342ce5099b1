package org.guardbook.query.child;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.EntryCorrected;
import org.guardbook.command.childprotection.ChildProtectionEvent.RecordOpened;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.History;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** How far every child has come, as far as a time limit asks. */
@ProcessingGroup(DueProjection.NAME)
class DueProjection {

  static final String NAME = "due-to-children";

  static final Collection<Journey> JOURNEYS =
      new Collection<>("journeys", Journey.class, Journey::reference, List.of(List.of("awaited")));

  private final View<Journey> journeys;
  private final History<ChildProtectionEvent> history;

  DueProjection(Views views, History<ChildProtectionEvent> history) {
    this.journeys = views.view(JOURNEYS);
    this.history = history;
  }

  @EventHandler
  void on(ChildProtectionEvent event, Recorded recorded) {
    if (event instanceof EntryCorrected) {
      journeys.remove(event.reference().value());
      history
          .effective(event.reference().value(), recorded.sequence())
          .forEach(told -> take(told.event()));
    } else {
      take(event);
    }
  }

  private void take(ChildProtectionEvent event) {
    if (event instanceof RecordOpened opened) {
      journeys.put(Journey.of(opened));
      return;
    }
    journeys
        .find(event.reference().value())
        .ifPresent(
            journey -> {
              Journey after = journey.after(event);
              if (!after.equals(journey)) {
                journeys.put(after);
              }
            });
  }
}
