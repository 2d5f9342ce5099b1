package org.guardbook.command.childprotection;

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
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.command.referencedata.Span;
import org.guardbook.command.referencedata.Team;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a child who may be at risk of significant harm (domain.md §4). Each says when
 * it happened, as a professional states it; when it was recorded, and by whom, stands beside it in
 * the store.
 *
 * <p>Brothers and sisters share a discussion, a conference or a visit; what was said there stands
 * in the record of each, so that one child's record is whole without another's.
 */
public sealed interface ChildProtectionEvent {

  ChildReference reference();

  /** When it happened in the world; never when it was recorded. */
  When happened();

  /**
   * A child became known; the record is open from here.
   *
   * @param expectedOn when an unborn child is expected; null for a child that is born
   * @param gender null where it is not known
   * @param family reference of the child with whom the family's records began; the child's own
   *     where it is the first
   */
  @Revision("1")
  record RecordOpened(
      ChildReference reference,
      When happened,
      Person child,
      @Nullable LocalDate expectedOn,
      @Nullable Gender gender,
      ChildReference family)
      implements ChildProtectionEvent {}

  /**
   * The child was born, is expected on another day, or is called something else from here on.
   *
   * @param expectedOn as in {@link RecordOpened}
   * @param gender as in {@link RecordOpened}
   */
  @Revision("1")
  record ChildNamed(
      ChildReference reference,
      When happened,
      Person child,
      @Nullable LocalDate expectedOn,
      @Nullable Gender gender,
      Narrative reason)
      implements ChildProtectionEvent {}

  /**
   * The child turned out to belong to a family that has records already.
   *
   * @param family as in {@link RecordOpened}
   */
  @Revision("1")
  record FamilyJoined(
      ChildReference reference, When happened, ChildReference family, Narrative reason)
      implements ChildProtectionEvent {}

  /** A social work team holds the child's case from here. */
  @Revision("1")
  record TeamAllocated(ChildReference reference, When happened, Team team)
      implements ChildProtectionEvent {}

  /**
   * Agencies discussed whether section 47 enquiries are required.
   *
   * @param section47Required null where an earlier record does not say
   * @param reason what gave rise to it, and why it was so decided; blank where an earlier record
   *     does not say
   * @param decidedBy null where an earlier record does not say
   */
  @Revision("1")
  record StrategyDiscussionHeld(
      ChildReference reference,
      When happened,
      List<Agency> agencies,
      @Nullable Boolean section47Required,
      Narrative reason,
      @Nullable String decidedBy)
      implements ChildProtectionEvent, Decided {}

  /**
   * Section 47 enquiries began.
   *
   * @param withPolice social care and police enquire together
   */
  @Revision("1")
  record EnquiryBegun(ChildReference reference, When happened, boolean withPolice)
      implements ChildProtectionEvent {}

  /**
   * Section 47 enquiries were concluded.
   *
   * @param finding null where an earlier record does not say
   * @param conferenceRequired an initial child protection conference is required
   * @param decidedBy null where an earlier record does not say
   */
  @Revision("1")
  record EnquiryConcluded(
      ChildReference reference,
      When happened,
      @Nullable Finding finding,
      boolean conferenceRequired,
      Narrative reason,
      @Nullable String decidedBy)
      implements ChildProtectionEvent, Decided {}

  /** A conference was found to be required, for another reason than an enquiry's end. */
  @Revision("1")
  record ConferenceRequired(
      ChildReference reference, When happened, ConferenceKind kind, Narrative reason)
      implements ChildProtectionEvent {}

  /**
   * A conference was arranged.
   *
   * @param happened when it was arranged
   * @param conference counts the conferences of the child from 1
   * @param heldFor when it is to take place
   * @param chair by name or by account
   * @param together the other children that it is also about
   */
  @Revision("1")
  record ConferenceCalled(
      ChildReference reference,
      When happened,
      int conference,
      ConferenceKind kind,
      When heldFor,
      @Nullable String place,
      String chair,
      List<Agency> invited,
      List<ChildReference> together)
      implements ChildProtectionEvent {}

  /**
   * @param heldFor the new time; null where there is none yet
   */
  @Revision("1")
  record ConferencePutOff(
      ChildReference reference,
      When happened,
      int conference,
      @Nullable When heldFor,
      Narrative reason)
      implements ChildProtectionEvent {}

