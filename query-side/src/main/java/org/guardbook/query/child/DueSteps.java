package org.guardbook.query.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.query.child.DueStep.Kind;
import org.guardbook.query.child.Journey.Called;
import org.guardbook.query.child.Journey.CoreGroup;
import org.guardbook.query.child.Journey.Enquiry;
import org.guardbook.query.child.Journey.Frequency;
import org.guardbook.query.child.Journey.Plan;
import org.guardbook.query.child.Journey.Required;
import org.guardbook.query.clock.Deadlines;
import org.guardbook.query.clock.Deadlines.Reckoned;
import org.guardbook.query.referencedata.RuleSets;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/**
 * What is due to a child next, and why by that day (domain.md §4). What a plan brings is measured
 * by the rules in force when the plan began, a conference by those of the day it is counted from.
 *
 * <ul>
 *   <li>The initial conference, from the strategy discussion at which section 47 enquiries began,
 *       while they are open or have found it required.
 *   <li>The receiving-in conference, from the other authority's notice.
 *   <li>Core groups, the first from the conference, each further one from the last.
 *   <li>Review conferences, the first from the conference, each further one from the last.
 *   <li>Visits, from when the child was last seen, the first from the start of the plan; as often
 *       as the plan says, or where it does not, the rules.
 * </ul>
 *
 * A child on a plan waits for what the plan brings, any other for a conference. A plan that was
 * brought over without its conference is counted from its start.
 */
final class DueSteps {

  static final Comparator<DueStep> MOST_URGENT_FIRST =
      Comparator.comparing(DueStep::dueOn).thenComparing(DueStep::kind).thenComparing(DueStep::id);

  private final View<Journey> journeys;
  private final Deadlines deadlines;

  private DueSteps(View<Journey> journeys, Deadlines deadlines) {
    this.journeys = journeys;
    this.deadlines = deadlines;
  }

  /**
   * @param views into which {@link DueProjection} and that of the reference data have been run
   */
  static DueSteps of(Views views) {
    return new DueSteps(views.view(DueProjection.JOURNEYS), new Deadlines(RuleSets.of(views)));
  }

  /** The most urgent first. */
  List<DueStep> ofChild(String reference) {
    return journeys.find(reference).map(this::of).orElse(List.of()).stream()
        .sorted(MOST_URGENT_FIRST)
        .toList();
  }

  List<DueStep> of(Journey journey) {
    Awaited awaited = new Awaited(journey);
    Plan plan = journey.steps().plan();
    if (plan == null) {
      initialConference(awaited);
      receivingInConference(awaited);
    } else {
      From start = start(journey, plan);
      coreGroup(awaited, plan, start);
      reviewConference(awaited, plan, start);
      visit(awaited, plan);
    }
    return awaited.steps;
  }

  private static void initialConference(Awaited awaited) {
    Enquiry enquiry = awaited.journey.awaitingInitialConference();
    Required found = awaited.journey.awaiting(ConferenceKind.INITIAL);
    if (enquiry != null) {
      awaited.add(
          Kind.INITIAL_CONFERENCE,
          Limit.INITIAL_CONFERENCE,
          ConferenceKind.INITIAL,
          enquired(enquiry));
    } else if (found != null) {
      awaited.add(
          Kind.INITIAL_CONFERENCE,
          Limit.INITIAL_CONFERENCE,
          ConferenceKind.INITIAL,
          required(found));
    }
  }

  private static void receivingInConference(Awaited awaited) {
    Required required = awaited.journey.awaiting(ConferenceKind.RECEIVING_IN);
    if (required != null) {
      awaited.add(
          Kind.RECEIVING_IN_CONFERENCE,
          Limit.RECEIVING_IN_CONFERENCE,
          ConferenceKind.RECEIVING_IN,
          required(required));
    }
  }

