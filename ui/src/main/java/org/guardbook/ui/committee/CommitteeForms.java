package org.guardbook.ui.committee;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.guardbook.command.When;
import org.guardbook.command.committee.CommitteeCommand;
import org.guardbook.command.committee.CommitteeCommand.AppointMember;
import org.guardbook.command.committee.CommitteeCommand.CallCommitteeMeeting;
import org.guardbook.command.committee.CommitteeCommand.HoldCommitteeMeeting;
import org.guardbook.command.committee.CommitteeCommand.MinuteCommitteeMeeting;
import org.guardbook.command.committee.CommitteeCommand.PutOffCommitteeMeeting;
import org.guardbook.command.committee.CommitteeCommand.StandMemberDown;
import org.guardbook.command.committee.CommitteeReference;
import org.guardbook.command.committee.MemberAttendance;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.query.committee.CommitteeQuery.Member;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.Register;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Lines;
import org.guardbook.ui.forms.Usual;

/** The form of every command of a committee. */
final class CommitteeForms {

  private final Codes codes;
  private final LocalDateTime now;
  private final Committee committee;

  CommitteeForms(Codes codes, LocalDateTime now, Committee committee) {
    this.codes = codes;
    this.now = now;
    this.committee = committee;
  }

  Ask<CommitteeCommand> of(What what) {
    return switch (what) {
      case APPOINT -> appoint();
      case STAND_DOWN -> standDown();
      case CALL -> call();
      case PUT_OFF -> putOff();
      case HOLD -> hold();
      case MINUTES -> minutes();
    };
  }

  private Ask<CommitteeCommand> appoint() {
    TextEntry name = new TextEntry("name", "Name");
    name.require("Give the member's name.");
    Pick agency = new Pick("agency", "Agency", codes.inForce(CodeList.AGENCY, now.toLocalDate()));
    agency.require("Choose the agency.");
    TextEntry capacity = new TextEntry("capacity", "Capacity");
    capacity.aside("named nurse, head of service");
    capacity.require("Say in which capacity.");
    WhenEntry happened = Usual.happened("Appointed", now);
    return new Ask<>(
        new FormSheet().with(name, agency, capacity, happened),
        "Appoint the member",
        () ->
            new AppointMember(
                reference(),
                Usual.when(happened),
                line(name),
                new Agency(Objects.requireNonNullElse(agency.value(), "")),
                line(capacity)),
        "The member is appointed.");
  }

  private Ask<CommitteeCommand> standDown() {
    Map<String, String> offered = new LinkedHashMap<>();
    Sittings.seated(committee).forEach(each -> offered.put(each.person().id(), label(each)));
    Pick member = new Pick("member", "Who stands down", offered);
    member.require("Choose the member.");
    LongText reason = Usual.reason("Why", null);
    WhenEntry happened = Usual.happened("Stood down", now);
    return new Ask<>(
        new FormSheet().with(member, reason, happened),
        "Record it",
        () ->
            new StandMemberDown(
                reference(),
                Usual.when(happened),
                Objects.requireNonNullElse(member.value(), ""),
                reason.value()),
        "The member has stood down.");
  }

  private Ask<CommitteeCommand> call() {
    WhenEntry heldFor = new WhenEntry("heldFor", "To be held");
    heldFor.require("Enter when the meeting is to be held.");
    TextEntry place = new TextEntry("place", "Where");
    place.aside("a room, or a link");
    committee.meetings().stream()
        .map(Meeting::place)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(place::fill);
    WhenEntry happened = Usual.happened("Called", now);
    return new Ask<>(
        new FormSheet().with(heldFor, place, happened),
        "Call the meeting",
        () ->
            new CallCommitteeMeeting(
                reference(), Usual.when(happened), Usual.when(heldFor), place.value()),
        "The meeting is called.");
  }

