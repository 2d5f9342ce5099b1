package org.guardbook.command.childprotection;

import static org.guardbook.command.Refusals.day;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guardbook.command.Objections;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.command.referencedata.Span;
import org.jspecify.annotations.Nullable;

/** The rules of practice about plans: one at a time, begun by a conference, never overlapping. */
record PlanPractice(Standing now, Objections objections) {

  private static final PlanEnd REACHED_EIGHTEEN = new PlanEnd("REACHED_EIGHTEEN");
  private static final int ADULT = 18;

  void started(PlanStarted started) {
    LocalDate day = started.happened().date();
    Plan open = now.openPlan().orElse(null);
    if (open != null) {
      refuse(
          "The child has been on a plan since %s; two are never open at once."
              .formatted(day(open.startedOn())));
      return;
    }
    for (Plan earlier : now.plans) {
      if (earlier.endedOn() != null && day.isBefore(earlier.endedOn())) {
        objections.add(
            "happened",
            "%s is before the plan of %s ended on %s; plans never overlap."
                .formatted(day(day), day(earlier.startedOn()), day(earlier.endedOn())));
        return;
      }
    }
    ConferenceHeld conference = now.conference;
    if (conference == null
        || conference.kind() == ConferenceKind.REVIEW
        || !conference.planNeeded()
        || !conference.happened().date().equals(day)) {
      objections.add(
          "happened",
          "No conference decided on a plan on %s; a plan starts on the day of its conference."
              .formatted(day(day)));
    }
  }

  void revised(PlanRevised revised) {
    open(revised.plan())
        .ifPresent(
            plan -> {
              within(revised.happened(), plan);
              objections.notBefore(
                  revised.happened(), plan.revised(), "revision %d".formatted(plan.revision()));
            });
    if (revised.outcomes().isEmpty()) {
      objections.add("outcomes", "Say what must change for the child.");
    }
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < revised.outcomes().size(); i++) {
      PlannedOutcome outcome = revised.outcomes().get(i);
      if (!Plan.numbers(List.of(outcome)).allMatch(seen::add)) {
        objections.add("outcomes[" + i + "].number", "A number of it stands in the plan twice.");
      }
    }
  }

  void coreGroup(CoreGroupFormed formed) {
    open(formed.plan())
        .ifPresent(
            plan -> {
              within(formed.happened(), plan);
              objections.notBefore(
                  formed.happened(), plan.coreGroupSince(), "the core group was last formed");
            });
    if (formed.members().isEmpty()) {
      objections.add("members", "Say who is in the core group.");
    }
    objections.distinct(
        formed.members().stream().map(CoreGroupMember::role).toList(),
        "members",
        "This role is named twice.");
  }

  void coreGroupMet(CoreGroupMet met) {
    Plan plan = on(met.happened(), met.plan());
    // Who was in it before is not asked of a meeting that is recorded late
    if (plan != null
        && plan.coreGroupSince() != null
        && !met.happened().isBefore(plan.coreGroupSince())) {
      List<String> roles = plan.coreGroup().stream().map(CoreGroupMember::role).toList();
      for (int i = 0; i < met.present().size(); i++) {
        if (!roles.contains(met.present().get(i))) {
          objections.add(
              "present[" + i + "]", met.present().get(i) + " is not in this core group.");
        }
      }
    }
    objections.distinct(met.present(), "present", "This role is named twice.");
    if (met.nextOn() != null) {
      objections.after(met.nextOn(), met.happened().date(), "nextOn");
    }
  }

  void visitFrequency(VisitFrequencySet set) {
    open(set.plan())
        .ifPresent(
            plan -> {
              within(set.happened(), plan);
              objections.notBefore(
                  set.happened(), plan.frequencySince(), "the frequency was last set");
            });
    Span.Unit unit = set.every().unit();
    if (unit == Span.Unit.HOURS) {
      objections.add("every.unit", "Visits are counted in days, weeks or months.");
    } else if (!set.every().mayBeALimit()) {
      objections.add("every.amount", "Write a whole number from 1 to %d.".formatted(unit.most()));
    }
  }

  void visited(ChildVisited visit) {
    on(visit.happened(), visit.plan());
    if (visit.seenAlone() && !visit.seen()) {
      objections.add("seenAlone", "A child who was not seen was not seen alone.");
    }
  }

  void category(CategoryChanged changed) {
    open(changed.plan())
        .ifPresent(
            plan -> {
              within(changed.happened(), plan);
              objections.notBefore(
                  changed.happened(), plan.categorySince(), "the category last changed");
              if (changed.to().equals(plan.category())) {
                objections.add("category", "The plan is in this category already.");
              }
            });
  }

  void ended(PlanEnded ended) {
    Plan plan = open(ended.plan()).orElse(null);
    if (plan == null) {
      return;
    }
    LocalDate day = ended.happened().date();
    if (!day.isAfter(plan.startedOn())) {
      objections.add(
          "happened",
          day.isEqual(plan.startedOn())
              ? "The plan began on %s; it cannot end on the day it began.".formatted(day(day))
              : "%s is before the plan began on %s.".formatted(day(day), day(plan.startedOn())));
    } else {
      Plan.Latest latest = plan.latest();
      if (latest != null) {
        objections.notBefore(ended.happened(), latest.happened(), latest.what());
      }
    }
    if (ended.outcome().equals(REACHED_EIGHTEEN)) {
      ofAge(day);
    }
  }

  private void ofAge(LocalDate day) {
    @Nullable LocalDate born = now.child == null ? null : now.child.dateOfBirth();
    if (born != null && day.isBefore(born.plusYears(ADULT))) {
      objections.add(
          "outcome", "The child turns eighteen on %s.".formatted(day(born.plusYears(ADULT))));
    }
  }

  void transferredOut(TransferredOut transfer) {
    open().ifPresent(plan -> within(transfer.happened(), plan));
  }

  private Optional<Plan> open() {
    Optional<Plan> open = now.openPlan();
    if (open.isEmpty()) {
      refuse("The child is on no plan.");
    }
    return open;
  }

  private Optional<Plan> open(int number) {
    Optional<Plan> open = open();
    if (open.isPresent() && open.get().number() != number) {
      refuse("The child is on another plan than this was said of.");
    }
    return open.filter(plan -> plan.number() == number);
  }

  private void within(When happened, Plan plan) {
    objections.notBefore(happened, plan.startedOn(), "the plan began");
  }

  /** What happened under a plan may be recorded after its end. */
  private @Nullable Plan on(When happened, int number) {
    Plan plan = now.planOn(happened.date()).orElse(null);
    if (plan == null) {
      objections.add("happened", "The child was on no plan on %s.".formatted(day(happened.date())));
    } else if (plan.number() != number) {
      refuse("The child was on another plan than this was said of.");
    }
    return plan;
  }

  private void refuse(String sentence) {
    objections.add(null, sentence);
  }
}
