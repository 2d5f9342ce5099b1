package org.guardbook.command.childprotection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Every number that was given in a child's record, to conferences, plans, revisions and what stands
 * in them, also by entries that count no more: a number stands for one thing for ever.
 */
final class Numbers {

  /** Those of one plan; outcomes and actions share a row of numbers. */
  private static final class OfPlan {
    private int revision;
    private int last;
    private final Set<Integer> outcomes = new HashSet<>();
    private final Set<Integer> actions = new HashSet<>();

    private void on(PlanRevised revised) {
      revision = Math.max(revision, revised.revision());
      for (PlannedOutcome outcome : revised.outcomes()) {
        outcomes.add(outcome.number());
        outcome.actions().forEach(action -> actions.add(action.number()));
      }
      last = Math.max(last, Plan.numbers(revised.outcomes()).max().orElse(0));
    }
  }

  private int conference;
  private int plan;
  private final Map<Integer, OfPlan> plans = new HashMap<>();

  void on(ChildProtectionEvent event) {
    switch (event) {
      case ConferenceCalled call -> conference = Math.max(conference, call.conference());
      case ConferenceHeld held -> conference = Math.max(conference, held.conference());
      case PlanStarted started -> plan = Math.max(plan, started.plan());
      case PlanRevised revised -> of(revised.plan()).on(revised);
      case EntryCorrected correction -> {
        @Nullable ChildProtectionEvent replacement = correction.replacement();
        if (replacement != null) {
          on(replacement);
        }
      }
      case RecordOpened _,
          ChildNamed _,
          FamilyJoined _,
          TeamAllocated _,
          StrategyDiscussionHeld _,
          EnquiryBegun _,
          EnquiryConcluded _,
          ConferenceRequired _,
          ConferencePutOff _,
          CoreGroupFormed _,
          CoreGroupMet _,
          VisitFrequencySet _,
          ChildVisited _,
          CategoryChanged _,
          TransferredIn _,
          TransferredOut _,
          PlanEnded _ -> {}
    }
  }

  private OfPlan of(int number) {
    return plans.computeIfAbsent(number, _ -> new OfPlan());
  }

  int nextConference() {
    return conference + 1;
  }

  int nextPlan() {
    return plan + 1;
  }

  int nextRevision(int of) {
    return of(of).revision + 1;
  }

  /** The first of those that a plan's outcomes and actions have not been given. */
  int nextOf(int plan) {
    return of(plan).last + 1;
  }

  boolean isOutcome(int of, int number) {
    return of(of).outcomes.contains(number);
  }

  boolean isAction(int of, int number) {
    return of(of).actions.contains(number);
  }
}