  private Ask<CommitteeCommand> putOff() {
    Pick meeting = meeting(each -> each.held() == null);
    WhenEntry heldFor = new WhenEntry("heldFor", "Now to be held");
    heldFor.require("Enter when the meeting is to be held instead.");
    LongText reason = Usual.reason("Why it is put off", null);
    WhenEntry happened = Usual.happened("Decided", now);
    return new Ask<>(
        new FormSheet().with(meeting, heldFor, reason, happened),
        "Put it off",
        () ->
            new PutOffCommitteeMeeting(
                reference(),
                Usual.when(happened),
                Usual.number(meeting),
                Usual.when(heldFor),
                reason.value()),
        "The meeting is put off.");
  }

  private Ask<CommitteeCommand> hold() {
    Pick meeting = meeting(each -> each.held() == null);
    meeting.require(null);
    meeting.fill(null);
    meeting.aside("leave empty for one that was not called");
    WhenEntry happened = Usual.happened("Held", now);
    LocalDate day = now.toLocalDate();
    Meeting next = Sittings.next(committee).orElse(null);
    if (next != null && !next.heldFor().earliest().isAfter(now)) {
      meeting.fill(String.valueOf(next.number()));
      happened.fill(next.heldFor());
      day = next.heldFor().date();
    }
    Map<String, String> members = new LinkedHashMap<>();
    Map<String, Presence> came = new LinkedHashMap<>();
    for (Member member : Sittings.seated(committee, day)) {
      members.put(member.person().id(), label(member));
      came.put(member.person().id(), Presence.ATTENDED);
    }
    Map<Presence, String> marks = new LinkedHashMap<>();
    for (Presence presence : Presence.values()) {
      marks.put(presence, Sittings.words(presence));
    }
    Register<Presence> attendance =
        new Register<>("attendance", "Who came", Presence.class, members, marks, "Had no seat");
    attendance.hint("Everybody is marked as having come: Tab goes to the next line, arrows mark.");
    attendance.fill(came);
    return new Ask<>(
        new FormSheet().beside(meeting, happened).with(attendance),
        "Record the meeting",
        () -> {
          String chosen = meeting.value();
          List<MemberAttendance> all = new ArrayList<>();
          attendance
              .value()
              .forEach((member, presence) -> all.add(new MemberAttendance(member, presence)));
          return new HoldCommitteeMeeting(
              reference(),
              Usual.when(happened),
              chosen == null ? null : Integer.valueOf(chosen),
              all);
        },
        "The meeting is recorded.");
  }

  private Ask<CommitteeCommand> minutes() {
    Pick meeting = meeting(each -> each.held() != null && each.minutes() == null);
    WhenEntry happened = Usual.happened("Written", now);
    LongText minutes = new LongText("minutes", "What was said");
    minutes.require("Write what the meeting said.");
    Lines decisions = new Lines("decisions", "Decisions");
    return new Ask<>(
        new FormSheet().beside(meeting, happened).with(minutes, decisions),
        "Save the minutes",
        () ->
            new MinuteCommitteeMeeting(
                reference(),
                Usual.when(happened),
                Usual.number(meeting),
                minutes.value(),
                decisions.lines()),
        "The minutes are saved. Actions that were agreed can be added now.");
  }

  private Pick meeting(Predicate<Meeting> which) {
    Map<String, String> offered = new LinkedHashMap<>();
    for (Meeting each : committee.meetings()) {
      if (which.test(each)) {
        offered.put(
            String.valueOf(each.number()),
            "Meeting "
                + each.number()
                + (each.held() == null ? ", called for " : ", held ")
                + Words.when(Sittings.day(each)));
      }
    }
    Pick pick = new Pick("meeting", "Which meeting", offered);
    pick.require("Choose the meeting.");
    if (!offered.isEmpty()) {
      // The latest first: what is to be put off or minuted is mostly the one before all others
      pick.fill(List.copyOf(offered.keySet()).getLast());
    }
    return pick;
  }

  private CommitteeReference reference() {
    return new CommitteeReference(committee.reference());
  }

  private String label(Member member) {
    return member.person().name() + ", " + codes.label(CodeList.AGENCY, member.agency());
  }

  private static String line(TextEntry entry) {
    return Objects.requireNonNullElse(entry.value(), "");
  }

  static LocalDateTime now(java.time.Clock clock) {
    return LocalDateTime.ofInstant(clock.instant(), When.ENGLAND);
  }
}
