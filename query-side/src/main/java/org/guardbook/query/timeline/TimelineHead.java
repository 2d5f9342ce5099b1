package org.guardbook.query.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.When;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.views.Collection;

/**
 * What is known of a timeline without reading it.
 *
 * @param began when the contact was received: the rules of that day say what is late
 * @param entries how many there are
 * @param byKind how many of each kind, in the order of the kinds
 */
record TimelineHead(String caseReference, When began, long entries, List<Long> byKind) {

  static final Collection<TimelineHead> HEADS =
      new Collection<>("timeline-head", TimelineHead.class, TimelineHead::caseReference, List.of());

  private static final List<Long> NONE = List.copyOf(Collections.nCopies(Kind.values().length, 0L));

  static TimelineHead of(String caseReference, When began) {
    return new TimelineHead(caseReference, began, 0, NONE);
  }

  TimelineHead with(List<Kind> kinds) {
    List<Long> counts = new ArrayList<>(byKind);
    for (Kind kind : kinds) {
      counts.set(kind.ordinal(), counts.get(kind.ordinal()) + 1);
    }
    return new TimelineHead(caseReference, began, entries + 1, List.copyOf(counts));
  }

  TimelineHead begun(When received) {
    return new TimelineHead(caseReference, received, entries, byKind);
  }

  long count(Kind kind) {
    return byKind.get(kind.ordinal());
  }

  Map<Kind, Long> counts() {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      counts.put(kind, count(kind));
    }
    return counts;
  }
}