  private static From enquired(Enquiry enquiry) {
    return enquiry.discussed() == null
        ? new From("the beginning of section 47 enquiries on ", enquiry.begun())
        : new From("the strategy discussion on ", enquiry.discussed());
  }

  private static From required(Required required) {
    return new From(
        required.notice()
            ? "the other authority's notice on "
            : "when it was found to be required on ",
        required.since());
  }

  private static From start(Journey journey, Plan plan) {
    return journey
        .conferenceOfThePlan()
        .map(held -> new From("the " + held.kind().words() + " on ", held.on()))
        .orElseGet(() -> new From("the start of the plan on ", When.on(plan.startedOn())));
  }

  private static void coreGroup(Awaited awaited, Plan plan, From start) {
    CoreGroup last = plan.coreGroup();
    if (last == null) {
      awaited.add(Kind.CORE_GROUP, Limit.CORE_GROUP_FIRST, start, null, null);
    } else {
      awaited.add(
          Kind.CORE_GROUP,
          Limit.CORE_GROUP_NEXT,
          new From("the last core group on ", last.on()),
          last.nextOn() == null ? null : When.on(last.nextOn()),
          last.on().date());
    }
  }

  private static void reviewConference(Awaited awaited, Plan plan, From start) {
    When last = plan.reviewed();
    awaited.add(
        Kind.REVIEW_CONFERENCE,
        last == null ? Limit.REVIEW_CONFERENCE_FIRST : Limit.REVIEW_CONFERENCE_NEXT,
        last == null ? start : new From("the last review conference on ", last),
        awaited.calledFor(ConferenceKind.REVIEW),
        last == null ? null : last.date());
  }

  private static void visit(Awaited awaited, Plan plan) {
    When seen = plan.seen();
    From from =
        seen == null
            ? new From("the start of the plan on ", When.on(plan.startedOn()))
            : new From("when the child was last seen on ", seen);
    Frequency frequency = plan.frequency();
    LocalDate last = seen == null ? null : seen.date();
    if (frequency == null) {
      awaited.add(Kind.VISIT, Limit.CHILD_VISIT, from, null, last);
    } else {
      awaited.add(Kind.VISIT, frequency, from, last);
    }
  }

  /**
   * What a limit is counted from.
   *
   * @param since as it stands before the day: "the strategy discussion on "
   */
  private record From(String since, When on) {}

  /** Gathers what is due to a child. */
  private final class Awaited {

    private final Journey journey;
    private final List<DueStep> steps = new ArrayList<>();

    Awaited(Journey journey) {
      this.journey = journey;
    }

    void add(Kind kind, Limit limit, ConferenceKind conference, From from) {
      add(kind, limit, from, calledFor(conference), null);
    }

    @Nullable When calledFor(ConferenceKind kind) {
      Called called = journey.steps().called();
      return called != null && called.kind() == kind ? called.heldFor() : null;
    }

    void add(
        Kind kind, Limit limit, From from, @Nullable When calledFor, @Nullable LocalDate last) {
      Plan plan = journey.steps().plan();
      deadlines
          .of(limit, plan == null ? from.on().date() : plan.startedOn(), from.on(), from.since())
          .ifPresent(reckoned -> add(kind, reckoned, calledFor, last));
    }

    void add(Kind kind, Frequency frequency, From from, @Nullable LocalDate last) {
      add(
          kind,
          deadlines.of(
              frequency.every(),
              from.on(),
              from.since(),
              "as set for this plan on " + Deadlines.weekday(frequency.since().date())),
          null,
          last);
    }

    private void add(
        Kind kind, Reckoned reckoned, @Nullable When calledFor, @Nullable LocalDate last) {
      steps.add(
          new DueStep(
              journey.reference() + ":" + kind,
              journey.reference(),
              journey.name(),
              kind,
              reckoned.deadline().dueOn(),
              reckoned.deadline().why(),
              reckoned.deadline().leftOut(),
              calledFor,
              last,
              journey.team()));
    }
  }
}
