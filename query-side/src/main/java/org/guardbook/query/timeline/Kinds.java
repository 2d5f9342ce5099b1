package org.guardbook.query.timeline;

import java.util.List;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.AdultNamed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseClosed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseHandedOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseReopened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseTakenOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ConsequenceRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.DevelopmentNoted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseLinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EarlierCaseUnlinked;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EmployerCopySent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MatchDismissed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingActionCompleted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingCalled;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingMinuted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingPutOff;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeLetterSent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ReferredToBarringService;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ReferredToRegulator;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardLifted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.SafeguardPutInPlace;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandConcluded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandOpened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandProgressed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ThresholdDecided;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.query.timeline.TimelineEntry.Kind;

/** Which chip an entry is found under, and how soon it has to be entered. */
enum Kinds {
  CONTACT(Kind.CONTACT, Limit.ENTRY_CRITICAL),
  CRITICAL_DECISION(Kind.DECISION, Limit.ENTRY_CRITICAL),
  DECISION(Kind.DECISION, Limit.ENTRY_SIGNIFICANT),
  MEETING(Kind.MEETING, Limit.ENTRY_SIGNIFICANT),
  MEETING_PAPERS(Kind.MEETING, Limit.ENTRY_OTHER),
  STRAND(Kind.STRAND, Limit.ENTRY_SIGNIFICANT),
  SAFEGUARD(Kind.SAFEGUARD, Limit.ENTRY_CRITICAL),
  LETTER(Kind.LETTER, Limit.ENTRY_OTHER),
  REFERRAL(Kind.LETTER, Limit.ENTRY_SIGNIFICANT),
  NOTE(Kind.NOTE, Limit.ENTRY_OTHER),
  CORRECTION(Kind.CORRECTION, Limit.ENTRY_OTHER);

  private final List<Kind> alone;
  private final List<Kind> asCorrection;
  private final Limit limit;

  Kinds(Kind kind, Limit limit) {
    this.alone = List.of(kind);
    this.asCorrection = kind == Kind.CORRECTION ? alone : List.of(Kind.CORRECTION, kind);
    this.limit = limit;
  }

  static List<Kind> of(PositionOfTrustEvent event) {
    Kinds kinds = ofFact(Facts.of(event));
    return event instanceof EntryCorrected ? kinds.asCorrection : kinds.alone;
  }

  static boolean isOfMeetingsOrSafeguards(PositionOfTrustEvent event) {
    return switch (ofFact(Facts.of(event))) {
      case MEETING, MEETING_PAPERS, SAFEGUARD -> true;
      default -> false;
    };
  }

  static Limit limit(PositionOfTrustEvent event) {
    return ofFact(event).limit;
  }

  private static Kinds ofFact(PositionOfTrustEvent fact) {
    return switch (fact) {
      case ContactRecorded _ -> CONTACT;
      case ThresholdDecided _, CaseHandedOver _, CaseTakenOver _ -> CRITICAL_DECISION;
      case OutcomeRecorded _, ConsequenceRecorded _, CaseClosed _, CaseReopened _ -> DECISION;
      case MeetingCalled _, MeetingPutOff _, MeetingHeld _ -> MEETING;
      case MeetingMinuted _, MeetingActionCompleted _ -> MEETING_PAPERS;
      case StrandOpened _, StrandProgressed _, StrandConcluded _ -> STRAND;
      case SafeguardPutInPlace _, SafeguardLifted _ -> SAFEGUARD;
      case OutcomeLetterSent _, EmployerCopySent _ -> LETTER;
      case ReferredToBarringService _, ReferredToRegulator _ -> REFERRAL;
      case AdultNamed _,
          EarlierCaseLinked _,
          EarlierCaseUnlinked _,
          MatchDismissed _,
          DevelopmentNoted _ ->
          NOTE;
      case EntryCorrected _ -> CORRECTION;
    };
  }
}
