package org.guardbook.query.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.CategoryChanged;
import org.guardbook.command.childprotection.ChildProtectionEvent.ChildNamed;
import org.guardbook.command.childprotection.ChildProtectionEvent.ChildVisited;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceCalled;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceHeld;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferencePutOff;
import org.guardbook.command.childprotection.ChildProtectionEvent.ConferenceRequired;
import org.guardbook.command.childprotection.ChildProtectionEvent.CoreGroupFormed;
import org.guardbook.command.childprotection.ChildProtectionEvent.CoreGroupMet;
import org.guardbook.command.childprotection.ChildProtectionEvent.EnquiryBegun;
import org.guardbook.command.childprotection.ChildProtectionEvent.EnquiryConcluded;
import org.guardbook.command.childprotection.ChildProtectionEvent.EntryCorrected;
import org.guardbook.command.childprotection.ChildProtectionEvent.FamilyJoined;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanEnded;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanRevised;
import org.guardbook.command.childprotection.ChildProtectionEvent.PlanStarted;
import org.guardbook.command.childprotection.ChildProtectionEvent.RecordOpened;
import org.guardbook.command.childprotection.ChildProtectionEvent.StrategyDiscussionHeld;
import org.guardbook.command.childprotection.ChildProtectionEvent.TeamAllocated;
import org.guardbook.command.childprotection.ChildProtectionEvent.TransferredIn;
import org.guardbook.command.childprotection.ChildProtectionEvent.TransferredOut;
import org.guardbook.command.childprotection.ChildProtectionEvent.VisitFrequencySet;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.referencedata.Code;
import org.guardbook.query.child.ChildFile.Called;
import org.guardbook.query.child.ChildFile.Conference;
import org.guardbook.query.child.ChildFile.Discussion;
import org.guardbook.query.child.ChildFile.Enquiry;
import org.guardbook.query.child.ChildFile.Required;
import org.guardbook.query.child.ChildFile.Transfer;
import org.guardbook.query.child.FiledFile.Since;
import org.jspecify.annotations.Nullable;

/**
 * Where a child stands after each entry of its record, in the order in which they were recorded. It
 * is what is written on while one or many events are taken in; {@link #onFile} gives the document.
 * What happened earlier and was recorded later stands where it belongs.
 */
final class Standing {

  private final String reference;
  private Person child;
  private @Nullable LocalDate expectedOn;
  private @Nullable Gender gender;
  private String family;
  private LocalDate openedOn = LocalDate.EPOCH;
  private @Nullable Called called;
  private final List<Since> teams = new ArrayList<>(1);
  private final List<Discussion> discussions = new ArrayList<>(1);
  private final List<Enquiry> enquiries = new ArrayList<>(1);
  private final List<Required> required = new ArrayList<>(1);
  private final List<Conference> conferences = new ArrayList<>(2);
  private final List<Transfer> transfers = new ArrayList<>(0);

  /** In the order in which they were started. */
  private final List<PlanStanding> plans = new ArrayList<>(1);

  /** A record in which nothing stands yet. */
  Standing(String reference) {
    this.reference = reference;
    child = new Person(reference + "/child", "", null);
    family = reference;
  }

  /** A record as it was filed. */
  Standing(FiledFile filed) {
    ChildFile file = filed.file();
    ChildSummary summary = file.summary();
    reference = file.reference();
    child = file.child();
    expectedOn = summary.expectedOn();
    gender = file.gender();
    family = summary.family();
    openedOn = summary.openedOn();
    called = file.called();
    teams.addAll(filed.teams());
    discussions.addAll(file.discussions());
    enquiries.addAll(file.enquiries());
    required.addAll(file.required());
    conferences.addAll(file.conferences());
    transfers.addAll(file.transfers());
    file.plans().reversed().forEach(plan -> plans.add(new PlanStanding(plan)));
  }

