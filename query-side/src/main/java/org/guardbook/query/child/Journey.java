package org.guardbook.query.child;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.referencedata.Span;
import org.jspecify.annotations.Nullable;

/**
 * How far a child has come, as far as any time limit asks. What is due is worked out when somebody
 * looks, so that a rule set adopted later reaches every step it is for.
 *
 * @param awaited whether a conference, or anything under a plan, is still to come
 * @param team code; null where none is recorded
 */
record Journey(String reference, boolean awaited, String name, @Nullable String team, Steps steps) {

  /**
   * @param discussed the last discussion that required section 47 enquiries
   * @param initial why an initial conference is required, where that is not because of an enquiry
   * @param receivingIn why a receiving-in conference is required
   * @param held initial and receiving-in conferences
   * @param called the conference that is arranged
   * @param plan the open one
   */
  record Steps(
      @Nullable When discussed,
      @Nullable Enquiry enquiry,
      @Nullable Required initial,
      @Nullable Required receivingIn,
      List<Held> held,
      @Nullable Called called,
      @Nullable Plan plan) {

    private Steps with(@Nullable Enquiry now) {
      return new Steps(discussed, now, initial, receivingIn, held, called, plan);
    }

    private Steps with(@Nullable Required initialNow, @Nullable Required receivingInNow) {
      return new Steps(discussed, enquiry, initialNow, receivingInNow, held, called, plan);
    }

    private Steps with(@Nullable Called now) {
      return new Steps(discussed, enquiry, initial, receivingIn, held, now, plan);
    }

    private Steps with(@Nullable Plan now) {
      return new Steps(discussed, enquiry, initial, receivingIn, held, called, now);
    }
  }

  /**
   * Section 47 enquiries that are open, or have found an initial conference required.
   *
   * @param discussed null where no discussion is on record that required them
   * @param required when they were concluded so; null while they are open
   */
  record Enquiry(@Nullable When discussed, When begun, @Nullable When required) {}

  /**
   * @param notice another authority told us; else it was found here
   */
  record Required(When since, boolean notice) {}

  record Held(ConferenceKind kind, When on, boolean planNeeded) {}

  /**
   * @param heldFor null where it was put off and has no new time
   */
  record Called(int number, ConferenceKind kind, @Nullable When heldFor) {}

  /**
   * @param frequency how often the child is to be seen; null where the rules say
   * @param reviewed last review conference; null before the first
   * @param coreGroup the last one; null before the first
   * @param seen when the child was last seen; null where it was not yet
   */
  record Plan(
      int number,
      LocalDate startedOn,
      @Nullable Frequency frequency,
      @Nullable When reviewed,
      @Nullable CoreGroup coreGroup,
      @Nullable When seen) {

    private Plan visitedEvery(Frequency set) {
      return new Plan(number, startedOn, set, reviewed, coreGroup, seen);
    }

    private Plan reviewed(When on) {
      return new Plan(number, startedOn, frequency, later(reviewed, on), coreGroup, seen);
    }

    private Plan met(CoreGroup met) {
      return coreGroup != null && met.on().isBefore(coreGroup.on())
          ? this
          : new Plan(number, startedOn, frequency, reviewed, met, seen);
    }

    private Plan seen(When on) {
      return new Plan(number, startedOn, frequency, reviewed, coreGroup, later(seen, on));
    }

    /** What is recorded late may have happened before what is known already. */
    private static When later(@Nullable When known, When on) {
      return known == null || on.compareTo(known) > 0 ? on : known;
    }
  }

  record Frequency(Span every, When since) {}

  /**
   * @param nextOn null where no next one was agreed
   */
  record CoreGroup(When on, @Nullable LocalDate nextOn) {}

  static Journey of(RecordOpened opened) {
    return new Journey(
        opened.reference().value(),
        false,
        opened.child().name(),
        null,
        new Steps(null, null, null, null, List.of(), null, null));
  }

  Journey after(ChildProtectionEvent event) {
    return switch (event) {
      case RecordOpened opened -> of(opened);
      case ChildNamed named -> called(named.child().name(), team);
      case TeamAllocated allocated -> called(name, allocated.team().code());
      case StrategyDiscussionHeld discussion ->
          Boolean.TRUE.equals(discussion.section47Required())
              ? discussed(discussion.happened())
              : this;
      case EnquiryBegun begun ->
          at(steps.with(new Enquiry(steps.discussed, begun.happened(), null)));
      case EnquiryConcluded concluded -> concluded(concluded);
      case ConferenceRequired required -> required(required);
      case TransferredIn transfer ->
          at(steps.with(steps.initial, new Required(transfer.happened(), true)));
      case ConferenceCalled call ->
          at(steps.with(new Called(call.conference(), call.kind(), call.heldFor())));
      case ConferencePutOff put -> putOff(put);
      case ConferenceHeld held -> held(held);
      case PlanStarted started ->
          at(
              steps.with(
                  new Plan(started.plan(), started.happened().date(), null, null, null, null)));
      case VisitFrequencySet set ->
          onPlan(set.plan(), plan -> plan.visitedEvery(new Frequency(set.every(), set.happened())));
      case CoreGroupMet met ->
          onPlan(met.plan(), plan -> plan.met(new CoreGroup(met.happened(), met.nextOn())));
      case ChildVisited visit ->
          visit.seen() ? onPlan(visit.plan(), plan -> plan.seen(visit.happened())) : this;
      case PlanEnded ended -> ended(ended);
      case FamilyJoined _,
          PlanRevised _,
          CoreGroupFormed _,
          CategoryChanged _,
          TransferredOut _,
          EntryCorrected _ ->
          this;
    };
  }

