package org.guardbook.command.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.Refusal;
import org.guardbook.command.When;
import org.guardbook.command.committee.CommitteeCommand.*;
import org.guardbook.command.committee.CommitteeEvent.*;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.command.referencedata.Agency;
import org.junit.jupiter.api.Test;

class MeetingAsACommittee {

  private static final CommitteeReference COMMITTEE = new CommitteeReference("scr-committee");
  private static final Agency POLICE = new Agency("POLICE");
  private static final Narrative WORDS = new Narrative("Said at the meeting.");
  private static final String WREN = "scr-committee/member/1";
  private static final String SMEW = "scr-committee/member/2";

  @Test
  void beginsWhenTheBoardFormsIt() {
    Story.given().when(new FormCommittee(COMMITTEE, may(1), " Review committee ")).then(formed());
    Story.given(formed())
        .when(new FormCommittee(COMMITTEE, may(1), "Review committee"))
        .refused("committee", "There is a committee scr-committee already.");
    Story.given()
        .when(new FormCommittee(COMMITTEE, When.on(LocalDate.of(2015, 4, 1)), " "))
        .refused(
            new Refusal("name", "Give the name."),
            new Refusal("happened", "1 April 2015 is in the future."));
  }

  @Test
  void givesEveryMemberASeatOfTheirOwn() {
    Story.given(formed())
        .when(new AppointMember(COMMITTEE, may(2), " Fern Wren ", POLICE, " Superintendent "))
        .then(wren());
    Story.given(formed(), wren())
        .when(new AppointMember(COMMITTEE, may(2), "Alder Smew", POLICE, "Inspector"))
        .then(smew());
    Story.given(formed(), wren())
        .when(new AppointMember(COMMITTEE, may(3), "fern wren", POLICE, "Inspector"))
        .refused("name", "fern wren has a seat already.");
    Story.given(formed())
        .when(new AppointMember(COMMITTEE, april(30), "", new Agency("CLUB"), ""))
        .refused(
            new Refusal("name", "Give the name."),
            new Refusal("agency", "\"CLUB\" is not on the board's list of agencies."),
            new Refusal("capacity", "Say in which capacity."),
            new Refusal(
                "happened", "30 April 2014 is before the committee was formed on 1 May 2014."));
  }

  @Test
  void letsAMemberLeaveAndComeBackToAnotherSeat() {
    Story.given(formed(), wren())
        .when(new StandMemberDown(COMMITTEE, may(20), WREN, WORDS))
        .then(wrenLeft());
    Story.given(formed(), wren(), wrenLeft())
        .when(new StandMemberDown(COMMITTEE, may(20), WREN, WORDS))
        .refused("member", "Nobody has this seat.");
    Story.given(formed(), wren(), wrenLeft())
        .when(new AppointMember(COMMITTEE, may(30), "Fern Wren", POLICE, "Superintendent"))
        .then(
            new MemberAppointed(
                COMMITTEE, may(30), new Person(SMEW, "Fern Wren", null), POLICE, "Superintendent"));
    Story.given(formed(), wren())
        .when(new StandMemberDown(COMMITTEE, may(1), WREN, WORDS))
        .refused("happened", "1 May 2014 is before the seat was given on 2 May 2014.");
  }

  @Test
  void isCalledPutOffHeldAndWrittenUp() {
    Story.given(formed(), wren(), smew())
        .when(new CallCommitteeMeeting(COMMITTEE, may(5), may(12), " Civic Centre "))
        .then(called());
    Story.given(formed(), wren(), smew(), called())
        .when(new PutOffCommitteeMeeting(COMMITTEE, may(9), 1, may(19), WORDS))
        .then(new CommitteeMeetingPutOff(COMMITTEE, may(9), 1, may(19), WORDS));
    Story.given(formed(), wren(), smew(), called())
        .when(
            new HoldCommitteeMeeting(
                COMMITTEE, may(12), 1, attendance(Presence.ATTENDED, Presence.APOLOGIES)))
        .then(held());
    Story.given(formed(), wren(), smew(), called(), held())
        .when(new MinuteCommitteeMeeting(COMMITTEE, may(14), 1, WORDS, List.of(WORDS)))
        .then(minuted());
  }

  @Test
  void isNumberedInTheOrderInWhichItCameUp() {
    Story.given(formed(), called())
        .when(new CallCommitteeMeeting(COMMITTEE, may(6), may(26), null))
        .then(new CommitteeMeetingCalled(COMMITTEE, may(6), 2, may(26), null));
    Story.given(formed(), called())
        .when(new HoldCommitteeMeeting(COMMITTEE, may(8), null, List.of()))
        .then(new CommitteeMeetingHeld(COMMITTEE, may(8), 2, List.of()));
  }