  void take(ChildProtectionEvent event) {
    switch (event) {
      case RecordOpened opened -> {
        child = opened.child();
        expectedOn = opened.expectedOn();
        gender = opened.gender();
        family = opened.family().value();
        openedOn = opened.happened().date();
      }
      case ChildNamed named -> {
        child = named.child();
        gender = named.gender() == null ? gender : named.gender();
        expectedOn = named.expectedOn();
      }
      case FamilyJoined joined -> family = joined.family().value();
      case TeamAllocated allocated -> allocated(allocated);
      case StrategyDiscussionHeld held ->
          inOrder(
              discussions,
              new Discussion(
                  held.happened(),
                  codes(held.agencies()),
                  held.section47Required(),
                  held.reason().words(),
                  held.decidedBy()),
              Discussion::held);
      case EnquiryBegun begun ->
          inOrder(
              enquiries,
              new Enquiry(begun.happened(), begun.withPolice(), null, null, false, "", null),
              Enquiry::begun);
      case EnquiryConcluded concluded -> concluded(concluded);
      case ConferenceRequired needed -> require(needed.kind(), needed.happened());
      case ConferenceCalled call -> called(call);
      case ConferencePutOff put -> putOff(put);
      case ConferenceHeld held -> held(held);
      case PlanStarted started -> {
        plans.add(new PlanStanding(started));
        // It answers whatever else was to lead to one
        required.clear();
      }
      case PlanRevised revised -> plan(revised.plan(), plan -> plan.revised(revised));
      case CoreGroupFormed formed -> plan(formed.plan(), plan -> plan.formed(formed));
      case CoreGroupMet met -> plan(met.plan(), plan -> plan.met(met));
      case VisitFrequencySet set -> plan(set.plan(), plan -> plan.toBeVisited(set));
      case ChildVisited visited -> plan(visited.plan(), plan -> plan.visited(visited));
      case CategoryChanged changed -> plan(changed.plan(), plan -> plan.changed(changed));
      case TransferredIn in -> transferred(in);
      case TransferredOut out ->
          inOrder(
              transfers,
              new Transfer(
                  false, out.happened(), out.toAuthority(), null, null, null, out.reason().words()),
              Transfer::happened);
      case PlanEnded ended -> ended(ended);
      // Whoever folds the entries has put them right already
      case EntryCorrected _ -> {}
    }
  }

  private void allocated(TeamAllocated allocated) {
    Since since = new Since(allocated.team().code(), allocated.happened().date());
    inOrder(teams, since, Since::since);
  }

  private void concluded(EnquiryConcluded concluded) {
    for (int i = enquiries.size() - 1; i >= 0; i--) {
      Enquiry open = enquiries.get(i);
      if (open.concluded() == null) {
        enquiries.set(
            i,
            new Enquiry(
                open.begun(),
                open.withPolice(),
                concluded.happened(),
                concluded.finding(),
                concluded.conferenceRequired(),
                concluded.reason().words(),
                concluded.decidedBy()));
        break;
      }
    }
    if (concluded.conferenceRequired()) {
      require(ConferenceKind.INITIAL, concluded.happened());
    }
  }

  private void require(ConferenceKind kind, When since) {
    required.removeIf(each -> each.kind() == kind);
    required.add(new Required(kind, since));
  }

  private void called(ConferenceCalled call) {
    called =
        new Called(
            call.conference(),
            call.kind(),
            call.happened(),
            call.heldFor(),
            0,
            null,
            call.place(),
            call.chair(),
            codes(call.invited()),
            references(call.together()));
  }

  private void putOff(ConferencePutOff put) {
    Called before = called;
    if (before != null && before.number() == put.conference()) {
      called =
          new Called(
              before.number(),
              before.kind(),
              before.called(),
              put.heldFor(),
              before.timesPutOff() + 1,
              put.reason().words(),
              before.place(),
              before.chair(),
              before.invited(),
              before.together());
    }
  }

  private void held(ConferenceHeld held) {
    inOrder(
        conferences,
        new Conference(
            held.conference(),
            held.kind(),
            held.happened(),
            held.chair(),
            held.attendance(),
            held.childsView().words(),
            held.parentsView().words(),
            held.planNeeded(),
            held.reason().words(),
            held.dissent().words(),
            references(held.together())),
        Conference::held);
    required.removeIf(each -> each.kind() == held.kind());
    if (called != null && called.number() == held.conference()) {
      called = null;
    }
  }

  private void transferred(TransferredIn in) {
    inOrder(
        transfers,
        new Transfer(
            true,
            in.happened(),
            in.fromAuthority(),
            in.theirReference(),
            in.onPlanSince(),
            in.category() == null ? null : in.category().code(),
            in.reason().words()),
        Transfer::happened);
    require(ConferenceKind.RECEIVING_IN, in.happened());
  }

