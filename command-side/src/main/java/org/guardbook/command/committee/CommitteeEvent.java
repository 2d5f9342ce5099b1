package org.guardbook.command.committee;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Agency;
import org.jspecify.annotations.Nullable;

/** What can happen on a committee (domain.md §3); {@code happened} as its secretary states it. */
public sealed interface CommitteeEvent {

  CommitteeReference committee();

  /** When it happened in the world; never when it was recorded. */
  When happened();

  /** The board set a committee up. */
  @Revision("1")
  record CommitteeFormed(CommitteeReference committee, When happened, String name)
      implements CommitteeEvent {}

  /**
   * Somebody was given a seat for an agency.
   *
   * @param capacity "Detective superintendent"
   */
  @Revision("1")
  record MemberAppointed(
      CommitteeReference committee, When happened, Person member, Agency agency, String capacity)
      implements CommitteeEvent {}

  /**
   * @param member id of the person who left their seat
   */
  @Revision("1")
  record MemberStoodDown(
      CommitteeReference committee, When happened, String member, Narrative reason)
      implements CommitteeEvent {}

  /**
   * A meeting was arranged.
   *
   * @param meeting counts the meetings of the committee from 1
   * @param heldFor when it is to take place
   */
  @Revision("1")
  record CommitteeMeetingCalled(
      CommitteeReference committee,
      When happened,
      int meeting,
      When heldFor,
      @Nullable String place)
      implements CommitteeEvent {}

  @Revision("1")
  record CommitteeMeetingPutOff(
      CommitteeReference committee, When happened, int meeting, When heldFor, Narrative reason)
      implements CommitteeEvent {}

  /** A meeting took place. */
  @Revision("1")
  record CommitteeMeetingHeld(
      CommitteeReference committee, When happened, int meeting, List<MemberAttendance> attendance)
      implements CommitteeEvent {}

  /** What a meeting said and decided was written up. */
  @Revision("1")
  record CommitteeMeetingMinuted(
      CommitteeReference committee,
      When happened,
      int meeting,
      Narrative minutes,
      List<Narrative> decisions)
      implements CommitteeEvent {}
}
