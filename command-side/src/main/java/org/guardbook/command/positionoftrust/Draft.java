package org.guardbook.command.positionoftrust;

import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Writes out what a command asks to have recorded, before anybody has asked whether it makes sense.
 *
 * @param standing the case it is for
 * @param decider account that decides where the command names nobody
 * @param numbers of a meeting and of a safeguard that the case did not have before
 */
record Draft(
    CaseReference reference, Standing standing, @Nullable String decider, Numbers numbers) {

  /** Of the first entry of a case. */
  static Draft ofNew(CaseReference reference) {
    return new Draft(reference, new Standing(), null, Numbers.NONE.next());
  }

  PositionOfTrustEvent of(OnCase command) {
    return switch (command) {
      case NameAdult c -> new AdultNamed(reference, c.happened(), adult(c.adult()), c.reason());
      case LinkEarlierCase c ->
          new EarlierCaseLinked(reference, c.happened(), c.earlier(), c.reason());
      case UnlinkEarlierCase c ->
          new EarlierCaseUnlinked(reference, c.happened(), c.earlier(), c.reason());
      case DismissMatch c -> new MatchDismissed(reference, c.happened(), c.other());
      case DecideThreshold c ->
          new ThresholdDecided(
              reference,
              c.happened(),
              c.met(),
              List.copyOf(c.grounds()),
              c.reason(),
              needed(decided(c.decidedBy())));
      case CallMeeting c ->
          new MeetingCalled(
              reference,
              c.happened(),
              numbers.meeting(),
              c.kind(),
              c.heldFor(),
              unlessBlank(c.place()),
              List.copyOf(c.invited()));
      case PutOffMeeting c ->
          new MeetingPutOff(reference, c.happened(), c.meeting(), c.heldFor(), c.reason());
      case HoldMeeting c -> held(c);
      case MinuteMeeting c ->
          new MeetingMinuted(
              reference,
              c.happened(),
              c.meeting(),
              c.minutes(),
              List.copyOf(c.decisions()),
              List.copyOf(c.actions()));
      case CompleteMeetingAction c ->
          new MeetingActionCompleted(reference, c.happened(), c.meeting(), c.action(), c.note());
      case OpenStrand c -> new StrandOpened(reference, c.happened(), c.strand(), c.note());
      case ProgressStrand c -> new StrandProgressed(reference, c.happened(), c.strand(), c.note());
      case ConcludeStrand c -> new StrandConcluded(reference, c.happened(), c.strand(), c.result());
      case PutSafeguardInPlace c ->
          new SafeguardPutInPlace(reference, c.happened(), numbers.safeguard(), c.measure());
      case LiftSafeguard c ->
          new SafeguardLifted(reference, c.happened(), c.safeguard(), c.reason());
      case NoteDevelopment c -> new DevelopmentNoted(reference, c.happened(), c.note());
      case RecordOutcome c ->
          new OutcomeRecorded(
              reference, c.happened(), c.outcome(), c.reason(), decided(c.decidedBy()));
      case RecordConsequence c ->
          new ConsequenceRecorded(reference, c.happened(), c.consequence(), c.note());
      case SendOutcomeLetter c -> new OutcomeLetterSent(reference, c.happened());
      case SendEmployerCopy c -> new EmployerCopySent(reference, c.happened());
      case ReferToBarringService c ->
          new ReferredToBarringService(reference, c.happened(), c.note());
      case ReferToRegulator c ->
          new ReferredToRegulator(reference, c.happened(), c.regulator().strip(), c.note());
      case HandOverCase c ->
          new CaseHandedOver(reference, c.happened(), c.toAuthority().strip(), c.reason());
      case TakeOverCase c ->
          new CaseTakenOver(
              reference,
              c.happened(),
              c.fromAuthority().strip(),
              unlessBlank(c.theirReference()),
              c.reason());
      case CloseCase c ->
          new CaseClosed(reference, c.happened(), c.reason(), decided(c.decidedBy()));
      case ReopenCase c ->
          new CaseReopened(reference, c.happened(), c.reason(), needed(decided(c.decidedBy())));
      case CorrectEntry _ ->
          throw new IllegalArgumentException("A correction is drafted with the entry it corrects");
    };
  }

  ContactRecorded of(RecordContact c) {
    return new ContactRecorded(
        reference,
        c.happened(),
        c.contactType(),
        c.referrer().strip(),
        c.sector(),
        List.copyOf(c.natures()),
        c.immediateConcern(),
        c.employerLearnedOn(),
        c.adult() == null ? null : adult(c.adult()),
        unlessBlank(c.adultRole()),
        unlessBlank(c.employer()),
        c.child() == null ? null : child(c.child()),
        c.allegation());
  }

  private MeetingHeld held(HoldMeeting c) {
    int number = c.meeting() == null ? numbers.meeting() : c.meeting();
    Meeting called = standing.meetings.get(number);
    if (called == null && number != numbers.meeting()) {
      throw new RuleViolated("meeting", "There is no meeting %d in this case.".formatted(number));
    }
    MeetingKind kind = called == null ? c.kind() : called.kind();
    if (kind == null) {
      throw new RuleViolated("kind", "Say which kind of meeting it was.");
    }
    return new MeetingHeld(
        reference,
        c.happened(),
        number,
        kind,
        List.copyOf(c.attendance()),
        List.copyOf(c.natures()));
  }

  Person adult(NamedPerson named) {
    return new Person(reference + "/adult", named.name().strip(), named.dateOfBirth());
  }

  Person child(NamedPerson named) {
    return new Person(reference + "/child", named.name().strip(), named.dateOfBirth());
  }

  private @Nullable String decided(@Nullable String named) {
    String by = unlessBlank(named);
    return by == null ? decider : by;
  }

  private static String needed(@Nullable String decider) {
    if (decider == null) {
      throw new RuleViolated("decidedBy", "Say who decided.");
    }
    return decider;
  }

  static @Nullable String unlessBlank(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
