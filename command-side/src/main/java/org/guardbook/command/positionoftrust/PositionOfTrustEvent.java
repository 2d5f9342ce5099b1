package org.guardbook.command.positionoftrust;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.guardbook.command.Entry.Correcting;
import org.guardbook.command.Entry.Decided;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What can happen in a position of trust case (domain.md §2). Each says when it happened, as a
 * professional states it; when it was recorded, and by whom, stands beside it in the store.
 */
public sealed interface PositionOfTrustEvent {

  CaseReference reference();

  /** When it happened in the world; never when it was recorded. */
  When happened();

  /**
   * Somebody approached the LADO; the case is open from here.
   *
   * @param happened when the contact was received
   * @param referrer who got in touch, by capacity: "Head teacher, Elder Primary School"
   * @param natures what kinds of harm, the main one first; empty where advice names none
   * @param employerLearnedOn the day the employer learned of it; null where not an employer's
   *     report or not known
   * @param adult null for advice about somebody unnamed
   * @param adultRole the adult's work with children: "teaching assistant"
   * @param employer the school, firm or agency they work for
   */
  @Revision("1")
  record ContactRecorded(
      CaseReference reference,
      When happened,
      ContactType contactType,
      String referrer,
      Sector sector,
      List<Nature> natures,
      boolean immediateConcern,
      @Nullable LocalDate employerLearnedOn,
      @Nullable Person adult,
      @Nullable String adultRole,
      @Nullable String employer,
      @Nullable Person child,
      Narrative allegation)
      implements PositionOfTrustEvent {}

  /** The adult of an unnamed consultation became known. */
  @Revision("1")
  record AdultNamed(CaseReference reference, When happened, Person adult, Narrative reason)
      implements PositionOfTrustEvent {}

  /** A person confirmed that an earlier case is about the same adult. */
  @Revision("1")
  record EarlierCaseLinked(
      CaseReference reference, When happened, CaseReference earlier, Narrative reason)
      implements PositionOfTrustEvent {}

  /** A link turned out to be wrong. */
  @Revision("1")
  record EarlierCaseUnlinked(
      CaseReference reference, When happened, CaseReference earlier, Narrative reason)
      implements PositionOfTrustEvent {}

  /** A person looked at an offered match and said that it is somebody else. */
  @Revision("1")
  record MatchDismissed(CaseReference reference, When happened, CaseReference other)
      implements PositionOfTrustEvent {}

  /**
   * Whether the behaviour meets the threshold for a position of trust meeting.
   *
   * @param grounds why it is met; empty where it is not
   * @param decidedBy account of whoever decided, which need not be who recorded
   */
  @Revision("1")
  record ThresholdDecided(
      CaseReference reference,
      When happened,
      boolean met,
      List<ThresholdGround> grounds,
      Narrative reason,
      String decidedBy)
      implements PositionOfTrustEvent, Decided {}

  /**
   * A meeting was arranged.
   *
   * @param happened when it was arranged
   * @param meeting counts the meetings of the case from 1
   * @param heldFor when it is to take place
   */
  @Revision("1")
  record MeetingCalled(
      CaseReference reference,
      When happened,
      int meeting,
      MeetingKind kind,
      When heldFor,
      @Nullable String place,
      List<Agency> invited)
      implements PositionOfTrustEvent {}

  /** A meeting that was called will take place later. */
  @Revision("1")
  record MeetingPutOff(
      CaseReference reference, When happened, int meeting, When heldFor, Narrative reason)
      implements PositionOfTrustEvent {}

  /**
   * A meeting took place.
   *
   * @param natures every nature it considered; figures count the meeting under each
   */
  @Revision("1")
  record MeetingHeld(
      CaseReference reference,
      When happened,
      int meeting,
      MeetingKind kind,
      List<Attendance> attendance,
      List<Nature> natures)
      implements PositionOfTrustEvent {}

  /** What a meeting said, decided and asked for was written up. */
  @Revision("1")
  record MeetingMinuted(
      CaseReference reference,
      When happened,
      int meeting,
      Narrative minutes,
      List<Narrative> decisions,
      List<MeetingAction> actions)
      implements PositionOfTrustEvent {}

  /** What a meeting asked for was done. */
  @Revision("1")
  record MeetingActionCompleted(
      CaseReference reference, When happened, int meeting, int action, Narrative note)
      implements PositionOfTrustEvent {}