  /**
   * A conference was held.
   *
   * @param attendance every agency that was invited
   * @param childsView what the child wishes, said by whom; blank where it was not to be had
   * @param planNeeded the child is to be subject of a plan, or to stay so
   * @param dissent who disagreed, and why; blank where nobody did
   * @param together the other children that it was also about
   */
  @Revision("1")
  record ConferenceHeld(
      ChildReference reference,
      When happened,
      int conference,
      ConferenceKind kind,
      @Nullable String chair,
      List<ConferenceAttendance> attendance,
      Narrative childsView,
      Narrative parentsView,
      boolean planNeeded,
      Narrative reason,
      Narrative dissent,
      List<ChildReference> together)
      implements ChildProtectionEvent {}

  /**
   * The child was made subject of a child protection plan.
   *
   * @param plan counts the plans of the child from 1
   */
  @Revision("1")
  record PlanStarted(
      ChildReference reference, When happened, int plan, Category category, Narrative reason)
      implements ChildProtectionEvent {}

  /**
   * What the plan says from here on: all of it, be it changed or not.
   *
   * @param revision counts the versions of this plan from 1
   * @param reason why it was changed; of the first, what it is to bring about
   * @param agreedBy "Core group"
   */
  @Revision("1")
  record PlanRevised(
      ChildReference reference,
      When happened,
      int plan,
      int revision,
      List<PlannedOutcome> outcomes,
      Narrative reason,
      String agreedBy)
      implements ChildProtectionEvent {}

  /**
   * Who is in the core group from here on.
   *
   * @param members the key worker first
   */
  @Revision("1")
  record CoreGroupFormed(
      ChildReference reference, When happened, int plan, List<CoreGroupMember> members)
      implements ChildProtectionEvent {}

  /**
   * @param present roles of those members who came
   * @param nextOn null where none was agreed
   */
  @Revision("1")
  record CoreGroupMet(
      ChildReference reference,
      When happened,
      int plan,
      List<String> present,
      Narrative note,
      @Nullable LocalDate nextOn)
      implements ChildProtectionEvent {}

  /** How often the child is to be seen, where that is not what the rule set says. */
  @Revision("1")
  record VisitFrequencySet(
      ChildReference reference, When happened, int plan, Span every, Narrative reason)
      implements ChildProtectionEvent {}

  /**
   * Somebody visited the child.
   *
   * @param by who, by role
   * @param seen the child was seen; a visit at which it was not is no visit by the limit
   * @param seenAlone without parents or carers
   */
  @Revision("1")
  record ChildVisited(
      ChildReference reference,
      When happened,
      int plan,
      String by,
      boolean seen,
      boolean seenAlone,
      Narrative note)
      implements ChildProtectionEvent {}

  @Revision("1")
  record CategoryChanged(
      ChildReference reference,
      When happened,
      int plan,
      Category from,
      Category to,
      Narrative reason)
      implements ChildProtectionEvent {}

  /**
   * Another authority told us that a child who has a plan there has come to live here; a
   * receiving-in conference is required.
   *
   * @param onPlanSince null where they do not say
   */
  @Revision("1")
  record TransferredIn(
      ChildReference reference,
      When happened,
      String fromAuthority,
      @Nullable String theirReference,
      @Nullable LocalDate onPlanSince,
      @Nullable Category category,
      Narrative reason)
      implements ChildProtectionEvent {}

  /** We told another authority that a child who has a plan here has gone to live there. */
  @Revision("1")
  record TransferredOut(
      ChildReference reference, When happened, String toAuthority, Narrative reason)
      implements ChildProtectionEvent {}

  /**
   * @param decidedBy null where an earlier record does not say
   */
  @Revision("1")
  record PlanEnded(
      ChildReference reference,
      When happened,
      int plan,
      PlanEnd outcome,
      Narrative reason,
      @Nullable String decidedBy)
      implements ChildProtectionEvent, Decided {}

  /**
   * An earlier entry was wrong. It stays visible; what counts from now on is the replacement, or
   * nothing in its place.
   *
   * @param happened when the mistake was found
   * @param entry event id of the entry that was wrong; that of a correction where one was
   * @param replacement what it should have said, of the same kind, which for a correction is
   *     another correction of the same entry; null where it should never have been recorded here
   */
  @Revision("1")
  record EntryCorrected(
      ChildReference reference,
      When happened,
      String entry,
      @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
          @Nullable ChildProtectionEvent replacement,
      Narrative reason)
      implements ChildProtectionEvent, Correcting<ChildProtectionEvent> {}
}
