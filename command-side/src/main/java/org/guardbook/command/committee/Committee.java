package org.guardbook.command.committee;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.guardbook.command.Refusals.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.guardbook.command.Desk;
import org.guardbook.command.Objections;
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
  private final Seats seats = new Seats();
  private final Map<Integer, Meeting> meetings = new HashMap<>();

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
    Objections objections = read(command, desk);
    seats.mayBeGiven(command, objections);
    return record(
        new MemberAppointed(
            reference,
            command.happened(),
            new Person(reference + "/member/" + seats.next(), command.name().strip(), null),
            command.agency(),
            command.capacity().strip()),
        objections);
  }

  @CommandHandler
  Receipt handle(StandMemberDown command, Desk desk) {
    Objections objections = read(command, desk);
    seats.mayBeLeft(command, objections);
    return record(
        new MemberStoodDown(reference, command.happened(), command.member(), command.reason()),
        objections);
  }

  @CommandHandler
  Receipt handle(CallCommitteeMeeting command, Desk desk) {
    Objections objections = read(command, desk);
    objections.notBefore("heldFor", command.heldFor(), command.happened(), "it was called");
    return record(
        new CommitteeMeetingCalled(
            reference,
            command.happened(),
            meetings.size() + 1,
            command.heldFor(),
            command.place() == null || command.place().isBlank() ? null : command.place().strip()),
        objections);
  }

  @CommandHandler
  Receipt handle(PutOffCommitteeMeeting command, Desk desk) {
    Objections objections = read(command, desk);
    toCome(command.meeting(), objections);
    objections.notBefore("heldFor", command.heldFor(), command.happened(), "it was put off");
    return record(
        new CommitteeMeetingPutOff(
            reference, command.happened(), command.meeting(), command.heldFor(), command.reason()),
        objections);
  }

  @CommandHandler
  Receipt handle(HoldCommitteeMeeting command, Desk desk) {
    Objections objections = read(command, desk);
    Integer called = command.meeting();
    if (called != null) {
      toCome(called, objections);
    }
    seats.mayHaveMet(command, objections);
    return record(
        new CommitteeMeetingHeld(
            reference,
            command.happened(),
            called == null ? meetings.size() + 1 : called,
            List.copyOf(command.attendance())),
        objections);
  }

  @CommandHandler
  Receipt handle(MinuteCommitteeMeeting command, Desk desk) {
    Objections objections = read(command, desk);
    Meeting meeting = meetings.get(command.meeting());
    if (meeting == null || meeting.held() == null) {
      objections.add("meeting", "There was no meeting %d yet.".formatted(command.meeting()));
    } else if (meeting.minuted()) {
      objections.add("meeting", "The minutes of this meeting are on record.");
    } else {
      objections.notBefore(command.happened(), meeting.held(), "the meeting was held");
    }
    return record(
        new CommitteeMeetingMinuted(
            reference,
            command.happened(),
            command.meeting(),
            command.minutes(),
            List.copyOf(command.decisions())),
        objections);
  }

  private Objections read(CommitteeCommand command, Desk desk) {
    Objections objections = new Objections(desk.read((Record) command, command.happened()));
    objections.notBefore(command.happened(), formed, "the committee was formed");
    return objections;
  }

  private void toCome(int number, Objections objections) {
    Meeting meeting = meetings.get(number);
    if (meeting == null) {
      objections.add("meeting", "No meeting %d was called.".formatted(number));
    } else if (meeting.held() != null) {
      objections.add(
          "meeting", "This meeting was held on %s.".formatted(day(meeting.held().date())));
    }
  }

  private Receipt record(CommitteeEvent entry, Objections objections) {
    objections.refusals().throwIfAny();
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
      case MemberAppointed it -> seats.given(it.member(), it.happened());
      case MemberStoodDown it -> seats.left(it.member(), it.happened());
      case CommitteeMeetingCalled it -> meetings.put(it.meeting(), new Meeting(null, false));
      case CommitteeMeetingPutOff _ -> {}
      case CommitteeMeetingHeld it -> meetings.put(it.meeting(), new Meeting(it.happened(), false));
      case CommitteeMeetingMinuted it ->
          meetings.computeIfPresent(
              it.meeting(), (_, meeting) -> new Meeting(meeting.held(), true));
    }
  }
}