  @Revision("1")
  record StrandOpened(CaseReference reference, When happened, Strand strand, Narrative note)
      implements PositionOfTrustEvent {}

  @Revision("1")
  record StrandProgressed(CaseReference reference, When happened, Strand strand, Narrative note)
      implements PositionOfTrustEvent {}

  @Revision("1")
  record StrandConcluded(CaseReference reference, When happened, Strand strand, Narrative result)
      implements PositionOfTrustEvent {}

  /**
   * Something was done to keep children safe while the matter is looked into.
   *
   * @param safeguard counts the safeguards of the case from 1
   */
  @Revision("1")
  record SafeguardPutInPlace(
      CaseReference reference, When happened, int safeguard, Narrative measure)
      implements PositionOfTrustEvent {}

  @Revision("1")
  record SafeguardLifted(CaseReference reference, When happened, int safeguard, Narrative reason)
      implements PositionOfTrustEvent {}

  /** Something relevant came to light or was done that is none of the other kinds. */
  @Revision("1")
  record DevelopmentNoted(CaseReference reference, When happened, Narrative note)
      implements PositionOfTrustEvent {}

  /**
   * What the allegation turned out to be.
   *
   * @param reason blank where an earlier record does not say
   * @param decidedBy account of whoever decided; null where an earlier record does not say
   */
  @Revision("1")
  record OutcomeRecorded(
      CaseReference reference,
      When happened,
      Outcome outcome,
      Narrative reason,
      @Nullable String decidedBy)
      implements PositionOfTrustEvent, Decided {}

  /** Something followed for the adult; a case may have several. */
  @Revision("1")
  record ConsequenceRecorded(
      CaseReference reference, When happened, Consequence consequence, Narrative note)
      implements PositionOfTrustEvent {}

  /** The adult was told the outcome in writing. */
  @Revision("1")
  record OutcomeLetterSent(CaseReference reference, When happened)
      implements PositionOfTrustEvent {}

  /** The employer was sent a copy of the outcome letter. */
  @Revision("1")
  record EmployerCopySent(CaseReference reference, When happened) implements PositionOfTrustEvent {}

  /** The Disclosure and Barring Service was told. */
  @Revision("1")
  record ReferredToBarringService(CaseReference reference, When happened, Narrative note)
      implements PositionOfTrustEvent {}

  /** A professional regulator was told. */
  @Revision("1")
  record ReferredToRegulator(
      CaseReference reference, When happened, String regulator, Narrative note)
      implements PositionOfTrustEvent {}

  /** Another authority's LADO took the case on. */
  @Revision("1")
  record CaseHandedOver(
      CaseReference reference, When happened, String toAuthority, Narrative reason)
      implements PositionOfTrustEvent {}

  /** The case came from another authority's LADO. */
  @Revision("1")
  record CaseTakenOver(
      CaseReference reference,
      When happened,
      String fromAuthority,
      @Nullable String theirReference,
      Narrative reason)
      implements PositionOfTrustEvent {}

  /**
   * The case was closed.
   *
   * @param reason says why, above all where letters are unsent or strands open; blank where an
   *     earlier record does not say
   * @param decidedBy account of whoever decided; null where an earlier record does not say
   */
  @Revision("1")
  record CaseClosed(
      CaseReference reference, When happened, Narrative reason, @Nullable String decidedBy)
      implements PositionOfTrustEvent, Decided {}

  @Revision("1")
  record CaseReopened(CaseReference reference, When happened, Narrative reason, String decidedBy)
      implements PositionOfTrustEvent, Decided {}

  /**
   * An earlier entry was wrong. It stays visible; what counts from now on is the replacement, or
   * nothing in its place.
   *
   * @param happened when the mistake was found
   * @param entry event id of the entry that was wrong; that of a correction where one was
   * @param replacement what it should have said, of the same kind, which for a correction is
   *     another correction of the same entry; null where it should never have been recorded in this
   *     case
   */
  @Revision("1")
  record EntryCorrected(
      CaseReference reference,
      When happened,
      String entry,
      @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
          @Nullable PositionOfTrustEvent replacement,
      Narrative reason)
      implements PositionOfTrustEvent, Correcting<PositionOfTrustEvent> {}
}
