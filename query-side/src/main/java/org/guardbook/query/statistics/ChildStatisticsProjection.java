package org.guardbook.query.statistics;

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

/** What the figures count of every child. */
@ProcessingGroup(ChildStatisticsProjection.NAME)
class ChildStatisticsProjection {

  static final String NAME = "child-statistics";

  static final Collection<CountedChild> CHILDREN =
      new Collection<CountedChild>(
              "counted-children", CountedChild.class, CountedChild::reference, List.of())
          .about("reference");

  private final Retelling<ChildProtectionEvent, CountedChild> retelling;

  ChildStatisticsProjection(Views views, History<ChildProtectionEvent> history) {
    retelling =
        new Retelling<>(
            views.view(CHILDREN),
            history,
            event -> event instanceof RecordOpened first ? CountedChild.of(first) : null,
            CountedChild::after);
  }

  @EventHandler
  void on(ChildProtectionEvent event, Recorded recorded) {
    retelling.take(event, recorded);
  }
}