  /** There is nothing to review any more. */
  private void ended(PlanEnded ended) {
    plan(ended.plan(), plan -> plan.ended(ended));
    required.removeIf(each -> each.kind() == ConferenceKind.REVIEW);
    if (called != null && called.kind() == ConferenceKind.REVIEW) {
      called = null;
    }
  }

  private void plan(int number, Consumer<PlanStanding> change) {
    plans.stream().filter(plan -> plan.number == number).forEach(change);
  }

  /**
   * The record as it is filed now.
   *
   * @param entries how many events it has
   */
  FiledFile onFile(long entries, Instant lastRecordedAt) {
    Optional<PlanStanding> open =
        plans.reversed().stream().filter(PlanStanding::isOpen).findFirst();
    ChildSummary summary =
        new ChildSummary(
            reference,
            child.name(),
            child.dateOfBirth(),
            expectedOn,
            family,
            teams.isEmpty() ? null : teams.getLast().code(),
            state(),
            open.map(PlanStanding::category).orElse(null),
            open.map(plan -> plan.startedOn).orElse(null),
            plans.size(),
            openedOn,
            lastRecordedAt);
    ChildFile file =
        new ChildFile(
            reference,
            summary,
            child,
            gender,
            List.of(),
            List.copyOf(discussions),
            List.copyOf(enquiries),
            List.copyOf(required),
            called,
            List.copyOf(conferences),
            List.copyOf(transfers),
            plans.reversed().stream().map(PlanStanding::onFile).toList(),
            List.of(),
            entries,
            lastRecordedAt);
    return new FiledFile(file, List.copyOf(teams));
  }

  private ChildState state() {
    if (plans.stream().anyMatch(PlanStanding::isOpen)) {
      return ChildState.ON_PLAN;
    }
    if (required.stream().anyMatch(this::isOutstanding)) {
      return ChildState.CONFERENCE_REQUIRED;
    }
    if (enquiries.stream().anyMatch(enquiry -> enquiry.concluded() == null)) {
      return ChildState.ENQUIRY;
    }
    return lastWord();
  }

  /**
   * A review is of a plan; another conference has been overtaken where a plan has started since.
   */
  private boolean isOutstanding(Required needed) {
    LocalDate since = needed.since().date();
    return needed.kind() != ConferenceKind.REVIEW
        && plans.stream().allMatch(plan -> plan.startedOn.isBefore(since));
  }

  /** Where nothing is under way, what happened last says it; of one day, what came further. */
  private ChildState lastWord() {
    When last = When.on(LocalDate.MIN);
    ChildState state = ChildState.DISCUSSED;
    for (Discussion each : discussions) {
      boolean pursued = !Boolean.FALSE.equals(each.section47Required());
      last = each.held();
      state = pursued ? ChildState.DISCUSSED : ChildState.NO_PLAN;
    }
    for (Enquiry each : enquiries) {
      if (each.concluded() != null && !each.concluded().isBefore(last)) {
        last = each.concluded();
        state = ChildState.NO_PLAN;
      }
    }
    for (Conference each : conferences) {
      if (each.kind() != ConferenceKind.REVIEW && !each.held().isBefore(last)) {
        last = each.held();
        state = ChildState.NO_PLAN;
      }
    }
    for (PlanStanding each : plans) {
      LocalDate ended = each.endedOn();
      if (ended != null && !When.on(ended).isBefore(last)) {
        last = When.on(ended);
        state = ChildState.PLAN_ENDED;
      }
    }
    return state;
  }

  private static List<String> codes(List<? extends Code> codes) {
    return codes.stream().map(Code::code).toList();
  }

  private static List<String> references(List<ChildReference> references) {
    return references.stream().map(ChildReference::value).toList();
  }

  /** Adds it after what happened before it or at the same time. */
  static <T, K extends Comparable<? super K>> void inOrder(
      List<T> list, T added, Function<T, K> happened) {
    Comparator<T> order = Comparator.comparing(happened);
    int at = list.size();
    while (at > 0 && order.compare(list.get(at - 1), added) > 0) {
      at--;
    }
    list.add(at, added);
  }
}
