package org.guardbook.command.positionoftrust;

import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;

/** What entries are called when one talks about them. */
final class Wording {

  private Wording() {}

  /** The subject of a sentence: "The threshold decision". */
  static String of(PositionOfTrustEvent entry) {
    return switch (entry) {
      case ContactRecorded _ -> "The contact";
      case AdultNamed _ -> "The naming of the adult";
      case EarlierCaseLinked link -> "The link to " + link.earlier();
      case EarlierCaseUnlinked link -> "The undoing of the link to " + link.earlier();
      case MatchDismissed dismissal -> "The dismissal of the match with " + dismissal.other();
      case ThresholdDecided _ -> "The threshold decision";
      case MeetingCalled call -> "The call of the " + Meeting.words(call.kind());
      case MeetingPutOff _ -> "The putting off of the meeting";
      case MeetingHeld held -> "The " + Meeting.words(held.kind());
      case MeetingMinuted _ -> "The minutes of the meeting";
      case MeetingActionCompleted done -> "The completion of action " + done.action();
      case StrandOpened opened -> "The opening of the " + opened.strand().words();
      case StrandProgressed progress -> "The progress of the " + progress.strand().words();
      case StrandConcluded conclusion -> "The end of the " + conclusion.strand().words();
      case SafeguardPutInPlace _ -> "The interim safeguard";
      case SafeguardLifted _ -> "The lifting of the interim safeguard";
      case DevelopmentNoted _ -> "The development";
      case OutcomeRecorded _ -> "The outcome";
      case ConsequenceRecorded _ -> "The consequence";
      case OutcomeLetterSent _ -> "The outcome letter";
      case EmployerCopySent _ -> "The employer's copy";
      case ReferredToBarringService _ -> "The referral to the Disclosure and Barring Service";
      case ReferredToRegulator referral -> "The referral to " + referral.regulator();
      case CaseHandedOver _ -> "The handing over";
      case CaseTakenOver _ -> "The taking over";
      case CaseClosed _ -> "The closure";
      case CaseReopened _ -> "The reopening";
      case EntryCorrected _ -> "The correction";
    };
  }
}
