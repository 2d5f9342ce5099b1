package org.guardbook.query.retrace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.retrace.RetraceQuery.LimitMet;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewFile.ManagementReview;
import org.guardbook.query.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Which time limits an entry met or missed. */
final class Limits {

  private Limits() {}

  /**
   * @param entry how the timeline tells of the entry; null where it does not
   */
  static List<LimitMet> met(Known before, Known after, @Nullable TimelineEntry entry, Said said) {
    List<LimitMet> met = new ArrayList<>(ofClocks(before.clocks(), after.clocks()));
    if (before.file() instanceof ChildFile was
        && after.file() instanceof ChildFile is
        && entry != null) {
      met.addAll(ofChild(was, is, entry));
    }
    if (before.file() instanceof ReviewFile was && after.file() instanceof ReviewFile is) {
      met.addAll(ofReview(was, is, said));
    }
    return List.copyOf(met);
  }

  private static List<LimitMet> ofClocks(List<RunningClock> before, List<RunningClock> after) {
    Map<String, RunningClock> were = new HashMap<>();
    before.forEach(clock -> were.put(clock.id(), clock));
    List<LimitMet> met = new ArrayList<>();
    for (RunningClock clock : after) {
      RunningClock was = were.get(clock.id());
      When when = clock.met();
      if (when != null && (was == null || was.met() == null)) {
        String outcome = clock.outcome();
        met.add(
            limit(
                clock.what(),
                "due "
                    + Said.day(clock.dueOn())
                    + ", met "
                    + Said.when(when)
                    + (outcome == null ? "" : ", " + outcome),
                !clock.isMetLate()));
      }
    }
    return met;
  }

  /** What was due and is due no more, or not again until later, once the like has taken place. */
  private static List<LimitMet> ofChild(ChildFile before, ChildFile after, TimelineEntry entry) {
    List<LimitMet> met = new ArrayList<>();
    for (DueStep was : before.due()) {
      boolean tookPlace =
          switch (was.kind()) {
            case INITIAL_CONFERENCE, RECEIVING_IN_CONFERENCE, REVIEW_CONFERENCE ->
                entry.type().equals("HoldConference") || entry.type().equals("ConferenceHeld");
            case CORE_GROUP -> entry.type().equals("CoreGroupMet");
            case VISIT -> entry.type().equals("ChildVisited");
          };
      boolean done =
          after.due().stream()
              .noneMatch(is -> is.id().equals(was.id()) && is.dueOn().equals(was.dueOn()));
      if (tookPlace && done) {
        When when = entry.happened();
        met.add(
            limit(
                was.kind().label(),
                "due " + Said.day(was.dueOn()) + ", took place " + Said.when(when),
                !when.date().isAfter(was.dueOn())));
      }
    }
    return met;
  }

  private static List<LimitMet> ofReview(ReviewFile before, ReviewFile after, Said said) {
    Map<String, ManagementReview> were = new HashMap<>();
    before.managementReviews().forEach(each -> were.put(each.agency(), each));
    List<LimitMet> met = new ArrayList<>();
    for (ManagementReview each : after.managementReviews()) {
      ManagementReview was = were.get(each.agency());
      When received = each.received();
      if (received != null && (was == null || was.received() == null)) {
        met.add(
            limit(
                "Management review, " + said.of(CodeList.AGENCY, each.agency()),
                "due " + Said.day(each.dueOn()) + ", received " + Said.when(received),
                !each.late()));
      }
    }
    return met;
  }

  private static LimitMet limit(String what, String how, boolean inTime) {
    return new LimitMet(what, how + (inTime ? ", in time" : ", late"), inTime);
  }
}
