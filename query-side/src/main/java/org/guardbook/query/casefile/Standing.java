package org.guardbook.query.casefile;

import static org.guardbook.query.casefile.Said.changed;
import static org.guardbook.query.casefile.Said.codes;
import static org.guardbook.query.casefile.Said.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
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
import org.guardbook.query.Recorded;
import org.guardbook.query.casefile.CaseFile.Consequences;
import org.guardbook.query.casefile.CaseFile.Decision;
import org.guardbook.query.casefile.CaseFile.Referral;
import org.guardbook.query.casefile.CaseFile.Safeguard;
import org.guardbook.query.casefile.CaseFile.Threshold;
import org.guardbook.query.casefile.CaseFile.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands after each of its events, in the order in which they were recorded. It is what
 * is written on while one or many events are taken in; {@link #onFile} gives the document.
 */
final class Standing {

  private static final String KIND = "POSITION_OF_TRUST";

  private final String reference;
  private final List<Relation> relations = new ArrayList<>(1);

  private String newest = "";
  private String title = "";
  private ContactType contactType = ContactType.REFERRAL;
  private When received = When.on(LocalDate.EPOCH);
  private String sector = "";
  private List<String> natures = List.of();
  private boolean immediateConcern;
  private @Nullable String employer;
  private @Nullable LocalDate firstMeetingOn;
  private String referrer = "";
  private @Nullable LocalDate employerLearnedOn;
  private @Nullable Person adult;
  private @Nullable String adultRole;
  private @Nullable Person child;
  private String allegation = "";
  private @Nullable Threshold threshold;
  private Meetings meetings = new Meetings(List.of());
  private Strands strands = Strands.notBegun();
  private List<Safeguard> safeguards = List.of();
  private @Nullable Decision outcome;
  private List<Consequences> consequences = List.of();
  private @Nullable When outcomeLetterSent;
  private @Nullable When employerCopySent;
  private List<Referral> referrals = List.of();
  private @Nullable Transfer handedOver;
  private @Nullable Transfer takenOver;
  private @Nullable Decision closure;
  private Search search = Search.NOTHING;
  private boolean described;

  private Standing(String reference) {
    this.reference = reference;
  }

  /** A case of which nothing is recorded yet. */
  static Standing ofNew(String reference) {
    return new Standing(reference);
  }

  /** A case as it was filed. */
  static Standing of(FiledCase filed) {
    CaseFile file = filed.file();
    CaseSummary summary = file.summary();
    Standing standing = new Standing(file.reference());
    standing.newest = filed.newest();
    standing.title = summary.title();
    standing.contactType = summary.contactType();
    standing.received = summary.received();
    standing.sector = summary.sector();
    standing.natures = summary.natures();
    standing.immediateConcern = summary.immediateConcern();
    standing.employer = summary.employer();
    standing.firstMeetingOn = summary.firstMeetingOn();
    standing.referrer = file.referrer();
    standing.employerLearnedOn = file.employerLearnedOn();
    standing.adult = file.adult();
    standing.adultRole = file.adultRole();
    standing.child = file.child();
    standing.allegation = file.allegation();
    standing.threshold = file.threshold();
    standing.meetings = new Meetings(file.meetings());
    standing.strands = Strands.of(file.strands());
    standing.safeguards = file.safeguards();
    standing.outcome = file.outcome();
    standing.consequences = file.consequences();
    standing.outcomeLetterSent = file.outcomeLetterSent();
    standing.employerCopySent = file.employerCopySent();
    standing.referrals = file.referrals();
    standing.handedOver = file.handedOver();
    standing.takenOver = file.takenOver();
    standing.closure = file.closure();
    standing.search = filed.search();
    return standing;
  }

  /** What the events taken in said about other cases. */
  List<Relation> relations() {
    return relations;
  }

  /** Whether the events taken in said who or what the case is about. */
  boolean isDescribedAnew() {
    return described;
  }

  void take(PositionOfTrustEvent event, Recorded recorded) {
    switch (event) {
      case ContactRecorded contact -> opened(contact);
      case AdultNamed named -> {
        adult = named.adult();
        describe();
      }
      case EarlierCaseLinked linked ->
          relate(linked.earlier(), Relation.Status.LINKED, recorded.position());
      case EarlierCaseUnlinked unlinked ->
          relate(unlinked.earlier(), Relation.Status.UNLINKED, recorded.position());
      case MatchDismissed dismissed ->
          relate(dismissed.other(), Relation.Status.DISMISSED, recorded.position());
      case ThresholdDecided decided ->
          threshold =
              new Threshold(
                  decided.met(),
                  decided.grounds(),
                  decided.happened(),
                  decided.reason().words(),
                  decided.decidedBy());
      case MeetingCalled called -> meetings.called(called);
      case MeetingPutOff putOff -> meetings.putOff(putOff);
      case MeetingHeld held -> held(held);
      case MeetingMinuted minuted -> meetings.minuted(minuted);
      case MeetingActionCompleted completed -> meetings.completed(completed);
      case StrandOpened opened -> strands.opened(opened);
      case StrandProgressed progressed -> strands.progressed(progressed);
      case StrandConcluded concluded -> strands.concluded(concluded);
      case SafeguardPutInPlace put ->
          safeguards =
              with(
                  safeguards,
                  new Safeguard(put.safeguard(), put.measure().words(), put.happened(), null));
      case SafeguardLifted lifted ->
          safeguards =
              changed(
                  safeguards,
                  safeguard -> safeguard.number() == lifted.safeguard(),
                  safeguard ->
                      new Safeguard(
                          safeguard.number(),
                          safeguard.measure(),
                          safeguard.putInPlace(),
                          lifted.happened()));
      case OutcomeRecorded reached -> {
        outcome =
            new Decision(
                reached.outcome().code(),
                reached.happened(),
                reached.reason().words(),
                reached.decidedBy());
        // Another outcome asks for other letters
        outcomeLetterSent = null;
        employerCopySent = null;
      }
      case ConsequenceRecorded followed ->
          consequences =
              with(
                  consequences,
                  new Consequences(
                      followed.consequence().code(), followed.happened(), followed.note().words()));
      case OutcomeLetterSent sent -> outcomeLetterSent = sent.happened();
      case EmployerCopySent sent -> employerCopySent = sent.happened();
      case ReferredToBarringService referred ->
          referrals =
              with(referrals, new Referral("DBS", referred.happened(), referred.note().words()));
      case ReferredToRegulator referred ->
          referrals =
              with(
                  referrals,
                  new Referral(referred.regulator(), referred.happened(), referred.note().words()));
      case CaseHandedOver over ->
          handedOver =
              new Transfer(over.toAuthority(), null, over.happened(), over.reason().words());
      case CaseTakenOver over -> {
        takenOver =
            new Transfer(
                over.fromAuthority(),
                over.theirReference(),
                over.happened(),
                over.reason().words());
        handedOver = null;
      }
      case CaseClosed closed ->
          closure =
              new Decision(null, closed.happened(), closed.reason().words(), closed.decidedBy());
      case CaseReopened _ -> {
        // A reopened case goes back to where it stood, which a closed one may have been elsewhere
        if (closure == null) {
          handedOver = null;
        }
        closure = null;
      }
      case DevelopmentNoted _, EntryCorrected _ -> {}
    }
  }

  /**
   * The case as it is filed now.
   *
   * @param entries how many events it has
   */
  FiledCase onFile(long entries, Instant lastRecordedAt) {
    CaseState state = state();
    CaseSummary summary =
        new CaseSummary(
            reference,
            KIND,
            title,
            state,
            contactType,
            received,
            received.date(),
            sector,
            natures,
            immediateConcern,
            adult == null ? null : adult.name(),
            adult == null ? null : adult.dateOfBirth(),
            employer,
            firstMeetingOn,
            outcome == null ? null : outcome.code(),
            closure == null ? null : closure.decided().date(),
            lastRecordedAt);
    CaseFile file =
        new CaseFile(
            reference,
            summary,
            referrer,
            employerLearnedOn,
            adult,
            adultRole,
            child,
            allegation,
            threshold,
            meetings.list(),
            strands.list(),
            safeguards,
            outcome,
            consequences,
            outcomeLetterSent,
            employerCopySent,
            referrals,
            handedOver,
            takenOver,
            closure,
            List.of(),
            List.of(),
            entries,
            lastRecordedAt);
    return new FiledCase(reference, newest, state, file, search);
  }

  private CaseState state() {
    if (closure != null) {
      return CaseState.CLOSED;
    }
    if (handedOver != null) {
      return CaseState.HANDED_OVER;
    }
    if (outcome != null) {
      return CaseState.OUTCOME_REACHED;
    }
    if (threshold != null && !threshold.met()) {
      return CaseState.BELOW_THRESHOLD;
    }
    if (firstMeetingOn != null) {
      return CaseState.BETWEEN_MEETINGS;
    }
    return threshold == null ? CaseState.AWAITING_THRESHOLD : CaseState.AWAITING_FIRST_MEETING;
  }

  private void opened(ContactRecorded contact) {
    contactType = contact.contactType();
    received = contact.happened();
    sector = contact.sector().code();
    natures = codes(contact.natures());
    immediateConcern = contact.immediateConcern();
    referrer = contact.referrer();
    employerLearnedOn = contact.employerLearnedOn();
    adult = contact.adult();
    adultRole = contact.adultRole();
    employer = contact.employer();
    child = contact.child();
    allegation = contact.allegation().words();
    title = title(contact);
    newest = received + " " + Search.inOrder(reference);
    describe();
  }

  private void describe() {
    described = true;
    search = Search.of(reference, title, adult == null ? null : adult.name(), employer, adultRole);
  }

  private static String title(ContactRecorded contact) {
    String role = contact.adultRole();
    String employer = contact.employer();
    if (role != null && !role.isBlank()) {
      String capitalised = role.substring(0, 1).toUpperCase(Locale.UK) + role.substring(1);
      return employer == null || employer.isBlank() ? capitalised : capitalised + ", " + employer;
    }
    if (employer != null && !employer.isBlank()) {
      return employer;
    }
    return switch (contact.contactType()) {
      case REFERRAL -> "Referral from " + contact.referrer();
      case ADVICE -> "Advice to " + contact.referrer();
    };
  }

  private void relate(CaseReference other, Relation.Status status, long position) {
    relations.add(Relation.between(reference, other.value(), status, position));
  }

  private void held(MeetingHeld held) {
    meetings.held(held);
    LocalDate day = held.happened().date();
    if (firstMeetingOn == null || day.isBefore(firstMeetingOn)) {
      firstMeetingOn = day;
    }
    List<String> considered = codes(held.natures());
    if (!natures.containsAll(considered)) {
      List<String> all = new ArrayList<>(natures);
      considered.stream().filter(nature -> !all.contains(nature)).forEach(all::add);
      natures = List.copyOf(all);
    }
  }
}
