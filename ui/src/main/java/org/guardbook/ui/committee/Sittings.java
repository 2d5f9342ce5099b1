package org.guardbook.ui.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.CommitteeChanged;
import org.guardbook.query.committee.CommitteeQuery.ListCommittees;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.query.committee.CommitteeQuery.Member;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;

/** What is asked of a committee's members and meetings again and again. */
final class Sittings {

  private Sittings() {}

  static Optional<Committee> committee(Dispatch dispatch, String reference) {
    return committee(dispatch, reference, null);
  }

  /**
   * @param asAt from what had been recorded by then; null for now
   */
  static Optional<Committee> committee(
      Dispatch dispatch, String reference, @Nullable Instant asAt) {
    return dispatch.askForAll(new ListCommittees(asAt), Committee.class).stream()
        .filter(committee -> committee.reference().equals(reference))
        .findFirst();
  }

  /** The one that is called and not held yet, the earliest first. */
  static Optional<Meeting> next(Committee committee) {
    return committee.meetings().stream()
        .filter(meeting -> meeting.held() == null)
        .min(Comparator.comparing(meeting -> meeting.heldFor().earliest()));
  }

  static Optional<Meeting> numbered(Committee committee, int number) {
    return committee.meetings().stream().filter(each -> each.number() == number).findFirst();
  }

  /** The day it was held on or, where it is to come, is called for. */
  static When day(Meeting meeting) {
    When held = meeting.held();
    return held == null ? meeting.heldFor() : held;
  }

  /** Who has a seat on that day. */
  static List<Member> seated(Committee committee, LocalDate on) {
    return committee.members().stream()
        .filter(member -> !member.appointed().date().isAfter(on))
        .filter(member -> member.stoodDown() == null || !member.stoodDown().date().isBefore(on))
        .toList();
  }

  static List<Member> seated(Committee committee) {
    return committee.members().stream().filter(member -> member.stoodDown() == null).toList();
  }

  static String words(Presence presence) {
    return switch (presence) {
      case ATTENDED -> "Came";
      case DEPUTY -> "Sent a deputy";
      case APOLOGIES -> "Apologies";
      case ABSENT -> "Absent";
    };
  }

  static long count(Meeting meeting, Presence presence) {
    return meeting.attendance().stream().filter(seat -> seat.presence() == presence).count();
  }

  /** What somebody recorded, as the mark on a page calls it. */
  static String changed(CommitteeChanged change) {
    return change.meeting() == null ? "the members" : "meeting " + change.meeting();
  }
}