  @Test
  void isCalledForADayToCome() {
    Story.given(formed())
        .when(new CallCommitteeMeeting(COMMITTEE, may(5), may(2), null))
        .refused("heldFor", "2 May 2014 is before it was called on 5 May 2014.");
    Story.given(formed(), called())
        .when(new PutOffCommitteeMeeting(COMMITTEE, may(9), 1, may(8), WORDS))
        .refused("heldFor", "8 May 2014 is before it was put off on 9 May 2014.");
  }

  @Test
  void isHeldAndWrittenUpOnce() {
    Story.given(formed(), called())
        .when(new MinuteCommitteeMeeting(COMMITTEE, may(14), 1, WORDS, List.of()))
        .refused("meeting", "There was no meeting 1 yet.");
    Story.given(formed(), called())
        .when(new HoldCommitteeMeeting(COMMITTEE, may(12), 2, List.of()))
        .refused("meeting", "No meeting 2 was called.");
    CommitteeEvent[] all = {formed(), wren(), smew(), called(), held(), minuted()};
    Story.given(all)
        .when(new HoldCommitteeMeeting(COMMITTEE, may(12), 1, List.of()))
        .refused("meeting", "This meeting was held on 12 May 2014.");
    Story.given(all)
        .when(new PutOffCommitteeMeeting(COMMITTEE, may(9), 1, may(19), WORDS))
        .refused("meeting", "This meeting was held on 12 May 2014.");
    Story.given(all)
        .when(new MinuteCommitteeMeeting(COMMITTEE, may(14), 1, WORDS, List.of()))
        .refused("meeting", "The minutes of this meeting are on record.");
    Story.given(formed(), wren(), smew(), called(), held())
        .when(new MinuteCommitteeMeeting(COMMITTEE, may(11), 1, WORDS, List.of()))
        .refused("happened", "11 May 2014 is before the meeting was held on 12 May 2014.");
  }

  @Test
  void isAttendedByThoseWhoHadASeatThen() {
    Story.given(formed(), wren(), wrenLeft())
        .when(
            new HoldCommitteeMeeting(
                COMMITTEE,
                may(21),
                null,
                List.of(
                    new MemberAttendance(WREN, Presence.ATTENDED),
                    new MemberAttendance(SMEW, Presence.ABSENT))))
        .refused(
            new Refusal("attendance[0].member", "Fern Wren had no seat on 21 May 2014."),
            new Refusal("attendance[1].member", "Nobody has this seat."));
    Story.given(formed(), wren(), wrenLeft())
        .when(new HoldCommitteeMeeting(COMMITTEE, may(20), null, wrenOnly()))
        .then(new CommitteeMeetingHeld(COMMITTEE, may(20), 1, wrenOnly()));
    Story.given(formed(), wren())
        .when(
            new HoldCommitteeMeeting(
                COMMITTEE,
                may(12),
                null,
                Stream.concat(wrenOnly().stream(), wrenOnly().stream()).toList()))
        .refused("attendance[1].member", "Fern Wren is named twice.");
  }

  private static List<MemberAttendance> wrenOnly() {
    return attendance(Presence.DEPUTY);
  }

  private static List<MemberAttendance> attendance(Presence... presences) {
    return IntStream.range(0, presences.length)
        .mapToObj(n -> new MemberAttendance("scr-committee/member/" + (n + 1), presences[n]))
        .toList();
  }

  private static CommitteeFormed formed() {
    return new CommitteeFormed(COMMITTEE, may(1), "Review committee");
  }

  private static MemberAppointed wren() {
    return new MemberAppointed(
        COMMITTEE, may(2), new Person(WREN, "Fern Wren", null), POLICE, "Superintendent");
  }

  private static MemberStoodDown wrenLeft() {
    return new MemberStoodDown(COMMITTEE, may(20), WREN, WORDS);
  }

  private static MemberAppointed smew() {
    return new MemberAppointed(
        COMMITTEE, may(2), new Person(SMEW, "Alder Smew", null), POLICE, "Inspector");
  }

  private static CommitteeMeetingCalled called() {
    return new CommitteeMeetingCalled(COMMITTEE, may(5), 1, may(12), "Civic Centre");
  }

  private static CommitteeMeetingHeld held() {
    return new CommitteeMeetingHeld(
        COMMITTEE, may(12), 1, attendance(Presence.ATTENDED, Presence.APOLOGIES));
  }

  private static CommitteeMeetingMinuted minuted() {
    return new CommitteeMeetingMinuted(COMMITTEE, may(14), 1, WORDS, List.of(WORDS));
  }

  private static When april(int day) {
    return When.on(LocalDate.of(2014, 4, day));
  }

  private static When may(int day) {
    return When.on(LocalDate.of(2014, 5, day));
  }
}
