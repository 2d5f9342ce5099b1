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
import org.guardbook.query.timeline.TimelineEntry.Field;

/** What an entry of a position of trust case recorded. */
final class Fields extends FilledIn {

  private Fields() {}

  static List<Field> of(PositionOfTrustEvent event) {
    Fields fields = new Fields();
    fields.add("happened", event.happened());
    fields.addBesides(event);
    return fields.fields();
  }

  private void addBesides(PositionOfTrustEvent event) {
    switch (event) {
      case ContactRecorded contact -> {
        add("contactType", contact.contactType());
        add("referrer", contact.referrer());
        add("sector", contact.sector());
        addAll("natures", contact.natures());
        add("immediateConcern", contact.immediateConcern());
        add("employerLearnedOn", contact.employerLearnedOn());
        addPerson("adult", contact.adult());
        add("adultRole", contact.adultRole());
        add("employer", contact.employer());
        addPerson("child", contact.child());
        add("allegation", contact.allegation());
      }
      case AdultNamed named -> {
        addPerson("adult", named.adult());
        add("reason", named.reason());
      }
      case EarlierCaseLinked linked -> {
        add("earlier", linked.earlier());
        add("reason", linked.reason());
      }
      case EarlierCaseUnlinked unlinked -> {
        add("earlier", unlinked.earlier());
        add("reason", unlinked.reason());
      }
      case MatchDismissed dismissed -> add("other", dismissed.other());
      case ThresholdDecided decided -> {
        add("met", decided.met());
        addAll("grounds", decided.grounds());
        add("reason", decided.reason());
        add("decidedBy", decided.decidedBy());
      }
      case MeetingCalled called -> {
        add("meeting", called.meeting());
        add("kind", called.kind());
        add("heldFor", called.heldFor());
        add("place", called.place());
        addAll("invited", called.invited());
      }
      case MeetingPutOff putOff -> {
        add("meeting", putOff.meeting());
        add("heldFor", putOff.heldFor());
        add("reason", putOff.reason());
      }
      case MeetingHeld held -> {
        add("meeting", held.meeting());
        add("kind", held.kind());
        for (int i = 0; i < held.attendance().size(); i++) {
          add("attendance[" + i + "].agency", held.attendance().get(i).agency());
          add("attendance[" + i + "].presence", held.attendance().get(i).presence());
        }
        addAll("natures", held.natures());
      }
      case MeetingMinuted minuted -> {
        add("meeting", minuted.meeting());
        add("minutes", minuted.minutes());
        for (int i = 0; i < minuted.decisions().size(); i++) {
          add("decisions[" + i + "]", minuted.decisions().get(i));
        }
        for (int i = 0; i < minuted.actions().size(); i++) {
          String action = "actions[" + i + "].";
          add(action + "number", minuted.actions().get(i).number());
          add(action + "text", minuted.actions().get(i).text());
          add(action + "owner", minuted.actions().get(i).owner());
          add(action + "dueOn", minuted.actions().get(i).dueOn());
        }
      }
      case MeetingActionCompleted completed -> {
        add("meeting", completed.meeting());
        add("action", completed.action());
        add("note", completed.note());
      }
      case StrandOpened opened -> {
        add("strand", opened.strand());
        add("note", opened.note());
      }
      case StrandProgressed progressed -> {
        add("strand", progressed.strand());
        add("note", progressed.note());
      }
      case StrandConcluded concluded -> {
        add("strand", concluded.strand());
        add("result", concluded.result());
      }
      case SafeguardPutInPlace put -> {
        add("safeguard", put.safeguard());
        add("measure", put.measure());
      }
      case SafeguardLifted lifted -> {
        add("safeguard", lifted.safeguard());
        add("reason", lifted.reason());
      }
      case DevelopmentNoted noted -> add("note", noted.note());
      case OutcomeRecorded outcome -> {
        add("outcome", outcome.outcome());
        add("reason", outcome.reason());
        add("decidedBy", outcome.decidedBy());
      }
      case ConsequenceRecorded followed -> {
        add("consequence", followed.consequence());
        add("note", followed.note());
      }
      case OutcomeLetterSent _, EmployerCopySent _ -> {}
      case ReferredToBarringService referred -> add("note", referred.note());
      case ReferredToRegulator referred -> {
        add("regulator", referred.regulator());
        add("note", referred.note());
      }
      case CaseHandedOver over -> {
        add("toAuthority", over.toAuthority());
        add("reason", over.reason());
      }
      case CaseTakenOver over -> {
        add("fromAuthority", over.fromAuthority());
        add("theirReference", over.theirReference());
        add("reason", over.reason());
      }
      case CaseClosed closed -> {
        add("reason", closed.reason());
        add("decidedBy", closed.decidedBy());
      }
      case CaseReopened reopened -> {
        add("reason", reopened.reason());
        add("decidedBy", reopened.decidedBy());
      }
      case EntryCorrected corrected -> {
        add("entry", corrected.entry());
        add("reason", corrected.reason());
      }
    }
  }
}
