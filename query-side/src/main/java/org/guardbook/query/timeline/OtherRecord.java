package org.guardbook.query.timeline;

import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.query.views.VeiledViews;
import org.jspecify.annotations.Nullable;

/** The other record that an entry is about as much as about its own. */
final class OtherRecord {

  private OtherRecord() {}

  /**
   * Whether the entry tells of a record that is hidden from whoever asks, so that they are not told
   * of the entry.
   *
   * @param fact what it says happened
   */
  static boolean isHiddenBehind(PositionOfTrustEvent fact) {
    String other = of(fact);
    return other != null && VeiledViews.hides(other);
  }

  private static @Nullable String of(PositionOfTrustEvent fact) {
    return switch (fact) {
      case EarlierCaseLinked linked -> linked.earlier().value();
      case EarlierCaseUnlinked unlinked -> unlinked.earlier().value();
      case MatchDismissed dismissed -> dismissed.other().value();
      case ContactRecorded _,
          AdultNamed _,
          ThresholdDecided _,
          MeetingCalled _,
          MeetingPutOff _,
          MeetingHeld _,
          MeetingMinuted _,
          MeetingActionCompleted _,
          StrandOpened _,
          StrandProgressed _,
          StrandConcluded _,
          SafeguardPutInPlace _,
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
          null;
    };
  }

  /** The same of a child: who was joined to a family, and why, tells of the family. */
  static boolean isHiddenBehind(ChildProtectionEvent fact) {
    return fact instanceof ChildProtectionEvent.FamilyJoined joined
        && VeiledViews.hides(joined.family().value());
  }
}
