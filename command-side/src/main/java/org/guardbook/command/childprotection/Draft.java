package org.guardbook.command.childprotection;

import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entries that a command asks for, before anybody has judged them.
 *
 * @param standing where the child stands
 * @param decider account that decided, where a command names nobody else
 * @param given numbers that no other conference, plan or part of a plan is given
 * @param wrong the entry that is to be put right, which keeps its number; null for a new one
 */
record Draft(
    ChildReference reference,
    Standing standing,
    String decider,
    Numbers given,
    @Nullable ChildProtectionEvent wrong) {

  Draft(ChildReference reference, Standing standing, String decider, Numbers given) {
    this(reference, standing, decider, given, null);
  }

  /** Of a child who has no record yet. */
  static Draft ofNew(ChildReference reference, String decider) {
    return new Draft(reference, new Standing(), decider, new Numbers());
  }

  List<ChildProtectionEvent> of(OnChild command) {
    return switch (command) {
      case NameChild c ->
          List.of(
              new ChildNamed(
                  reference,
                  c.happened(),
                  person(c.child()),
                  c.child().expectedOn(),
                  c.child().gender(),
                  c.reason()));
      case JoinFamily c ->
          List.of(new FamilyJoined(reference, c.happened(), c.family(), c.reason()));
      case AllocateTeam c -> List.of(new TeamAllocated(reference, c.happened(), c.team()));
      case BeginEnquiry c -> List.of(new EnquiryBegun(reference, c.happened(), c.withPolice()));
      case ConcludeEnquiry c ->
          List.of(
              new EnquiryConcluded(
                  reference,
                  c.happened(),
                  c.finding(),
                  c.conferenceRequired(),
                  c.reason(),
                  decided(c.decidedBy())));
      case RequireConference c ->
          List.of(new ConferenceRequired(reference, c.happened(), c.kind(), c.reason()));
      case CallConference c ->
          List.of(
              new ConferenceCalled(
                  reference,
                  c.happened(),
                  conference(),
                  c.kind(),
                  c.heldFor(),
                  unlessBlank(c.place()),
                  c.chair().strip(),
                  List.copyOf(c.invited()),
                  List.copyOf(c.together())));
      case PutOffConference c ->
          List.of(
              new ConferencePutOff(
                  reference,
                  c.happened(),
                  standing.called == null ? 0 : standing.called.number(),
                  c.heldFor(),
                  c.reason()));
      case HoldConference c -> held(c);
      case UpdatePlan c -> List.of(revised(c));
      case FormCoreGroup c ->
          List.of(
              new CoreGroupFormed(reference, c.happened(), openPlan(), List.copyOf(c.members())));
      case RecordCoreGroup c ->
          List.of(
              new CoreGroupMet(
                  reference,
                  c.happened(),
                  planOn(c),
                  List.copyOf(c.present()),
                  c.note(),
                  c.nextOn()));
      case SetVisitFrequency c ->
          List.of(
              new VisitFrequencySet(reference, c.happened(), openPlan(), c.every(), c.reason()));
      case RecordVisit c ->
          List.of(
              new ChildVisited(
                  reference,
                  c.happened(),
                  planOn(c),
                  c.by().strip(),
                  c.seen(),
                  c.seenAlone(),
                  c.note()));
      case ChangeCategory c ->
          List.of(
              new CategoryChanged(
                  reference,
                  c.happened(),
                  openPlan(),
                  standing.openPlan().map(Plan::category).orElse(c.category()),
                  c.category(),
                  c.reason()));
      case TransferOut c ->
          List.of(new TransferredOut(reference, c.happened(), c.toAuthority().strip(), c.reason()));
      case EndPlan c ->
          List.of(
              new PlanEnded(
                  reference,
                  c.happened(),
                  openPlan(),
                  c.outcome(),
                  c.reason(),
                  decided(c.decidedBy())));
      case CorrectChildEntry _ ->
          throw new RuleViolated("type", "A correction is recorded by itself.");
    };
  }

  StrategyDiscussionHeld discussed(RecordStrategyDiscussion c, ChildDiscussed child) {
    return new StrategyDiscussionHeld(
        reference,
        c.happened(),
        List.copyOf(c.agencies()),
        child.section47Required(),
        c.reason(),
        decided(c.decidedBy()));
  }

  TransferredIn transferred(RecordTransferIn c, ChildTransferred child) {
    return new TransferredIn(
        reference,
        c.happened(),
        c.fromAuthority().strip(),
        unlessBlank(child.theirReference()),
        child.onPlanSince(),
        child.category(),
        c.reason());
  }

  RecordOpened opened(When happened, NamedChild child, ChildReference family) {
    return new RecordOpened(
        reference, happened, person(child), child.expectedOn(), child.gender(), family);
  }

  private Person person(NamedChild named) {
    return new Person(reference + "/child", named.name().strip(), named.dateOfBirth());
  }

  private List<ChildProtectionEvent> held(HoldConference c) {
    List<ChildProtectionEvent> entries = new ArrayList<>();
    Standing.Called called = standing.called;
    entries.add(
        new ConferenceHeld(
            reference,
            c.happened(),
            called != null && called.kind() == c.kind() && wrong == null
                ? called.number()
                : conference(),
            c.kind(),
            unlessBlank(c.chair()),
            List.copyOf(c.attendance()),
            c.childsView(),
            c.parentsView(),
            c.planNeeded(),
            c.reason(),
            c.dissent(),
            List.copyOf(c.together())));
    Plan open = standing.openPlan().orElse(null);
    if (c.kind() != ConferenceKind.REVIEW) {
      if (c.planNeeded() && c.category() != null) {
        int plan = wrong instanceof PlanStarted started ? started.plan() : given.nextPlan();
        entries.add(new PlanStarted(reference, c.happened(), plan, c.category(), c.reason()));
      }
    } else if (!c.planNeeded() && c.outcome() != null) {
      entries.add(
          new PlanEnded(
              reference, c.happened(), openPlan(), c.outcome(), c.reason(), decided(c.chair())));
    } else if (open != null && c.category() != null && !c.category().equals(open.category())) {
      entries.add(
          new CategoryChanged(
              reference, c.happened(), openPlan(), open.category(), c.category(), c.reason()));
    }
    return entries;
  }

  private int conference() {
    return switch (wrong) {
      case ConferenceCalled call -> call.conference();
      case ConferenceHeld held -> held.conference();
      case null, default -> given.nextConference();
    };
  }

  private PlanRevised revised(UpdatePlan c) {
    int plan = openPlan();
    return new PlanRevised(
        reference,
        c.happened(),
        plan,
        wrong instanceof PlanRevised revised ? revised.revision() : given.nextRevision(plan),
        numbered(c.outcomes(), given.nextOf(plan)),
        c.reason(),
        c.agreedBy().strip());
  }

  /** What is new, and stands on the form with 0, is numbered in the order of the plan. */
  private static List<PlannedOutcome> numbered(List<PlannedOutcome> outcomes, int next) {
    List<PlannedOutcome> numbered = new ArrayList<>();
    for (PlannedOutcome outcome : outcomes) {
      int number = outcome.number() == 0 ? next++ : outcome.number();
      List<PlannedAction> actions = new ArrayList<>();
      for (PlannedAction action : outcome.actions()) {
        actions.add(
            new PlannedAction(
                action.number() == 0 ? next++ : action.number(),
                action.text(),
                action.owner().strip(),
                action.by(),
                action.inPlace()));
      }
      numbered.add(new PlannedOutcome(number, outcome.text(), outcome.howWeShallKnow(), actions));
    }
    return numbered;
  }

  /** 0 where there is none, which practice then refuses; a mistake stays one about its plan. */
  private int openPlan() {
    return switch (wrong) {
      case PlanRevised it -> it.plan();
      case CoreGroupFormed it -> it.plan();
      case VisitFrequencySet it -> it.plan();
      case CategoryChanged it -> it.plan();
      case PlanEnded it -> it.plan();
      case null, default -> standing.openPlan().map(Plan::number).orElse(0);
    };
  }

  private int planOn(OnChild command) {
    return standing.planOn(command.happened().date()).map(Plan::number).orElse(0);
  }

  private String decided(@Nullable String named) {
    String by = unlessBlank(named);
    return by == null ? decider : by;
  }

  private static @Nullable String unlessBlank(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