  /** The conference that decided on the open plan; empty where an earlier record has none. */
  Optional<Held> conferenceOfThePlan() {
    return steps.held.stream().filter(Held::planNeeded).max(Comparator.comparing(Held::on));
  }

  /** Enquiries that still call for an initial conference. */
  @Nullable Enquiry awaitingInitialConference() {
    Enquiry enquiry = steps.enquiry;
    return steps.plan != null
            || enquiry == null
            || isHeldSince(
                ConferenceKind.INITIAL, enquiry.required == null ? enquiry.begun : enquiry.required)
        ? null
        : enquiry;
  }

  /** Somebody's finding, or another authority's notice, that still calls for a conference. */
  @Nullable Required awaiting(ConferenceKind kind) {
    Required required = kind == ConferenceKind.INITIAL ? steps.initial : steps.receivingIn;
    return steps.plan != null || required == null || isHeldSince(kind, required.since)
        ? null
        : required;
  }

  private boolean isHeldSince(ConferenceKind kind, When since) {
    return steps.held.stream()
        .anyMatch(held -> held.kind == kind && !held.on.date().isBefore(since.date()));
  }

  private Journey discussed(When on) {
    return at(
        new Steps(
            on,
            steps.enquiry,
            steps.initial,
            steps.receivingIn,
            steps.held,
            steps.called,
            steps.plan));
  }

  private Journey concluded(EnquiryConcluded concluded) {
    Enquiry enquiry = steps.enquiry;
    return enquiry == null
        ? this
        : at(
            steps.with(
                concluded.conferenceRequired()
                    ? new Enquiry(enquiry.discussed, enquiry.begun, concluded.happened())
                    : null));
  }

  private Journey required(ConferenceRequired needed) {
    Required found = new Required(needed.happened(), false);
    return switch (needed.kind()) {
      case INITIAL -> at(steps.with(found, steps.receivingIn));
      case RECEIVING_IN -> at(steps.with(steps.initial, found));
      case REVIEW -> this;
    };
  }

  private Journey putOff(ConferencePutOff put) {
    Called called = steps.called;
    return called == null || called.number != put.conference()
        ? this
        : at(steps.with(new Called(called.number, called.kind, put.heldFor())));
  }

  private Journey held(ConferenceHeld held) {
    Called called = steps.called;
    Steps after =
        called != null && called.number == held.conference() ? steps.with((Called) null) : steps;
    Plan plan = steps.plan;
    if (held.kind() == ConferenceKind.REVIEW) {
      return at(plan == null ? after : after.with(plan.reviewed(held.happened())));
    }
    Held one = new Held(held.kind(), held.happened(), held.planNeeded());
    return at(
        new Steps(
            after.discussed,
            after.enquiry,
            after.initial,
            after.receivingIn,
            Stream.concat(after.held.stream(), Stream.of(one)).toList(),
            after.called,
            plan));
  }

  /** Enquiries that are open outlive the plan; what was required before or under it does not. */
  private Journey ended(PlanEnded ended) {
    Plan plan = steps.plan;
    if (plan == null || plan.number != ended.plan()) {
      return this;
    }
    Enquiry enquiry = steps.enquiry;
    return at(
        new Steps(
            steps.discussed,
            enquiry != null && enquiry.required == null ? enquiry : null,
            null,
            null,
            steps.held,
            null,
            null));
  }

  /** What is recorded late of a plan that has ended changes nothing any more. */
  private Journey onPlan(int number, UnaryOperator<Plan> change) {
    Plan plan = steps.plan;
    return plan == null || plan.number != number ? this : at(steps.with(change.apply(plan)));
  }

  private Journey called(String newName, @Nullable String newTeam) {
    return new Journey(reference, awaited, newName, newTeam, steps);
  }

  private Journey at(Steps now) {
    Journey after = new Journey(reference, awaited, name, team, now);
    boolean still =
        now.plan != null
            || after.awaitingInitialConference() != null
            || after.awaiting(ConferenceKind.INITIAL) != null
            || after.awaiting(ConferenceKind.RECEIVING_IN) != null;
    return still == awaited ? after : new Journey(reference, still, name, team, now);
  }
}
