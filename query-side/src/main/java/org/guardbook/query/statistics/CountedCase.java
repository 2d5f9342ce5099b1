package org.guardbook.query.statistics;

import java.time.LocalDate;
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
import org.guardbook.command.referencedata.Nature;
import org.jspecify.annotations.Nullable;

/**
 * What the figures count of a case.
 *
 * @param nature the main one; null for advice that named none
 * @param firstMeeting number of the meeting held first; 0 where none was
 * @param meetingNatures every nature that the first meeting considered
 * @param outcome the last one recorded
 * @param closedOn null while the case is open or reopened
 */
record CountedCase(
    String reference,
    LocalDate receivedOn,
    String sector,
    @Nullable String nature,
    @Nullable LocalDate firstMeetingOn,
    int firstMeeting,
    List<String> meetingNatures,
    @Nullable String outcome,
    @Nullable LocalDate outcomeOn,
    @Nullable LocalDate closedOn,
    boolean handedOver) {

  static CountedCase of(ContactRecorded contact) {
    return new CountedCase(
        contact.reference().value(),
        contact.happened().date(),
        contact.sector().code(),
        contact.natures().isEmpty() ? null : contact.natures().getFirst().code(),
        null,
        0,
        List.of(),
        null,
        null,
        null,
        false);
  }

  CountedCase after(PositionOfTrustEvent event) {
    return switch (event) {
      case ContactRecorded contact -> of(contact);
      case MeetingHeld held -> held(held);
      case OutcomeRecorded recorded ->
          ended(recorded.outcome().code(), recorded.happened().date(), closedOn, handedOver);
      case CaseClosed closed -> ended(outcome, outcomeOn, closed.happened().date(), handedOver);
      case CaseReopened _ -> ended(outcome, outcomeOn, null, handedOver);
      case CaseHandedOver _ -> ended(outcome, outcomeOn, closedOn, true);
      case CaseTakenOver _ -> ended(outcome, outcomeOn, closedOn, false);
      case AdultNamed _,
          EarlierCaseLinked _,
          EarlierCaseUnlinked _,
          MatchDismissed _,
          ThresholdDecided _,
          MeetingCalled _,
          MeetingPutOff _,
          MeetingMinuted _,
          MeetingActionCompleted _,
          StrandOpened _,
          StrandProgressed _,
          StrandConcluded _,
          SafeguardPutInPlace _,
          SafeguardLifted _,
          DevelopmentNoted _,
          ConsequenceRecorded _,
          OutcomeLetterSent _,
          EmployerCopySent _,
          ReferredToBarringService _,
          ReferredToRegulator _,
          EntryCorrected _ ->
          this;
    };
  }

  /** The first meeting is the one held earliest, in whichever order they were recorded. */
  private CountedCase held(MeetingHeld held) {
    LocalDate day = held.happened().date();
    boolean earliest =
        firstMeetingOn == null
            || day.isBefore(firstMeetingOn)
            || (day.equals(firstMeetingOn) && held.meeting() < firstMeeting);
    return earliest
        ? new CountedCase(
            reference,
            receivedOn,
            sector,
            nature,
            day,
            held.meeting(),
            held.natures().stream().map(Nature::code).distinct().toList(),
            outcome,
            outcomeOn,
            closedOn,
            handedOver)
        : this;
  }

  /** The day of the outcome or, where there is none, of closing. */
  @Nullable LocalDate resolvedOn() {
    return outcomeOn == null ? closedOn : outcomeOn;
  }

  private CountedCase ended(
      @Nullable String newOutcome,
      @Nullable LocalDate reachedOn,
      @Nullable LocalDate endedOn,
      boolean nowHandedOver) {
    return new CountedCase(
        reference,
        receivedOn,
        sector,
        nature,
        firstMeetingOn,
        firstMeeting,
        meetingNatures,
        newOutcome,
        reachedOn,
        endedOn,
        nowHandedOver);
  }
}
