package org.guardbook.ui.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.committee.CommitteeCommand.AppointMember;
import org.guardbook.command.committee.CommitteeCommand.CallCommitteeMeeting;
import org.guardbook.command.committee.CommitteeCommand.FormCommittee;
import org.guardbook.command.committee.CommitteeCommand.HoldCommitteeMeeting;
import org.guardbook.command.committee.CommitteeCommand.MinuteCommitteeMeeting;
import org.guardbook.command.committee.CommitteeReference;
import org.guardbook.command.committee.MemberAttendance;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.command.referencedata.Agency;

/** The review committee of the demo's board: who sits on it, and its meetings every other month. */
final class Committees {

  static final CommitteeReference REVIEW_COMMITTEE = new CommitteeReference("review-committee");

  /**
   * @param diligence how likely the member comes in person
   */
  private record Seat(String name, String agency, String capacity, double diligence) {}

  private static final List<Seat> SEATS =
      List.of(
          new Seat("Moira Petrie", "BOARD", "Board manager", 0.97),
          new Seat("Adaeze Obi", "CHILDRENS_SOCIAL_CARE", "Head of service", 0.9),
          new Seat("Graham Tully", "POLICE", "Detective superintendent", 0.72),
          new Seat("Sunita Rao", "HEALTHCARE_TRUST", "Named nurse", 0.92),
          new Seat("Owen Pryce", "CCG", "Designated doctor", 0.85),
          new Seat("Lesley Marsh", "EDUCATION", "Safeguarding adviser", 0.95),
          new Seat("Tom Bancroft", "PROBATION", "Head of service", 0.88),
          new Seat("Iris Delaney", "MENTAL_HEALTH_TRUST", "Head of quality", 0.7),
          new Seat("Femi Adeyemi", "HOUSING", "Head of neighbourhoods", 0.55),
          new Seat("Ruth Calder", "VOLUNTARY_SECTOR", "Forum lead", 0.9));

  private final Random chance;
  private final LocalDate today;

  Committees(Random chance, LocalDate today) {
    this.chance = chance;
    this.today = today;
  }

  /** The days on which it met or will meet, from the beginning until past today. */
  static List<LocalDate> meetings(LocalDate from, LocalDate today) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate month = from.withDayOfMonth(1).plusMonths(1);
    while (days.isEmpty() || !days.getLast().isAfter(today)) {
      days.add(month.with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.TUESDAY)));
      month = month.plusMonths(2);
    }
    return days;
  }

  List<Errand> errands(LocalDate from) {
    List<Errand> errands = new ArrayList<>();
    LocalDateTime formed = Story.workday(from, 10, 5);
    add(
        errands,
        formed,
        new FormCommittee(REVIEW_COMMITTEE, When.on(formed.toLocalDate()), "Review committee"));
    for (int i = 0; i < SEATS.size(); i++) {
      Seat seat = SEATS.get(i);
      add(
          errands,
          formed.plusMinutes(5 + 3L * i),
          new AppointMember(
              REVIEW_COMMITTEE,
              When.on(formed.toLocalDate()),
              seat.name(),
              new Agency(seat.agency()),
              seat.capacity()));
    }
    int number = 0;
    for (LocalDate day : meetings(from, today)) {
      LocalDateTime called = Story.workday(day.minusDays(28), 11, 20);
      // The first may fall within four weeks of the day on which the committee was formed
      meeting(errands, ++number, day, called.isBefore(formed) ? formed.plusMinutes(90) : called);
    }
    return errands;
  }

  private void meeting(List<Errand> errands, int number, LocalDate day, LocalDateTime called) {
    When heldFor = When.at(day.atTime(14, 0));
    add(
        errands,
        called,
        new CallCommitteeMeeting(
            REVIEW_COMMITTEE, When.at(called), heldFor, "Council House, committee room 2"));
    if (!day.isBefore(today)) {
      return;
    }
    List<MemberAttendance> attendance = new ArrayList<>();
    for (int i = 0; i < SEATS.size(); i++) {
      attendance.add(
          new MemberAttendance(
              REVIEW_COMMITTEE + "/member/" + (i + 1), presence(SEATS.get(i).diligence())));
    }
    add(
        errands,
        day.atTime(16, 40),
        new HoldCommitteeMeeting(REVIEW_COMMITTEE, heldFor, number, attendance));
    LocalDateTime minuted = Story.workday(day.plusDays(2), 9, 45);
    add(
        errands,
        minuted,
        new MinuteCommitteeMeeting(
            REVIEW_COMMITTEE,
            When.at(minuted),
            number,
            new Narrative(
                "The action plans were gone through by agency. Late and silent actions were"
                    + " discussed with the members whose agencies owe them."),
            List.of(new Narrative(Lessons.decidedAt(number).words()))));
  }

  private Presence presence(double diligence) {
    double drawn = chance.nextDouble();
    if (drawn < diligence) {
      return Presence.ATTENDED;
    }
    double rest = (drawn - diligence) / (1 - diligence);
    return rest < 0.45 ? Presence.DEPUTY : rest < 0.85 ? Presence.APOLOGIES : Presence.ABSENT;
  }

  private static void add(List<Errand> errands, LocalDateTime when, Object command) {
    errands.add(new Errand(when.atZone(When.ENGLAND).toInstant(), Staff.COMMITTEE, command));
  }
}
