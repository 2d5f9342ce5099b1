package org.guardbook.command.committee;

import static org.guardbook.command.access.Operation.KEEP_COMMITTEES;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.access.Requires;
import org.guardbook.command.referencedata.Agency;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a committee (domain.md §3). Each is answered with a {@link
 * org.guardbook.command.Receipt} or refused with a {@link org.guardbook.command.RuleViolated} that
 * names the field.
 */
public sealed interface CommitteeCommand {

  CommitteeReference committee();

  When happened();

  @Requires(KEEP_COMMITTEES)
  record FormCommittee(CommitteeReference committee, When happened, String name)
      implements CommitteeCommand {}

  @Requires(KEEP_COMMITTEES)
  record AppointMember(
      @TargetAggregateIdentifier CommitteeReference committee,
      When happened,
      String name,
      Agency agency,
      String capacity)
      implements CommitteeCommand {}

  @Requires(KEEP_COMMITTEES)
  record StandMemberDown(
      @TargetAggregateIdentifier CommitteeReference committee,
      When happened,
      String member,
      Narrative reason)
      implements CommitteeCommand {}

  @Requires(KEEP_COMMITTEES)
  record CallCommitteeMeeting(
      @TargetAggregateIdentifier CommitteeReference committee,
      When happened,
      When heldFor,
      @Nullable String place)
      implements CommitteeCommand {}

  @Requires(KEEP_COMMITTEES)
  record PutOffCommitteeMeeting(
      @TargetAggregateIdentifier CommitteeReference committee,
      When happened,
      int meeting,
      When heldFor,
      Narrative reason)
      implements CommitteeCommand {}

  /**
   * @param meeting null for one held without having been called
   */
  @Requires(KEEP_COMMITTEES)
  record HoldCommitteeMeeting(
      @TargetAggregateIdentifier CommitteeReference committee,
      When happened,
      @Nullable Integer meeting,
      List<MemberAttendance> attendance)
      implements CommitteeCommand {}

  @Requires(KEEP_COMMITTEES)
  record MinuteCommitteeMeeting(
      @TargetAggregateIdentifier CommitteeReference committee,
      When happened,
      int meeting,
      Narrative minutes,
      List<Narrative> decisions)
      implements CommitteeCommand {}
}
