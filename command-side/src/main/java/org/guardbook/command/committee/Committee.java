package org.guardbook.command.committee;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.guardbook.command.Refusals.day;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.guardbook.command.Desk;
import org.guardbook.command.Person;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.guardbook.command.committee.CommitteeCommand.*;
import org.guardbook.command.committee.CommitteeEvent.*;
import org.jspecify.annotations.Nullable;

/** A committee of the board: its seats, its meetings and who came to them. */
@Aggregate(type = Committee.TYPE)
class Committee {

  static final String TYPE = "Committee";

  @AggregateIdentifier private CommitteeReference reference;
  private When formed;
  private final Map<String, Seat> seats = new HashMap<>();
  private final Map<Integer, Meeting> meetings = new HashMap<>();

  /** Of a member, by id. */
  private record Seat(String name, When appointed, @Nullable When left) {}

  private record Meeting(@Nullable When held, boolean minuted) {}

  @SuppressWarnings("NullAway.Init") // what the first entry fills in
  Committee() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Committee(FormCommittee command, Desk desk) {
    Refusals refusals = desk.read(command, command.happened());
    if (desk.exists().test(command.committee().value())) {
      refusals.add("committee", "There is a committee " + command.committee() + " already.");
    }
    refusals.throwIfAny();
    apply(new CommitteeFormed(command.committee(), command.happened(), command.name().strip()));
  }

  @CommandHandler
  Receipt handle(AppointMember command, Desk desk) {
    Refusals refusals = read(command, desk);
    String name = command.name().strip();
    if (seats.values().stream()
        .anyMatch(seat -> seat.left() == null && seat.name().equalsIgnoreCase(name))) {
      refusals.add("name", name + " has a seat already.");
    }
    return record(
        new MemberAppointed(
            reference,
            command.happened(),
            new Person(reference + "/member/" + (seats.size() + 1), name, null),
            command.agency(),
            command.capacity().strip()),
        refusals);
  }

  @CommandHandler
  Receipt handle(StandMemberDown command, Desk desk) {
    Refusals refusals = read(command, desk);
    Seat seat = seats.get(command.member());
    if (seat == null || seat.left() != null) {
      refusals.add("member", "Nobody has this seat.");
    } else {
      notBefore(command.happened(), seat.appointed(), "the seat was given", refusals);
    }
    return record(
        new MemberStoodDown(reference, command.happened(), command.member(), command.reason()),
        refusals);
  }

  @CommandHandler
  Receipt handle(CallCommitteeMeeting command, Desk desk) {
    Refusals refusals = read(command, desk);
    notBefore("heldFor", command.heldFor(), command.happened(), "it was called", refusals);
    return record(
        new CommitteeMeetingCalled(
            reference,
            command.happened(),
            meetings.size() + 1,
            command.heldFor(),
            command.place() == null || command.place().isBlank() ? null : command.place().strip()),
        refusals);
  }

  @CommandHandler
  Receipt handle(PutOffCommitteeMeeting command, Desk desk) {
    Refusals refusals = read(command, desk);
    toCome(command.meeting(), refusals);
    notBefore("heldFor", command.heldFor(), command.happened(), "it was put off", refusals);
    return record(
        new CommitteeMeetingPutOff(
            reference, command.happened(), command.meeting(), command.heldFor(), command.reason()),
        refusals);
  }

  @CommandHandler
  Receipt handle(HoldCommitteeMeeting command, Desk desk) {
    Refusals refusals = read(command, desk);
    Integer called = command.meeting();
    if (called != null) {
      toCome(called, refusals);
    }
    attendance(command, refusals);
    return record(
        new CommitteeMeetingHeld(
            reference,
            command.happened(),
            called == null ? meetings.size() + 1 : called,
            List.copyOf(command.attendance())),
        refusals);
  }

  private void attendance(HoldCommitteeMeeting command, Refusals refusals) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < command.attendance().size(); i++) {
      String member = command.attendance().get(i).member();
      Seat seat = seats.get(member);
      String field = "attendance[" + i + "].member";
      if (seat == null) {
        refusals.add(field, "Nobody has this seat.");
      } else if (!named.add(member)) {
        refusals.add(field, seat.name() + " is named twice.");
      } else if (command.happened().isBefore(seat.appointed())
          || (seat.left() != null && seat.left().isBefore(command.happened()))) {
        refusals.add(
            field, "%s had no seat on %s.".formatted(seat.name(), day(command.happened().date())));
      }
    }
  }

  @CommandHandler
  Receipt handle(MinuteCommitteeMeeting command, Desk desk) {
    Refusals refusals = read(command, desk);
    Meeting meeting = meetings.get(command.meeting());
    if (meeting == null || meeting.held() == null) {
      refusals.add("meeting", "There was no meeting %d yet.".formatted(command.meeting()));
    } else if (meeting.minuted()) {
      refusals.add("meeting", "The minutes of this meeting are on record.");
    } else {
      notBefore(command.happened(), meeting.held(), "the meeting was held", refusals);
    }
    return record(
        new CommitteeMeetingMinuted(
            reference,
            command.happened(),
            command.meeting(),
            command.minutes(),
            List.copyOf(command.decisions())),
        refusals);
  }

  private Refusals read(CommitteeCommand command, Desk desk) {
    Refusals refusals = desk.read((Record) command, command.happened());
    notBefore(command.happened(), formed, "the committee was formed", refusals);
    return refusals;
  }

  private void toCome(int number, Refusals refusals) {
    Meeting meeting = meetings.get(number);
    if (meeting == null) {
      refusals.add("meeting", "No meeting %d was called.".formatted(number));
    } else if (meeting.held() != null) {
      refusals.add("meeting", "This meeting was held on %s.".formatted(day(meeting.held().date())));
    }
  }

  private static void notBefore(When happened, When earlier, String what, Refusals refusals) {
    notBefore("happened", happened, earlier, what, refusals);
  }

  private static void notBefore(
      String field, When day, When earlier, String what, Refusals refusals) {
    if (day.isBefore(earlier) && !refusals.about(field)) {
      refusals.add(
          field, "%s is before %s on %s.".formatted(day(day.date()), what, day(earlier.date())));
    }
  }

  private Receipt record(CommitteeEvent entry, Refusals refusals) {
    refusals.throwIfAny();
    apply(entry);
    return new Receipt(reference.value(), getVersion() + 1);
  }

  @EventSourcingHandler
  void on(CommitteeEvent event) {
    switch (event) {
      case CommitteeFormed it -> {
        reference = it.committee();
        formed = it.happened();
      }
      case MemberAppointed it ->
          seats.put(it.member().id(), new Seat(it.member().name(), it.happened(), null));
      case MemberStoodDown it ->
          seats.computeIfPresent(
              it.member(), (_, seat) -> new Seat(seat.name(), seat.appointed(), it.happened()));
      case CommitteeMeetingCalled it -> meetings.put(it.meeting(), new Meeting(null, false));
      case CommitteeMeetingPutOff _ -> {}
      case CommitteeMeetingHeld it -> meetings.put(it.meeting(), new Meeting(it.happened(), false));
      case CommitteeMeetingMinuted it ->
          meetings.computeIfPresent(
              it.meeting(), (_, meeting) -> new Meeting(meeting.held(), true));
    }
  }
}
