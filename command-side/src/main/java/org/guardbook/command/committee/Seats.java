package org.guardbook.command.committee;

import static org.guardbook.command.Refusals.day;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.Objections;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.committee.CommitteeCommand.AppointMember;
import org.guardbook.command.committee.CommitteeCommand.HoldCommitteeMeeting;
import org.guardbook.command.committee.CommitteeCommand.StandMemberDown;
import org.jspecify.annotations.Nullable;

/** Who has, and had, a seat on a committee. */
final class Seats {

  /**
   * @param left null while the member has it
   */
  private record Seat(String name, When given, @Nullable When left) {

    boolean wasHeldOn(When day) {
      return !day.isBefore(given) && (left == null || !left.isBefore(day));
    }
  }

  /** By the member's id. */
  private final Map<String, Seat> seats = new HashMap<>();

  /** Counts every seat ever given, from 1. */
  int next() {
    return seats.size() + 1;
  }

  void given(Person member, When on) {
    seats.put(member.id(), new Seat(member.name(), on, null));
  }

  void left(String member, When on) {
    seats.computeIfPresent(member, (_, seat) -> new Seat(seat.name(), seat.given(), on));
  }

  void mayBeGiven(AppointMember command, Objections objections) {
    String name = command.name().strip();
    if (seats.values().stream()
        .anyMatch(seat -> seat.left() == null && seat.name().equalsIgnoreCase(name))) {
      objections.add("name", name + " has a seat already.");
    }
  }

  void mayBeLeft(StandMemberDown command, Objections objections) {
    Seat seat = seats.get(command.member());
    if (seat == null || seat.left() != null) {
      objections.add("member", "Nobody has this seat.");
    } else {
      objections.notBefore(command.happened(), seat.given(), "the seat was given");
    }
  }

  void mayHaveMet(HoldCommitteeMeeting command, Objections objections) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < command.attendance().size(); i++) {
      String member = command.attendance().get(i).member();
      Seat seat = seats.get(member);
      String field = "attendance[" + i + "].member";
      if (seat == null) {
        objections.add(field, "Nobody has this seat.");
      } else if (!named.add(member)) {
        objections.add(field, seat.name() + " is named twice.");
      } else if (!seat.wasHeldOn(command.happened())) {
        objections.add(
            field, "%s had no seat on %s.".formatted(seat.name(), day(command.happened().date())));
      }
    }
  }
}
