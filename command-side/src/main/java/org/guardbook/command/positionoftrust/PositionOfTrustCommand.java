package org.guardbook.command.positionoftrust;

import static org.guardbook.command.access.Operation.DECIDE_ALLEGATIONS;
import static org.guardbook.command.access.Operation.IMPORT_CONTACTS;
import static org.guardbook.command.access.Operation.KEEP_ALLEGATIONS;
import static org.guardbook.command.access.Operation.LOG_CONTACTS;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.guardbook.command.Narrative;
import org.guardbook.command.OnRecords;
import org.guardbook.command.When;
import org.guardbook.command.access.Requires;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a position of trust case (domain.md §2). Each is answered with a {@link
 * org.guardbook.command.Receipt} or refused with a {@link org.guardbook.command.RuleViolated} that
 * names the field; {@code happened} is when it happened in the world, never after now and never
 * before the contact.
 */
public sealed interface PositionOfTrustCommand {

  /** Somebody as they are named on a form; the record gives them their id. */
  record NamedPerson(String name, @Nullable LocalDate dateOfBirth) {}

  /** What is asked of a case that is there already. */
  sealed interface OnCase extends PositionOfTrustCommand, OnRecords {

    CaseReference reference();

    When happened();

    @Override
    default List<String> records() {
      return OnRecords.one(reference());
    }
  }

  /**
   * Opens a case; the receipt's subject is its reference.
   *
   * @param happened when the contact was received
   * @param samePersonAs earlier cases that the sender confirmed are about the same adult
   * @param notSamePersonAs offered matches that the sender said are somebody else
   */
  @Requires(LOG_CONTACTS)
  record RecordContact(
      When happened,
      ContactType contactType,
      String referrer,
      Sector sector,
      List<Nature> natures,
      boolean immediateConcern,
      @Nullable LocalDate employerLearnedOn,
      @Nullable NamedPerson adult,
      @Nullable String adultRole,
      @Nullable String employer,
      @Nullable NamedPerson child,
      Narrative allegation,
      List<CaseReference> samePersonAs,
      List<CaseReference> notSamePersonAs)
      implements PositionOfTrustCommand {}

  /**
   * Brings cases over from an earlier record, all of them or none. A row that was brought over
   * before, and is the same, is left alone. Answered with {@link org.guardbook.command.Imported}; a
   * refusal names row and field: {@code contacts[17].outcomeOn}.
   */
  @Requires(IMPORT_CONTACTS)
  record ImportContacts(List<EarlierContact> contacts) implements PositionOfTrustCommand {}

  @Requires(KEEP_ALLEGATIONS)
  record NameAdult(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      NamedPerson adult,
      Narrative reason)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record LinkEarlierCase(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      CaseReference earlier,
      Narrative reason)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record UnlinkEarlierCase(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      CaseReference earlier,
      Narrative reason)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record DismissMatch(
      @TargetAggregateIdentifier CaseReference reference, When happened, CaseReference other)
      implements OnCase {}

  /**
   * @param decidedBy account of whoever decided; null for the sender
   */
  @Requires(DECIDE_ALLEGATIONS)
  record DecideThreshold(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      boolean met,
      List<ThresholdGround> grounds,
      Narrative reason,
      @Nullable String decidedBy)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record CallMeeting(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      MeetingKind kind,
      When heldFor,
      @Nullable String place,
      List<Agency> invited)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record PutOffMeeting(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      int meeting,
      When heldFor,
      Narrative reason)
      implements OnCase {}

  /**
   * @param meeting the meeting that was called; null for one held without having been called
   * @param kind needed where the meeting was not called, else that of the call
   */
  @Requires(KEEP_ALLEGATIONS)
  record HoldMeeting(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      @Nullable Integer meeting,
      @Nullable MeetingKind kind,
      List<Attendance> attendance,
      List<Nature> natures)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record MinuteMeeting(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      int meeting,
      Narrative minutes,
      List<Narrative> decisions,
      List<MeetingAction> actions)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record CompleteMeetingAction(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      int meeting,
      int action,
      Narrative note)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record OpenStrand(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      Strand strand,
      Narrative note)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record ProgressStrand(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      Strand strand,
      Narrative note)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record ConcludeStrand(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      Strand strand,
      Narrative result)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record PutSafeguardInPlace(
      @TargetAggregateIdentifier CaseReference reference, When happened, Narrative measure)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record LiftSafeguard(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      int safeguard,
      Narrative reason)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record NoteDevelopment(
      @TargetAggregateIdentifier CaseReference reference, When happened, Narrative note)
      implements OnCase {}

  @Requires(DECIDE_ALLEGATIONS)
  record RecordOutcome(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      Outcome outcome,
      Narrative reason,
      @Nullable String decidedBy)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record RecordConsequence(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      Consequence consequence,
      Narrative note)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record SendOutcomeLetter(@TargetAggregateIdentifier CaseReference reference, When happened)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record SendEmployerCopy(@TargetAggregateIdentifier CaseReference reference, When happened)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record ReferToBarringService(
      @TargetAggregateIdentifier CaseReference reference, When happened, Narrative note)
      implements OnCase {}

  @Requires(KEEP_ALLEGATIONS)
  record ReferToRegulator(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      String regulator,
      Narrative note)
      implements OnCase {}

  @Requires(DECIDE_ALLEGATIONS)
  record HandOverCase(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      String toAuthority,
      Narrative reason)
      implements OnCase {}

  @Requires(DECIDE_ALLEGATIONS)
  record TakeOverCase(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      String fromAuthority,
      @Nullable String theirReference,
      Narrative reason)
      implements OnCase {}

  /**
   * @param reason needed always; where letters are unsent or strands open it must say why the case
   *     closes without them
   * @param despiteOutstanding the sender was shown what is outstanding and closes all the same
   */
  @Requires(DECIDE_ALLEGATIONS)
  record CloseCase(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      Narrative reason,
      boolean despiteOutstanding,
      @Nullable String decidedBy)
      implements OnCase {}

  @Requires(DECIDE_ALLEGATIONS)
  record ReopenCase(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      Narrative reason,
      @Nullable String decidedBy)
      implements OnCase {}

  /**
   * @param entry event id of the entry that was wrong; where that was corrected before, of the
   *     correction, which is then put right, or taken back where there is no replacement
   * @param replacement what it should have said: a {@link RecordContact} for the contact, else the
   *     command that would have recorded it; null where it should not stand in this case at all
   */
  @Requires(KEEP_ALLEGATIONS)
  record CorrectEntry(
      @TargetAggregateIdentifier CaseReference reference,
      When happened,
      String entry,
      @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
          @Nullable PositionOfTrustCommand replacement,
      Narrative reason)
      implements OnCase {}
}
