package org.guardbook.query.timeline;

import org.guardbook.query.timeline.TimelineQuery.Timeline;

/** The timeline of a record, the kind of which its type says. */
public sealed interface Told {

  Timeline timeline();

  /** Of a position of trust case. */
  record OfCase(Timeline timeline) implements Told {}

  /** Of a review. */
  record OfReview(Timeline timeline) implements Told {}

  /** Of a child. */
  record OfChild(Timeline timeline) implements Told {}
}
