package org.guardbook.query.retrace;

import java.util.Set;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.timeline.Told;

/** A kind of record, the events it is made of, and what is said of it. */
enum RecordKind {
  CASE(PositionOfTrustEvent.class, CaseFile.class, RunningClock.class, Told.OfCase.class),
  REVIEW(ReviewEvent.class, ReviewFile.class, Told.OfReview.class),
  CHILD(ChildProtectionEvent.class, ChildFile.class, Told.OfChild.class);

  private final Class<?> events;
  private final Set<Class<?>> facets;

  RecordKind(Class<?> events, Class<?>... facets) {
    this.events = events;
    this.facets = Set.of(facets);
  }

  Class<?> events() {
    return events;
  }

  Set<Class<?>> facets() {
    return facets;
  }
}
