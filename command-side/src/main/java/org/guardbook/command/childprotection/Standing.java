package org.guardbook.command.childprotection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.Entry;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.jspecify.annotations.Nullable;

/** Where a child stands by the entries that count: all that the rules of practice ask about. */
final class Standing {

  /**
   * @param heldFor null where it was put off and has no new time
   */
  record Called(int number, ConferenceKind kind, When happened, @Nullable When heldFor) {}

  /** When the record begins; null while it has no entry. */
  @Nullable When opened;

  @Nullable Person child;
  @Nullable ChildReference family;
  @Nullable StrategyDiscussionHeld discussion;

  /** Section 47 enquiries that have not been concluded. */
  @Nullable When enquiryBegun;

  @Nullable When enquiryConcluded;

  /** Conferences that were found to be required and have not been held, with the day of that. */
  final Map<ConferenceKind, When> required = new EnumMap<>(ConferenceKind.class);

  @Nullable Called called;
  @Nullable ConferenceHeld conference;

  /** Days on which conferences were held, by their numbers. */
  final Map<Integer, LocalDate> held = new HashMap<>();

  /** In the order in which they started. */
  final List<Plan> plans = new ArrayList<>();

  /**
   * @param by accounts that recorded, by event id
   */
  static Standing after(List<Entry<ChildProtectionEvent>> effective, Map<String, String> by) {
    Standing standing = new Standing();
    for (Entry<ChildProtectionEvent> entry : effective) {
      standing.on(entry.event(), by.getOrDefault(entry.id(), ""));
    }
    return standing;
  }

  /**
   * @param by account that recorded it
   */
  void on(ChildProtectionEvent event, String by) {
    switch (event) {
      case RecordOpened begin -> {
        opened = begin.happened();
        child = begin.child();
        family = begin.family();
      }
      case ChildNamed named -> child = named.child();
      case FamilyJoined joined -> family = joined.family();
      case TeamAllocated _ -> {}
      case StrategyDiscussionHeld held -> discussion = held;
      case EnquiryBegun begun -> enquiryBegun = begun.happened();
      case EnquiryConcluded concluded -> {
        enquiryBegun = null;
        enquiryConcluded = concluded.happened();
        if (concluded.conferenceRequired()) {
          required.put(ConferenceKind.INITIAL, concluded.happened());
        }
      }
      case ConferenceRequired needed -> required.put(needed.kind(), needed.happened());
      case ConferenceCalled call ->
          called = new Called(call.conference(), call.kind(), call.happened(), call.heldFor());
      case ConferencePutOff put -> {
        if (called != null && called.number == put.conference()) {
          called = new Called(called.number, called.kind, called.happened, put.heldFor());
        }
      }
      case ConferenceHeld held -> held(held);
      case PlanStarted started -> {
        plans.add(new Plan(started));
        // It answers whatever else was to lead to one
        required.clear();
      }
      case PlanRevised revised -> plan(revised.plan()).ifPresent(plan -> plan.on(revised, by));
      case CoreGroupFormed formed -> plan(formed.plan()).ifPresent(plan -> plan.on(formed));
      case CoreGroupMet met -> plan(met.plan()).ifPresent(plan -> plan.on(met));
      case VisitFrequencySet set -> plan(set.plan()).ifPresent(plan -> plan.on(set));
      case ChildVisited visit -> plan(visit.plan()).ifPresent(plan -> plan.on(visit));
      case CategoryChanged changed -> plan(changed.plan()).ifPresent(plan -> plan.on(changed));
      case TransferredIn transfer -> required.put(ConferenceKind.RECEIVING_IN, transfer.happened());
      case TransferredOut _ -> {}
      case PlanEnded ended -> ended(ended);
      // Whoever folds the entries has put them right already
      case EntryCorrected _ -> {}
    }
  }

  private void held(ConferenceHeld held) {
    conference = held;
    this.held.put(held.conference(), held.happened().date());
    required.remove(held.kind());
    if (called != null && called.number == held.conference()) {
      called = null;
    }
    if (held.kind() == ConferenceKind.REVIEW) {
      planOn(held.happened().date()).ifPresent(plan -> plan.on(held));
    }
  }

  /** There is nothing to review any more. */
  private void ended(PlanEnded ended) {
    plan(ended.plan()).ifPresent(plan -> plan.on(ended));
    required.remove(ConferenceKind.REVIEW);
    if (called != null && called.kind == ConferenceKind.REVIEW) {
      called = null;
    }
  }

  private Optional<Plan> plan(int number) {
    return plans.stream().filter(plan -> plan.number() == number).findFirst();
  }

  Optional<Plan> openPlan() {
    return plans.stream().filter(Plan::isOpen).findFirst();
  }

  /** The plan that was in force on a day; the later one where two meet on it. */
  Optional<Plan> planOn(LocalDate day) {
    return plans.reversed().stream().filter(plan -> plan.covers(day)).findFirst();
  }
}
