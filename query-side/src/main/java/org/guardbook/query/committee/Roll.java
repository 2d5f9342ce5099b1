package org.guardbook.query.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guardbook.command.When;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.query.committee.CommitteeQuery.Attendance;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.query.committee.CommitteeQuery.Member;
import org.guardbook.query.committee.CommitteeQuery.Seat;
import org.guardbook.query.committee.CommitteeQuery.Share;

/**
 * Who came to a committee's meetings (domain.md §3). A seat counts while somebody holds it; who is
 * not on a meeting's list was absent. A deputy counts for the agency, not for the member; an agency
 * with several seats was there where anybody came for it.
 */
final class Roll {

  private static final double EXPECTED = 0.8;

  private Roll() {}

  static Attendance call(Committee committee, LocalDate from, LocalDate to) {
    List<Meeting> held =
        committee.meetings().stream().filter(meeting -> isWithin(meeting, from, to)).toList();
    List<Share> members = new ArrayList<>();
    for (Member member : committee.members()) {
      Count count = new Count();
      for (Meeting meeting : held) {
        if (hasSeat(member, meeting)) {
          count.add(presence(member, meeting));
        }
      }
      if (count.invited > 0) {
        members.add(count.share(member.person().name(), member.agency(), count.attended));
      }
    }
    return new Attendance(
        from, to, held.size(), EXPECTED, List.copyOf(members), agencies(committee, held));
  }

  private static List<Share> agencies(Committee committee, List<Meeting> held) {
    Map<String, Count> counts = new TreeMap<>();
    for (Meeting meeting : held) {
      Map<String, Presence> best = new TreeMap<>();
      for (Member member : committee.members()) {
        if (hasSeat(member, meeting)) {
          // they are declared from the fullest presence to none
          best.merge(
              member.agency(),
              presence(member, meeting),
              (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
      }
      best.forEach(
          (agency, presence) -> counts.computeIfAbsent(agency, _ -> new Count()).add(presence));
    }
    return counts.entrySet().stream()
        .map(
            each -> {
              Count count = each.getValue();
              return count.share(each.getKey(), each.getKey(), count.attended + count.deputised);
            })
        .sorted(Comparator.comparing(Share::agency))
        .toList();
  }

  private static boolean isWithin(Meeting meeting, LocalDate from, LocalDate to) {
    When held = meeting.held();
    return held != null && !held.date().isBefore(from) && !held.date().isAfter(to);
  }

  private static boolean hasSeat(Member member, Meeting meeting) {
    When held = Book.day(meeting);
    When left = member.stoodDown();
    return !held.isBefore(member.appointed()) && (left == null || !left.isBefore(held));
  }

  private static Presence presence(Member member, Meeting meeting) {
    return meeting.attendance().stream()
        .filter(seat -> seat.member().equals(member.person().id()))
        .map(Seat::presence)
        .findFirst()
        .orElse(Presence.ABSENT);
  }

  private static final class Count {

    private int invited;
    private int attended;
    private int deputised;
    private int apologies;
    private int absent;

    void add(Presence presence) {
      invited++;
      switch (presence) {
        case ATTENDED -> attended++;
        case DEPUTY -> deputised++;
        case APOLOGIES -> apologies++;
        case ABSENT -> absent++;
      }
    }

    Share share(String who, String agency, int counted) {
      double share = invited == 0 ? 0 : (double) counted / invited;
      return new Share(
          who, agency, invited, counted, deputised, apologies, absent, share, share < EXPECTED);
    }
  }
}
