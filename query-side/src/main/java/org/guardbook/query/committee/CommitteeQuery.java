package org.guardbook.query.committee;

import static org.guardbook.command.access.Operation.READ_COMMITTEES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.access.Requires;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.query.ShowsFiles;
import org.guardbook.query.actionplan.TrackedAction;
import org.jspecify.annotations.Nullable;

/** What can be asked about committees. */
public sealed interface CommitteeQuery {

  /**
   * Every committee; a list of {@link Committee}.
   *
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_COMMITTEES)
  record ListCommittees(@Nullable Instant asAt) implements CommitteeQuery {

    /** As is known now. */
    public ListCommittees() {
      this(null);
    }
  }

  /**
   * @param members who has or had a seat, by agency
   * @param meetings the latest first
   */
  record Committee(String reference, String name, List<Member> members, List<Meeting> meetings) {}

  /**
   * @param stoodDown null while they have their seat
   */
  record Member(
      Person person, String agency, String capacity, When appointed, @Nullable When stoodDown) {}

  /**
   * @param held null while it is still to come
   * @param minutes null while it is not written up
   */
  record Meeting(
      int number,
      When heldFor,
      @Nullable String place,
      int timesPutOff,
      @Nullable When held,
      List<Seat> attendance,
      @Nullable String minutes,
      List<String> decisions) {}

  record Seat(String member, String name, String agency, Presence presence) {}

  /**
   * What a meeting asked for and accepted, answered with {@link MeetingActions}.
   *
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_COMMITTEES)
  record FindMeetingActions(String committee, int meeting, @Nullable Instant asAt)
      implements CommitteeQuery {

    /** As is known now. */
    public FindMeetingActions(String committee, int meeting) {
      this(committee, meeting, null);
    }
  }

  /**
   * Both in the order of the actions' numbers, as they stand on the day that is asked for.
   *
   * @param verified whose evidence it accepted
   */
  record MeetingActions(List<TrackedAction> agreed, List<TrackedAction> verified) {}

  /**
   * What a meeting has before it and what the committee did since the one before; answered with
   * {@link Pack}.
   *
   * @param meeting null for one that is not called yet
   * @param on the day it is held on or for
   */
  @Requires(READ_COMMITTEES)
  record PreparePack(
      String committee, @Nullable Integer meeting, LocalDate on, @Nullable Instant asAt)
      implements CommitteeQuery, ShowsFiles<Pack> {

    @Override
    public String words() {
      return "";
    }

    @Override
    public List<String> shown(Pack answer) {
      return Stream.of(
              answer.agreedBefore(),
              answer.changed(),
              answer.late(),
              answer.silent(),
              answer.toVerify(),
              answer.impact())
          .flatMap(List::stream)
          .map(TrackedAction::review)
          .toList();
    }
  }

  /**
   * @param since the day of the meeting before; null where there was none
   * @param agreedBefore actions that the meeting before agreed, in the order of their numbers
   * @param changed actions in which anything was recorded since then
   * @param impact actions verified, with the difference they made, the latest first
   */
  record Pack(
      Committee committee,
      @Nullable Meeting meeting,
      LocalDate on,
      @Nullable LocalDate since,
      Instant asAt,
      List<TrackedAction> agreedBefore,
      List<TrackedAction> changed,
      List<TrackedAction> late,
      List<TrackedAction> silent,
      List<TrackedAction> toVerify,
      List<TrackedAction> impact,
      Attendance attendance) {}

  /**
   * How members and agencies attended the meetings held in a period; answered with {@link
   * Attendance}.
   *
   * @param asAt from what had been recorded by then; null for now
   */
  @Requires(READ_COMMITTEES)
  record CountAttendance(String committee, LocalDate from, LocalDate to, @Nullable Instant asAt)
      implements CommitteeQuery {

    /** As is known now. */
    public CountAttendance(String committee, LocalDate from, LocalDate to) {
      this(committee, from, to, null);
    }
  }

  /**
   * @param expected share of meetings a member is expected at, 0.8 (domain.md §3)
   */
  record Attendance(
      LocalDate from,
      LocalDate to,
      int meetings,
      double expected,
      List<Share> members,
      List<Share> agencies) {}

  /**
   * @param who a member's name, or the code of an agency
   * @param invited meetings held while they had their seat
   * @param attended a deputy counts for the agency, not for the member
   * @param escalate below what is expected
   */
  record Share(
      String who,
      String agency,
      int invited,
      int attended,
      int deputised,
      int apologies,
      int absent,
      double share,
      boolean escalate) {}

  /**
   * Subscribes to what is recorded of committees: the first answer is a {@link CommitteeChanged}
   * without a committee, each update one for what changed. It carries no content.
   */
  @Requires(READ_COMMITTEES)
  record WatchCommittees() implements CommitteeQuery {}

  /**
   * @param meeting its number; null where a seat or the committee itself changed
   * @param account who recorded it
   */
  record CommitteeChanged(
      @Nullable String committee,
      @Nullable Integer meeting,
      @Nullable String account,
      long position) {}
}
