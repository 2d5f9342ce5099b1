package org.guardbook.query.clock;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.query.Recorded;
import org.guardbook.query.replay.History;
import org.guardbook.query.views.Collection;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;

/** How far every case has come, as far as a time limit asks. */
@ProcessingGroup(ClockProjection.NAME)
class ClockProjection {

  static final String NAME = "clock";

  static final Collection<Course> COURSES =
      new Collection<>("courses", Course.class, Course::reference, List.of(List.of("running")));

  private final View<Course> courses;
  private final History<PositionOfTrustEvent> history;

  ClockProjection(Views views, History<PositionOfTrustEvent> history) {
    this.courses = views.view(COURSES);
    this.history = history;
  }

  @EventHandler
  void on(PositionOfTrustEvent event, Recorded recorded) {
    if (event instanceof EntryCorrected) {
      courses.remove(event.reference().value());
      history
          .effective(event.reference().value(), recorded.sequence())
          .forEach(entry -> take(entry.event()));
    } else {
      take(event);
    }
  }

  private void take(PositionOfTrustEvent event) {
    if (event instanceof ContactRecorded contact) {
      courses.put(Course.of(contact));
      return;
    }
    courses
        .find(event.reference().value())
        .ifPresent(
            course -> {
              Course after = course.after(event);
              if (!after.equals(course)) {
                courses.put(after);
              }
            });
  }
}
