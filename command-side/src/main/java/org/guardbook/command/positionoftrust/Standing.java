package org.guardbook.command.positionoftrust;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guardbook.command.Entry;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.command.referencedata.Consequence;
import org.jspecify.annotations.Nullable;

/** Where a case stands by the entries that count: all that the rules of practice ask about. */
final class Standing {

  /**
   * @param concluded null while the strand is open
   */
  record Line(When opened, @Nullable When concluded) {
    boolean isOpen() {
      return concluded == null;
    }
  }

  /**
   * @param lifted null while it is in place
   */
  record Safeguard(When putInPlace, @Nullable When lifted) {}

  /** Something that is counted at most once a day. */
  record Once(Consequence consequence, LocalDate day) {}

  final Map<Integer, Meeting> meetings = new TreeMap<>();
  final Map<Strand, Line> strands = new EnumMap<>(Strand.class);
  final Map<Integer, Safeguard> safeguards = new TreeMap<>();
  final Set<Once> consequences = new HashSet<>();
  final Set<CaseReference> linked = new HashSet<>();
  final Set<CaseReference> dismissed = new HashSet<>();

  @Nullable ContactRecorded contact;
  @Nullable Person adult;
  @Nullable ThresholdDecided threshold;
  @Nullable OutcomeRecorded outcome;
  @Nullable When letterSent;
  @Nullable When copySent;
  @Nullable When barringReferral;
  @Nullable CaseTakenOver takenOver;
  @Nullable CaseHandedOver handedOver;
  @Nullable CaseClosed closed;

  /** A case reopened may be decided afresh: its threshold, and its outcome. */
  boolean thresholdReopened;

  boolean outcomeReopened;
  boolean finalMeetingReopened;

  static Standing after(List<Entry<PositionOfTrustEvent>> effective) {
    Standing standing = new Standing();
    effective.forEach(entry -> standing.on(entry.event()));
    return standing;
  }

  void on(PositionOfTrustEvent event) {
    switch (event) {
      case ContactRecorded recorded -> {
        contact = recorded;
        adult = recorded.adult();
      }
      case AdultNamed named -> adult = named.adult();
      case EarlierCaseLinked link -> {
        linked.add(link.earlier());
        dismissed.remove(link.earlier());
      }
      case EarlierCaseUnlinked link -> linked.remove(link.earlier());
      case MatchDismissed dismissal -> dismissed.add(dismissal.other());
      case ThresholdDecided decision -> {
        threshold = decision;
        thresholdReopened = false;
      }
      case MeetingCalled call ->
          meetings.put(
              call.meeting(),
              Meeting.called(call.meeting(), call.kind(), call.happened(), call.heldFor()));
      case MeetingPutOff put ->
          meetings.computeIfPresent(put.meeting(), (_, meeting) -> meeting.putOffTo(put.heldFor()));
      case MeetingHeld held -> {
        meetings.merge(
            held.meeting(),
            Meeting.uncalled(held.meeting(), held.kind()).heldAs(held.kind(), held.happened()),
            (called, _) -> called.heldAs(held.kind(), held.happened()));
        finalMeetingReopened &= held.kind() != MeetingKind.FINAL;
      }
      case MeetingMinuted minutes ->
          meetings.computeIfPresent(
              minutes.meeting(),
              (_, meeting) -> meeting.minuted(minutes.happened(), minutes.actions()));
      case MeetingActionCompleted done ->
          meetings.computeIfPresent(done.meeting(), (_, meeting) -> meeting.done(done.action()));
      case StrandOpened opened -> strands.put(opened.strand(), new Line(opened.happened(), null));
      case StrandProgressed _ -> {}
      case StrandConcluded concluded ->
          strands.computeIfPresent(
              concluded.strand(), (_, line) -> new Line(line.opened(), concluded.happened()));
      case SafeguardPutInPlace placed ->
          safeguards.put(placed.safeguard(), new Safeguard(placed.happened(), null));
      case SafeguardLifted lifted ->
          safeguards.computeIfPresent(
              lifted.safeguard(),
              (_, safeguard) -> new Safeguard(safeguard.putInPlace(), lifted.happened()));
      case DevelopmentNoted _ -> {}
      case OutcomeRecorded reached -> {
        outcome = reached;
        outcomeReopened = false;
        letterSent = null;
        copySent = null;
      }
      case ConsequenceRecorded followed ->
          consequences.add(new Once(followed.consequence(), followed.happened().date()));
      case OutcomeLetterSent letter -> letterSent = letter.happened();
      case EmployerCopySent copy -> copySent = copy.happened();
      case ReferredToBarringService referral -> barringReferral = referral.happened();
      case ReferredToRegulator _ -> {}
      case CaseHandedOver handOver -> handedOver = handOver;
      case CaseTakenOver takeOver -> {
        takenOver = takeOver;
        handedOver = null;
      }
      case CaseClosed closure -> closed = closure;
      case CaseReopened _ -> {
        closed = null;
        thresholdReopened = true;
        outcomeReopened = true;
        finalMeetingReopened = true;
      }
      // Whoever folds the entries has put them right already
      case EntryCorrected _ -> {}
    }
  }

  boolean hasHeld(MeetingKind kind) {
    return meetings.values().stream()
        .anyMatch(meeting -> meeting.kind() == kind && meeting.held() != null);
  }

  boolean hasHeldAny() {
    return meetings.values().stream().anyMatch(meeting -> meeting.held() != null);
  }
}
