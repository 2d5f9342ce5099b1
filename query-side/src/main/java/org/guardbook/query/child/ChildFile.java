package org.guardbook.query.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ConferenceAttendance;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.CoreGroupMember;
import org.guardbook.command.childprotection.Finding;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.command.referencedata.Span;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one child's record comes to, as corrections have left it. Codes stand as text.
 *
 * @param siblings the other records of the family, by date of birth
 * @param required conferences that were found to be required and have not been held
 * @param called the conference that is arranged and has not been held; null where none is
 * @param plans every plan of the child, the latest first
 * @param entries how many events the record has
 */
public record ChildFile(
    String reference,
    ChildSummary summary,
    Person child,
    @Nullable Gender gender,
    List<ChildSummary> siblings,
    List<Discussion> discussions,
    List<Enquiry> enquiries,
    List<Required> required,
    @Nullable Called called,
    List<Conference> conferences,
    List<Transfer> transfers,
    List<Plan> plans,
    List<DueStep> due,
    long entries,
    Instant lastRecordedAt) {

  /**
   * @param section47Required null where an earlier record does not say
   * @param decidedBy null where an earlier record does not say
   */
  public record Discussion(
      When held,
      List<String> agencies,
      @Nullable Boolean section47Required,
      String reason,
      @Nullable String decidedBy) {}

  /**
   * @param concluded null while the enquiries are open
   */
  public record Enquiry(
      When begun,
      boolean withPolice,
      @Nullable When concluded,
      @Nullable Finding finding,
      boolean conferenceRequired,
      String reason,
      @Nullable String decidedBy) {}

  public record Required(ConferenceKind kind, When since) {}

  /**
   * @param heldFor null where it was put off and has no new time
   * @param together references of the other children it is about
   */
  public record Called(
      int number,
      ConferenceKind kind,
      When called,
      @Nullable When heldFor,
      int timesPutOff,
      @Nullable String putOffBecause,
      @Nullable String place,
      String chair,
      List<String> invited,
      List<String> together) {}

  /** A conference that was held. */
  public record Conference(
      int number,
      ConferenceKind kind,
      When held,
      @Nullable String chair,
      List<ConferenceAttendance> attendance,
      String childsView,
      String parentsView,
      boolean planNeeded,
      String reason,
      String dissent,
      List<String> together) {}

  /**
   * @param in true where the child came from the other authority
   */
  public record Transfer(
      boolean in,
      When happened,
      String authority,
      @Nullable String theirReference,
      @Nullable LocalDate onPlanSince,
      @Nullable String category,
      String reason) {}

  /**
   * A plan, open or ended.
   *
   * @param categories what it was for, in order; the last is the category in force
   * @param endedOn null while it is open
   * @param outcome code of why it ended; null while it is open
   * @param revisions the first one first; the last is the plan as it stands
   * @param visitFrequencies how often the child is to be seen, in the order from when it holds
   */
  public record Plan(
      int number,
      LocalDate startedOn,
      String reason,
      List<InCategory> categories,
      @Nullable LocalDate endedOn,
      @Nullable String outcome,
      @Nullable String endedBecause,
      @Nullable String endedBy,
      List<Revision> revisions,
      List<CoreGroupMember> coreGroup,
      List<CoreGroup> coreGroups,
      List<VisitFrequency> visitFrequencies,
      List<Visit> visits) {

    /** How often the child is to be seen as it was set last; null where nothing says. */
    public @Nullable Span visitEvery() {
      return visitFrequencies.isEmpty() ? null : visitFrequencies.getLast().every();
    }
  }

  public record VisitFrequency(Span every, When since) {}

  public record InCategory(String category, When since, String reason) {}

  /**
   * @param number counts from 1
   */
  public record Revision(
      int number, When made, String reason, String agreedBy, List<PlannedOutcome> outcomes) {}

  /**
   * @param present roles of those who came
   */
  public record CoreGroup(
      When met, List<String> present, String note, @Nullable LocalDate nextOn) {}

  /**
   * @param by who went, by role
   */
  public record Visit(When made, String by, boolean seen, boolean seenAlone, String note) {}
}
