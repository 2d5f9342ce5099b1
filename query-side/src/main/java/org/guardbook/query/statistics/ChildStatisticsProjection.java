package org.guardbook.query.statistics;

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

/** What the figures count of every child. */
@ProcessingGroup(ChildStatisticsProjection.NAME)
class ChildStatisticsProjection {

  static final String NAME = "child-statistics";

  static final Collection<CountedChild> CHILDREN =
      new Collection<>("counted-children", CountedChild.class, CountedChild::reference, List.of());

  private final View<CountedChild> children;
  private final History<ChildProtectionEvent> history;

  ChildStatisticsProjection(Views views, History<ChildProtectionEvent> history) {
    this.children = views.view(CHILDREN);
    this.history = history;
  }

  @EventHandler
  void on(ChildProtectionEvent event, Recorded recorded) {
    if (event instanceof EntryCorrected) {
      children.remove(event.reference().value());
      history
          .effective(event.reference().value(), recorded.sequence())
          .forEach(told -> take(told.event()));
    } else {
      take(event);
    }
  }

  private void take(ChildProtectionEvent event) {
    if (event instanceof RecordOpened opened) {
      children.put(CountedChild.of(opened));
      return;
    }
    children
        .find(event.reference().value())
        .ifPresent(
            child -> {
              CountedChild after = child.after(event);
              if (!after.equals(child)) {
                children.put(after);
              }
            });
  }
}
