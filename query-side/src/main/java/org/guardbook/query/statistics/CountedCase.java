package org.guardbook.query.statistics;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseClosed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeRecorded;
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

  /** The first meeting is the one held earliest, in whichever order they were recorded. */
  CountedCase held(MeetingHeld held) {
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

  CountedCase reached(OutcomeRecorded recorded) {
    return ended(recorded.outcome().code(), recorded.happened().date(), closedOn, handedOver);
  }

  CountedCase closed(CaseClosed closed) {
    return ended(outcome, outcomeOn, closed.happened().date(), handedOver);
  }

  CountedCase reopened() {
    return ended(outcome, outcomeOn, null, handedOver);
  }

  CountedCase handedOver(boolean isNow) {
    return ended(outcome, outcomeOn, closedOn, isNow);
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
