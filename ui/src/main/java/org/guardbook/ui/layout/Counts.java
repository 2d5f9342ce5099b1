package org.guardbook.ui.layout;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.clock.ClockQuery.FindRunningClocks;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;

/** How much lies behind each entry of the navigation. */
final class Counts {

  private static final Set<CaseState> OPEN =
      Stream.of(CaseState.values())
          .filter(CaseState::isOpen)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class)));

  private final Dispatch dispatch;
  private final SignedIn person;

  Counts(Dispatch dispatch, SignedIn person) {
    this.dispatch = dispatch;
    this.person = person;
  }

  /** Empty where there is nothing to count. */
  String of(Destination destination) {
    if (!destination.isOpenTo(person)) {
      return "";
    }
    return switch (destination) {
      case TODAY -> Words.count(clocks());
      case CASES -> Words.count(openCases());
      case LOG_A_CONTACT, FIGURES, IMPORT, ADMINISTRATION, PROJECTIONS -> "";
    };
  }

  private long clocks() {
    return dispatch.askForAll(new FindRunningClocks(), RunningClock.class).stream()
        .filter(clock -> !clock.expectation())
        .count();
  }

  private long openCases() {
    FindCases open =
        new FindCases("", OPEN, Set.of(), Set.of(), Set.of(), null, null, null, false, 0, 1);
    return dispatch.ask(open, Cases.class).total();
  }
}
