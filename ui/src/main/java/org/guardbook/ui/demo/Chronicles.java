package org.guardbook.ui.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.chronology.ChronologyCommand.PickCaseEntry;
import org.guardbook.command.chronology.ChronologyCommand.PickChildEntry;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadChildTimeline;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;

/** The chronologies of the demo: one of a case for its next meeting, one of a child for a court. */
final class Chronicles {

  /** What the first entry of a kind in a case meant for the child. */
  private static final Map<String, String> OF_A_CASE =
      Map.of(
          "ContactRecorded",
          "The child told somebody, and that person passed it on the same day.",
          "ThresholdDecided",
          "What the child said was taken as it was said.",
          "SafeguardPutInPlace",
          "From here on the child did not have to meet the adult.",
          "MeetingHeld",
          "The agencies heard the child's account together, for the first time.",
          "StrandOpened",
          "The child was asked once more, by somebody trained to ask.");

  /** What the first entry of a kind in a child's record meant for the child. */
  private static final Map<String, String> OF_A_CHILD =
      Map.of(
          "StrategyDiscussionHeld",
          "Agencies that had each seen a part put the parts together.",
          "EnquiryConcluded",
          "It was found that things at home were as bad as the child had said.",
          "PlanStarted",
          "There was a plan, and the parents knew what had to change.",
          "ChildVisited",
          "The child was seen, and said what a good day looks like.",
          "CoreGroupMet",
          "Good news: the mother came, and had done what she had promised.");

  private final Dispatch dispatch;

  Chronicles(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** Picks as the LADO who is signed in. */
  void ofACase(LocalDate today) {
    Cases open =
        dispatch.ask(
            new FindCases(
                "",
                Set.of(CaseState.BETWEEN_MEETINGS),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                "receivedOn",
                false,
                0,
                1),
            Cases.class);
    for (CaseSummary summary : open.cases()) {
      CaseReference reference = new CaseReference(summary.reference());
      // Once the first is recorded, the views show all that was recorded before it
      Set<String> picked = new HashSet<>();
      for (TimelineEntry entry = next(timelineOf(reference), OF_A_CASE, picked);
          entry != null;
          entry = next(timelineOf(reference), OF_A_CASE, picked)) {
        send(
            new PickCaseEntry(reference, When.on(today), entry.eventId(), meant(entry, OF_A_CASE)));
      }
    }
  }

  /** Picks as the conference chair who is signed in. */
  void ofAChild(LocalDate today) {
    Children onPlan =
        dispatch.ask(
            new FindChildren(
                "", Set.of(ChildState.ON_PLAN), Set.of(), Set.of(), "planStartedOn", false, 0, 1),
            Children.class);
    for (ChildSummary summary : onPlan.children()) {
      ChildReference reference = new ChildReference(summary.reference());
      Set<String> picked = new HashSet<>();
      for (TimelineEntry entry = next(timelineOf(reference), OF_A_CHILD, picked);
          entry != null;
          entry = next(timelineOf(reference), OF_A_CHILD, picked)) {
        send(
            new PickChildEntry(
                reference, When.on(today), entry.eventId(), meant(entry, OF_A_CHILD)));
      }
    }
  }

  private void send(Object command) {
    dispatch.send(command, UUID.randomUUID().toString());
  }

  private List<TimelineEntry> timelineOf(CaseReference reference) {
    return dispatch
        .ask(new ReadTimeline(reference.value(), null, null, 0, 500), Timeline.class)
        .entries();
  }

  private List<TimelineEntry> timelineOf(ChildReference reference) {
    return dispatch
        .ask(new ReadChildTimeline(reference.value(), null, null, 0, 500), Timeline.class)
        .entries();
  }

  /**
   * The first entry that stands of a kind that has not been picked yet; null where there is none.
   *
   * @param picked kinds that were, to which this one is added
   */
  private static @Nullable TimelineEntry next(
      List<TimelineEntry> timeline, Map<String, String> wanted, Set<String> picked) {
    return timeline.stream()
        .sorted(
            Comparator.comparing(TimelineEntry::happened).thenComparing(TimelineEntry::position))
        .filter(entry -> wanted.containsKey(entry.type()))
        .filter(entry -> entry.correctedBy() == null && entry.corrects() == null)
        .filter(entry -> picked.add(entry.type()))
        .findFirst()
        .orElse(null);
  }

  private static Narrative meant(TimelineEntry entry, Map<String, String> words) {
    return new Narrative(words.getOrDefault(entry.type(), entry.what()));
  }
}
