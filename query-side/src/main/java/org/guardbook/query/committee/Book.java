package org.guardbook.query.committee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingCalled;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingHeld;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingMinuted;
import org.guardbook.command.committee.CommitteeEvent.CommitteeMeetingPutOff;
import org.guardbook.command.committee.CommitteeEvent.MemberAppointed;
import org.guardbook.command.committee.CommitteeEvent.MemberStoodDown;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.query.committee.CommitteeQuery.Member;
import org.guardbook.query.committee.CommitteeQuery.Seat;

/** A committee's book, open to be written in. */
final class Book {

  private static final Comparator<Member> BY_AGENCY =
      Comparator.comparing(Member::agency)
          .thenComparing(member -> member.person().name())
          .thenComparing(member -> member.person().id());

  private static final Comparator<Meeting> LATEST_FIRST =
      Comparator.comparing(Book::day).thenComparing(Meeting::number).reversed();

  private final Committee committee;
  private final List<Member> members;
  private final List<Meeting> meetings;

  private Book(Committee committee) {
    this.committee = committee;
    members = new ArrayList<>(committee.members());
    meetings = new ArrayList<>(committee.meetings());
  }

  static Book of(Committee committee) {
    return new Book(committee);
  }

  /** When a meeting was held or, where it was not yet, when it is to be. */
  static When day(Meeting meeting) {
    When held = meeting.held();
    return held == null ? meeting.heldFor() : held;
  }

  Committee seat(MemberAppointed it) {
    members.add(new Member(it.member(), it.agency().code(), it.capacity(), it.happened(), null));
    return written();
  }

  Committee empty(MemberStoodDown it) {
    members.replaceAll(
        member ->
            member.person().id().equals(it.member())
                ? new Member(
                    member.person(),
                    member.agency(),
                    member.capacity(),
                    member.appointed(),
                    it.happened())
                : member);
    return written();
  }

  Committee call(CommitteeMeetingCalled it) {
    meetings.add(
        new Meeting(it.meeting(), it.heldFor(), it.place(), 0, null, List.of(), null, List.of()));
    return written();
  }

  Committee putOff(CommitteeMeetingPutOff it) {
    return meeting(
        it.meeting(),
        meeting ->
            new Meeting(
                meeting.number(),
                it.heldFor(),
                meeting.place(),
                meeting.timesPutOff() + 1,
                null,
                List.of(),
                null,
                List.of()));
  }

  /** One that nobody called is in the book from here. */
  Committee hold(CommitteeMeetingHeld it) {
    if (meetings.stream().noneMatch(meeting -> meeting.number() == it.meeting())) {
      meetings.add(
          new Meeting(it.meeting(), it.happened(), null, 0, null, List.of(), null, List.of()));
    }
    return meeting(
        it.meeting(),
        meeting ->
            new Meeting(
                meeting.number(),
                meeting.heldFor(),
                meeting.place(),
                meeting.timesPutOff(),
                it.happened(),
                seats(it),
                null,
                List.of()));
  }

  private List<Seat> seats(CommitteeMeetingHeld it) {
    List<Seat> seats = new ArrayList<>();
    for (Member member : members) {
      it.attendance().stream()
          .filter(each -> each.member().equals(member.person().id()))
          .forEach(
              each ->
                  seats.add(
                      new Seat(
                          each.member(),
                          member.person().name(),
                          member.agency(),
                          each.presence())));
    }
    return List.copyOf(seats);
  }

  Committee minute(CommitteeMeetingMinuted it) {
    return meeting(
        it.meeting(),
        meeting ->
            new Meeting(
                meeting.number(),
                meeting.heldFor(),
                meeting.place(),
                meeting.timesPutOff(),
                meeting.held(),
                meeting.attendance(),
                it.minutes().words(),
                it.decisions().stream().map(Narrative::words).toList()));
  }

  private Committee meeting(int number, UnaryOperator<Meeting> change) {
    meetings.replaceAll(meeting -> meeting.number() == number ? change.apply(meeting) : meeting);
    return written();
  }

  private Committee written() {
    members.sort(BY_AGENCY);
    meetings.sort(LATEST_FIRST);
    return new Committee(
        committee.reference(), committee.name(), List.copyOf(members), List.copyOf(meetings));
  }
}
