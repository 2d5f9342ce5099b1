package org.guardbook.command.childprotection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  /** Every conference that was called or held, by its number. */
  final Set<Integer> conferences = new TreeSet<>();

  /** In the order in which they started. */
  final List<Plan> plans = new ArrayList<>();

  static Standing after(List<Entry<ChildProtectionEvent>> effective) {
    Standing standing = new Standing();
    effective.forEach(entry -> standing.on(entry.event(), ""));
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
      case TeamAllocated _, CoreGroupMet _, VisitFrequencySet _, ChildVisited _ -> {}
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
      case ConferenceCalled call -> {
        conferences.add(call.conference());
        called = new Called(call.conference(), call.kind(), call.happened(), call.heldFor());
      }
      case ConferencePutOff put -> {
        if (called != null && called.number == put.conference()) {
          called = new Called(called.number, called.kind, called.happened, put.heldFor());
        }
      }
      case ConferenceHeld held -> held(held);
      case PlanStarted started -> plans.add(new Plan(started));
      case PlanRevised revised -> plan(revised.plan()).ifPresent(plan -> plan.on(revised, by));
      case CoreGroupFormed formed -> plan(formed.plan()).ifPresent(plan -> plan.on(formed));
      case CategoryChanged changed -> plan(changed.plan()).ifPresent(plan -> plan.on(changed));
      case TransferredIn transfer -> required.put(ConferenceKind.RECEIVING_IN, transfer.happened());
      case TransferredOut _ -> {}
      case PlanEnded ended -> plan(ended.plan()).ifPresent(plan -> plan.on(ended));
      // Whoever folds the entries has put them right already
      case EntryCorrected _ -> {}
    }
  }

  private void held(ConferenceHeld held) {
    conferences.add(held.conference());
    conference = held;
    required.remove(held.kind());
    if (called != null && called.number == held.conference()) {
      called = null;
    }
    if (held.kind() == ConferenceKind.REVIEW) {
      planOn(held.happened().date()).ifPresent(plan -> plan.on(held));
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

  int nextPlan() {
    return plans.stream().mapToInt(Plan::number).max().orElse(0) + 1;
  }

  int nextConference() {
    return conferences.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
  }
}
