package org.guardbook.command.childprotection;

import static org.guardbook.command.access.Operation.IMPORT_EPISODES;
import static org.guardbook.command.access.Operation.KEEP_CHILD_PROTECTION;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.guardbook.command.Narrative;
import org.guardbook.command.OnRecords;
import org.guardbook.command.When;
import org.guardbook.command.access.Requires;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.command.referencedata.Span;
import org.guardbook.command.referencedata.Team;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of children's records (domain.md §4). Each is answered with a {@link
 * org.guardbook.command.Receipt} or refused with a {@link org.guardbook.command.RuleViolated} that
 * names the field; {@code happened} is when it happened in the world, never after now.
 *
 * <p>What is recorded for brothers and sisters together is recorded for all of them or for none;
 * the receipt's subject is then the first of them.
 */
public sealed interface ChildProtectionCommand {

  /**
   * A child as it is named on a form; the record gives it its id.
   *
   * @param dateOfBirth null where it is not known, or the child is not born
   * @param expectedOn of an unborn child; null otherwise
   */
  record NamedChild(
      String name,
      @Nullable LocalDate dateOfBirth,
      @Nullable LocalDate expectedOn,
      @Nullable Gender gender) {}

  /**
   * @param reference of a child with a record; null for one who has none yet
   * @param child who has no record yet; null otherwise
   */
  record ChildDiscussed(
      @Nullable ChildReference reference, @Nullable NamedChild child, boolean section47Required) {}

  /**
   * @param reference of a child with a record; null for one who has none yet
   * @param child who has no record yet; null otherwise
   */
  record ChildTransferred(
      @Nullable ChildReference reference,
      @Nullable NamedChild child,
      @Nullable String theirReference,
      @Nullable LocalDate onPlanSince,
      @Nullable Category category) {}

  /** What is asked of one child's record that is there already. */
  sealed interface OnChild extends ChildProtectionCommand, OnRecords {

    ChildReference reference();

    When happened();

    @Override
    default List<String> records() {
      return OnRecords.one(reference());
    }
  }

  /**
   * @param siblingOf a child of the family who has a record; null where none has
   * @param decidedBy null for the sender
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record RecordStrategyDiscussion(
      When happened,
      List<ChildDiscussed> children,
      @Nullable ChildReference siblingOf,
      List<Agency> agencies,
      Narrative reason,
      @Nullable String decidedBy)
      implements ChildProtectionCommand, OnRecords {

    @Override
    public List<String> records() {
      return OnRecords.all(
          OnRecords.each(children, ChildDiscussed::reference), OnRecords.one(siblingOf));
    }
  }

  /**
   * @param happened when the other authority told us
   * @param siblingOf a child of the family who has a record; null where none has
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record RecordTransferIn(
      When happened,
      List<ChildTransferred> children,
      @Nullable ChildReference siblingOf,
      String fromAuthority,
      Narrative reason)
      implements ChildProtectionCommand, OnRecords {

    @Override
    public List<String> records() {
      return OnRecords.all(
          OnRecords.each(children, ChildTransferred::reference), OnRecords.one(siblingOf));
    }
  }

  /**
   * Records for several children at once, or several things for one, in the order in which they
   * stand; nothing of it where one of them is refused. A refusal names the entry and the field:
   * {@code entries[2].category}.
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record RecordTogether(
      @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type") List<OnChild> entries)
      implements ChildProtectionCommand, OnRecords {

    @Override
    public List<String> records() {
      return OnRecords.all(
          OnRecords.each(entries, OnChild::reference),
          OnRecords.each(entries, entry -> entry instanceof JoinFamily it ? it.family() : null));
    }
  }

  /**
   * Brings episodes over from an earlier record, all rows or none. A row that was brought over
   * before, and is the same, is left alone. Answered with {@link org.guardbook.command.Imported}; a
   * refusal names row and field: {@code episodes[17].planEndedOn}.
   */
  @Requires(IMPORT_EPISODES)
  record ImportEpisodes(List<EarlierEpisode> episodes) implements ChildProtectionCommand {}

  @Requires(KEEP_CHILD_PROTECTION)
  record NameChild(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      NamedChild child,
      Narrative reason)
      implements OnChild {}

