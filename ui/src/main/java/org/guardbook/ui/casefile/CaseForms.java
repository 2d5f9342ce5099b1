package org.guardbook.ui.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.forms.Ask;
import org.jspecify.annotations.Nullable;

/** The form of every command of a case, laid out for where the case stands. */
final class CaseForms {

  private final DecisionForms decisions;
  private final MeetingForms meetings;
  private final EnquiryForms enquiry;
  private final PersonForms person;
  private final FollowUpForms followUp;

  /**
   * @param correcting whether the form is to put right what was recorded before, so that everything
   *     that was ever there is offered
   */
  CaseForms(Codes codes, Clock clock, CaseFile file, boolean correcting) {
    Desk desk =
        new Desk(codes, file, LocalDateTime.ofInstant(clock.instant(), When.ENGLAND), correcting);
    decisions = new DecisionForms(desk);
    meetings = new MeetingForms(desk);
    enquiry = new EnquiryForms(desk);
    person = new PersonForms(desk);
    followUp = new FollowUpForms(desk);
  }

  Ask<PositionOfTrustCommand> of(What what) {
    return switch (what) {
      case THRESHOLD -> decisions.threshold();
      case CALL_MEETING -> meetings.callMeeting();
      case PUT_OFF_MEETING -> meetings.putOffMeeting();
      case HOLD_MEETING -> meetings.holdMeeting();
      case MINUTES -> meetings.minutes();
      case COMPLETE_ACTION -> meetings.completeAction();
      case OPEN_STRAND -> enquiry.openStrand();
      case PROGRESS_STRAND -> enquiry.progressStrand();
      case CONCLUDE_STRAND -> enquiry.concludeStrand();
      case SAFEGUARD -> enquiry.safeguard();
      case LIFT_SAFEGUARD -> enquiry.liftSafeguard();
      case NOTE -> enquiry.note();
      case NAME_ADULT -> person.nameAdult();
      case LINK -> person.link();
      case UNLINK -> person.unlink();
      case DISMISS_MATCH -> person.dismissMatch();
      case OUTCOME -> decisions.outcome();
      case CONSEQUENCE -> followUp.consequence();
      case LETTER -> followUp.letter();
      case EMPLOYER_COPY -> followUp.employerCopy();
      case BARRING_SERVICE -> followUp.barringService();
      case REGULATOR -> followUp.regulator();
      case HAND_OVER -> decisions.handOver();
      case TAKE_OVER -> decisions.takeOver();
      case CLOSE -> decisions.close();
      case REOPEN -> decisions.reopen();
      case CORRECT -> throw new IllegalArgumentException("A correction needs its entry");
    };
  }

  /** The form of an entry of that type. */
  static @Nullable What behind(String type) {
    return switch (type) {
      case "AdultNamed" -> What.NAME_ADULT;
      case "EarlierCaseLinked" -> What.LINK;
      case "EarlierCaseUnlinked" -> What.UNLINK;
      case "MatchDismissed" -> What.DISMISS_MATCH;
      case "ThresholdDecided" -> What.THRESHOLD;
      case "MeetingCalled" -> What.CALL_MEETING;
      case "MeetingPutOff" -> What.PUT_OFF_MEETING;
      case "MeetingHeld" -> What.HOLD_MEETING;
      case "MeetingMinuted" -> What.MINUTES;
      case "MeetingActionCompleted" -> What.COMPLETE_ACTION;
      case "StrandOpened" -> What.OPEN_STRAND;
      case "StrandProgressed" -> What.PROGRESS_STRAND;
      case "StrandConcluded" -> What.CONCLUDE_STRAND;
      case "SafeguardPutInPlace" -> What.SAFEGUARD;
      case "SafeguardLifted" -> What.LIFT_SAFEGUARD;
      case "DevelopmentNoted" -> What.NOTE;
      case "OutcomeRecorded" -> What.OUTCOME;
      case "ConsequenceRecorded" -> What.CONSEQUENCE;
      case "OutcomeLetterSent" -> What.LETTER;
      case "EmployerCopySent" -> What.EMPLOYER_COPY;
      case "ReferredToBarringService" -> What.BARRING_SERVICE;
      case "ReferredToRegulator" -> What.REGULATOR;
      case "CaseHandedOver" -> What.HAND_OVER;
      case "CaseTakenOver" -> What.TAKE_OVER;
      case "CaseClosed" -> What.CLOSE;
      case "CaseReopened" -> What.REOPEN;
      default -> null;
    };
  }

  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), When.ENGLAND);
  }
}
