package org.guardbook.command.positionoftrust;

import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;

/**
 * The numbers by which people speak of the meetings and safeguards of a case.
 *
 * @param meeting 0 where there is none
 * @param safeguard 0 where there is none
 */
record Numbers(int meeting, int safeguard) {

  static final Numbers NONE = new Numbers(0, 0);

  /** Those that an entry was given. */
  static Numbers of(PositionOfTrustEvent entry) {
    return switch (entry) {
      case MeetingCalled call -> new Numbers(call.meeting(), 0);
      case MeetingHeld held -> new Numbers(held.meeting(), 0);
      case SafeguardPutInPlace placed -> new Numbers(0, placed.safeguard());
      case ContactRecorded _,
          AdultNamed _,
          EarlierCaseLinked _,
          EarlierCaseUnlinked _,
          MatchDismissed _,
          ThresholdDecided _,
          MeetingPutOff _,
          MeetingMinuted _,
          MeetingActionCompleted _,
          StrandOpened _,
          StrandProgressed _,
          StrandConcluded _,
          SafeguardLifted _,
          DevelopmentNoted _,
          OutcomeRecorded _,
          ConsequenceRecorded _,
          OutcomeLetterSent _,
          EmployerCopySent _,
          ReferredToBarringService _,
          ReferredToRegulator _,
          CaseHandedOver _,
          CaseTakenOver _,
          CaseClosed _,
          CaseReopened _,
          EntryCorrected _ ->
          NONE;
    };
  }

  /** The highest given so far, once an entry has been given its own. */
  Numbers and(PositionOfTrustEvent entry) {
    Numbers own = of(entry);
    return new Numbers(Math.max(meeting, own.meeting), Math.max(safeguard, own.safeguard));
  }

  /** Those to give next. */
  Numbers next() {
    return new Numbers(meeting + 1, safeguard + 1);
  }
}