  /**
   * @param family of a child of that family
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record JoinFamily(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      ChildReference family,
      Narrative reason)
      implements OnChild {

    @Override
    public List<String> records() {
      return OnRecords.all(OnChild.super.records(), OnRecords.one(family));
    }
  }

  @Requires(KEEP_CHILD_PROTECTION)
  record AllocateTeam(@TargetAggregateIdentifier ChildReference reference, When happened, Team team)
      implements OnChild {}

  @Requires(KEEP_CHILD_PROTECTION)
  record BeginEnquiry(
      @TargetAggregateIdentifier ChildReference reference, When happened, boolean withPolice)
      implements OnChild {}

  /**
   * @param decidedBy null for the sender
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record ConcludeEnquiry(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      Finding finding,
      boolean conferenceRequired,
      Narrative reason,
      @Nullable String decidedBy)
      implements OnChild {}

  @Requires(KEEP_CHILD_PROTECTION)
  record RequireConference(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      ConferenceKind kind,
      Narrative reason)
      implements OnChild {}

  @Requires(KEEP_CHILD_PROTECTION)
  record CallConference(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      ConferenceKind kind,
      When heldFor,
      @Nullable String place,
      String chair,
      List<Agency> invited,
      List<ChildReference> together)
      implements OnChild {}

  /**
   * Puts the conference off that is called and has not been held.
   *
   * @param heldFor the new time; null where there is none yet
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record PutOffConference(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      @Nullable When heldFor,
      Narrative reason)
      implements OnChild {}

  /**
   * Records a conference with what it decided: a plan that starts, goes on, perhaps in another
   * category, or ends.
   *
   * @param category needed where a plan starts; at a review, null leaves it as it is
   * @param outcome why the plan ends; needed where a review decides that none is needed any more
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record HoldConference(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      ConferenceKind kind,
      String chair,
      List<ConferenceAttendance> attendance,
      Narrative childsView,
      Narrative parentsView,
      boolean planNeeded,
      @Nullable Category category,
      @Nullable PlanEnd outcome,
      Narrative reason,
      Narrative dissent,
      List<ChildReference> together)
      implements OnChild {}

  /**
   * Writes the plan, or writes it anew.
   *
   * @param seen the revision that the sender had before them, 0 for none; another has come since
   *     where there is a later one, and the command is refused with who made it
   * @param outcomes all of them; an outcome or action that is new has the number 0
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record UpdatePlan(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      int seen,
      List<PlannedOutcome> outcomes,
      Narrative reason,
      String agreedBy)
      implements OnChild {}

  @Requires(KEEP_CHILD_PROTECTION)
  record FormCoreGroup(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      List<CoreGroupMember> members)
      implements OnChild {}

  @Requires(KEEP_CHILD_PROTECTION)
  record RecordCoreGroup(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      List<String> present,
      Narrative note,
      @Nullable LocalDate nextOn)
      implements OnChild {}

  @Requires(KEEP_CHILD_PROTECTION)
  record SetVisitFrequency(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      Span every,
      Narrative reason)
      implements OnChild {}

  @Requires(KEEP_CHILD_PROTECTION)
  record RecordVisit(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      String by,
      boolean seen,
      boolean seenAlone,
      Narrative note)
      implements OnChild {}

  @Requires(KEEP_CHILD_PROTECTION)
  record ChangeCategory(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      Category category,
      Narrative reason)
      implements OnChild {}

  @Requires(KEEP_CHILD_PROTECTION)
  record TransferOut(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      String toAuthority,
      Narrative reason)
      implements OnChild {}

  /**
   * @param decidedBy null for the sender
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record EndPlan(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      PlanEnd outcome,
      Narrative reason,
      @Nullable String decidedBy)
      implements OnChild {}

  /**
   * @param entry event id of the entry that was wrong; where that was corrected before, of the
   *     correction, which is then put right, or taken back where there is no replacement
   * @param replacement what it should have said: the command that would have recorded it, about
   *     this child alone; a {@link NameChild} for the entry with which the record opened; null
   *     where the entry should not stand in this record at all
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record CorrectChildEntry(
      @TargetAggregateIdentifier ChildReference reference,
      When happened,
      String entry,
      @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
          @Nullable ChildProtectionCommand replacement,
      Narrative reason)
      implements OnChild {}
}
