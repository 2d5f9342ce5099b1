package org.guardbook.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.childprotection.ConferenceKind;
import org.jspecify.annotations.Nullable;

/**
 * What the figures count of a child: each step by its own day.
 *
 * @param onPlanElsewhereSince since when the child had a plan in another authority, where that told
 *     us; null where none did
 */
record CountedChild(
    String reference,
    @Nullable LocalDate onPlanElsewhereSince,
    List<Discussion> discussions,
    List<Enquiry> enquiries,
    List<Conference> conferences,
    List<Plan> plans) {

  record Discussion(LocalDate on, boolean section47Required) {}

  record Enquiry(LocalDate begunOn, boolean conferenceRequired) {}

  record Conference(LocalDate on, ConferenceKind kind, boolean planNeeded) {}

  /**
   * @param categories in the order in which they came in force
   * @param endedOn null while it is open
   * @param outcome code of why it ended; null while it is open
   */
  record Plan(
      int number,
      LocalDate startedOn,
      List<InCategory> categories,
      @Nullable LocalDate endedOn,
      @Nullable String outcome) {

    boolean isOpenAtEndOf(LocalDate day) {
      return !startedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }

    /** The category in force at the end of a day on which it was open. */
    String categoryOn(LocalDate day) {
      String inForce = categories.getFirst().category();
      for (InCategory next : categories) {
        if (!next.from().isAfter(day)) {
          inForce = next.category();
        }
      }
      return inForce;
    }
  }

  record InCategory(LocalDate from, String category) {}

  static CountedChild of(RecordOpened opened) {
    return new CountedChild(
        opened.reference().value(), null, List.of(), List.of(), List.of(), List.of());
  }

  CountedChild after(ChildProtectionEvent event) {
    return switch (event) {
      case RecordOpened opened -> of(opened);
      case StrategyDiscussionHeld held ->
          discussed(
              new Discussion(
                  held.happened().date(), Boolean.TRUE.equals(held.section47Required())));
      case EnquiryBegun begun -> enquired(with(enquiries, begun(begun)));
      case EnquiryConcluded concluded -> concluded(concluded.conferenceRequired());
      case ConferenceHeld held ->
          conferred(new Conference(held.happened().date(), held.kind(), held.planNeeded()));
      case TransferredIn transfer -> cameWithPlan(transfer.onPlanSince());
      case PlanStarted started -> planned(with(plans, started(started)));
      case CategoryChanged changed -> onPlan(changed.plan(), plan -> changed(plan, changed));
      case PlanEnded ended -> onPlan(ended.plan(), plan -> ended(plan, ended));
      case ChildNamed _,
          FamilyJoined _,
          TeamAllocated _,
          ConferenceRequired _,
          ConferenceCalled _,
          ConferencePutOff _,
          PlanRevised _,
          CoreGroupFormed _,
          CoreGroupMet _,
          VisitFrequencySet _,
          ChildVisited _,
          TransferredOut _,
          EntryCorrected _ ->
          this;
    };
  }

  /** Whether the child had a plan before that one, ever; here or, where we were told, elsewhere. */
  boolean isSecondOrSubsequent(Plan plan) {
    return plans.stream().anyMatch(other -> other.startedOn.isBefore(plan.startedOn))
        || (onPlanElsewhereSince != null && onPlanElsewhereSince.isBefore(plan.startedOn));
  }

  private static Enquiry begun(EnquiryBegun begun) {
    return new Enquiry(begun.happened().date(), false);
  }

  private static Plan started(PlanStarted started) {
    LocalDate on = started.happened().date();
    return new Plan(
        started.plan(), on, List.of(new InCategory(on, started.category().code())), null, null);
  }

  private static Plan changed(Plan plan, CategoryChanged changed) {
    return new Plan(
        plan.number,
        plan.startedOn,
        with(plan.categories, new InCategory(changed.happened().date(), changed.to().code())),
        plan.endedOn,
        plan.outcome);
  }

  private static Plan ended(Plan plan, PlanEnded ended) {
    return new Plan(
        plan.number,
        plan.startedOn,
        plan.categories,
        ended.happened().date(),
        ended.outcome().code());
  }

  /** Only one enquiry is ever open: the last that began. */
  private CountedChild concluded(boolean conferenceRequired) {
    if (enquiries.isEmpty()) {
      return this;
    }
    List<Enquiry> all = new ArrayList<>(enquiries);
    all.add(new Enquiry(all.removeLast().begunOn(), conferenceRequired));
    return enquired(List.copyOf(all));
  }

  private CountedChild onPlan(int number, UnaryOperator<Plan> change) {
    return planned(
        plans.stream().map(plan -> plan.number == number ? change.apply(plan) : plan).toList());
  }

  private CountedChild cameWithPlan(@Nullable LocalDate since) {
    boolean earlier =
        since != null && (onPlanElsewhereSince == null || since.isBefore(onPlanElsewhereSince));
    return earlier
        ? new CountedChild(reference, since, discussions, enquiries, conferences, plans)
        : this;
  }

  private CountedChild discussed(Discussion discussion) {
    return new CountedChild(
        reference,
        onPlanElsewhereSince,
        with(discussions, discussion),
        enquiries,
        conferences,
        plans);
  }

  private CountedChild enquired(List<Enquiry> now) {
    return new CountedChild(reference, onPlanElsewhereSince, discussions, now, conferences, plans);
  }

  private CountedChild conferred(Conference conference) {
    return new CountedChild(
        reference,
        onPlanElsewhereSince,
        discussions,
        enquiries,
        with(conferences, conference),
        plans);
  }

  private CountedChild planned(List<Plan> now) {
    return new CountedChild(
        reference, onPlanElsewhereSince, discussions, enquiries, conferences, now);
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list.size() + 1);
    longer.addAll(list);
    longer.add(last);
    return List.copyOf(longer);
  }
}
