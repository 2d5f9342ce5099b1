package org.guardbook.query.clock;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.History;
import org.guardbook.query.replay.Retelling;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.Views;

/** How far every case has come, as far as a time limit asks. */
@ProcessingGroup(ClockProjection.NAME)
class ClockProjection {

  static final String NAME = "clock";

  static final Collection<Course> COURSES =
      new Collection<Course>(
              "courses", Course.class, Course::reference, List.of(List.of("running")))
          .about("reference");

  private final Retelling<PositionOfTrustEvent, Course> retelling;

  ClockProjection(Views views, History<PositionOfTrustEvent> history) {
    retelling =
        new Retelling<>(
            views.view(COURSES),
            history,
            event -> event instanceof ContactRecorded first ? Course.of(first) : null,
            Course::after);
  }

  @EventHandler
  void on(PositionOfTrustEvent event, Recorded recorded) {
    retelling.take(event, recorded);
  }
}
