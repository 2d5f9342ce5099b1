package org.guardbook.ui.layout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.child.ChildQuery.FindDue;
import org.guardbook.query.child.ChildQuery.ReadRegister;
import org.guardbook.query.child.ChildQuery.Register;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.clock.ClockQuery.FindRunningClocks;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.review.ReviewStage;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;

/** How much lies behind each entry of the navigation. */
final class Counts {

  private static final Set<CaseState> OPEN =
      Stream.of(CaseState.values())
          .filter(CaseState::isOpen)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class)));

  private static final Set<ActionState> OWED =
      Stream.of(ActionState.values())
          .filter(ActionState::isOpen)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(ActionState.class)));

  private static final Set<ReviewStage> UNDER_WAY =
      EnumSet.complementOf(EnumSet.of(ReviewStage.CLOSED));

  /** What needs the committee: what is late, and what it is to verify. */
  private static final Set<ActionState> PRESSING =
      EnumSet.of(ActionState.OVERDUE, ActionState.COMPLETE);

  private final Dispatch dispatch;
  private final SignedIn person;
  private final Clock clock;

  Counts(Dispatch dispatch, SignedIn person, Clock clock) {
    this.dispatch = dispatch;
    this.person = person;
    this.clock = clock;
  }

  /** Empty where there is nothing to count. */
  String of(Destination destination) {
    if (!destination.isOpenTo(person)) {
      return "";
    }
    return switch (destination) {
      case TODAY -> Words.count(clocks() + pressing());
      case MY_AGENCY ->
          Words.count(actions(Set.of(Objects.requireNonNullElse(person.agency(), "")), OWED));
      case CASES -> Words.count(openCases());
      case ACTION_PLANS -> Words.count(actions(Set.of(), Set.of()));
      case REVIEWS -> Words.count(reviews());
      case DUE -> Words.count(due());
      case REGISTER -> Words.count(onPlans());
      case LOG_A_CONTACT,
          MEETINGS,
          CONFERENCES,
          CHILDREN,
          FIGURES,
          ACTION_FIGURES,
          CHILD_FIGURES,
          LOOKS,
          AUDIT,
          LEDGER,
          IMPORT,
          PLAN_IMPORT,
          EPISODE_IMPORT,
          ADMINISTRATION,
          PROJECTIONS ->
          "";
    };
  }

  private long clocks() {
    if (!person.may(Operation.READ_ALLEGATIONS)) {
      return 0;
    }
    return dispatch.askForAll(new FindRunningClocks(), RunningClock.class).stream()
        .filter(clock -> !clock.expectation())
        .count();
  }

  private long pressing() {
    return person.may(Operation.KEEP_REVIEWS) ? actions(Set.of(), PRESSING) : 0;
  }

  private long openCases() {
    FindCases open =
        new FindCases("", OPEN, Set.of(), Set.of(), Set.of(), null, null, null, false, 0, 1);
    return dispatch.ask(open, Cases.class).total();
  }

  private long actions(Set<String> agencies, Set<ActionState> states) {
    ActionFilter filter = new ActionFilter("", agencies, Set.of(), states, false, false, Set.of());
    return dispatch
        .ask(new FindActions(filter, null, null, null, false, 0, 1), Actions.class)
        .total();
  }

  private long reviews() {
    FindReviews underWay = new FindReviews("", Set.of(), UNDER_WAY, null, false, 0, 1);
    return dispatch.ask(underWay, Reviews.class).total();
  }

  /** What is late or due this week. */
  private long due() {
    LocalDate today = today();
    LocalDate sunday = today.plusDays(7L - today.getDayOfWeek().getValue());
    return dispatch.askForAll(new FindDue(sunday, null), DueStep.class).size();
  }

  private long onPlans() {
    ReadRegister today =
        new ReadRegister(today(), "", Set.of(), Set.of(), Set.of(), false, null, false, 0, 1);
    return dispatch.ask(today, Register.class).total();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), When.ENGLAND);
  }
}
