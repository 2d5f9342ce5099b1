package org.guardbook.ui.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.CallMeeting;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.CompleteMeetingAction;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.HoldMeeting;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.MinuteMeeting;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.PutOffMeeting;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseFile.Meeting;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.OrderedChips;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.forms.Ask;
import org.guardbook.ui.forms.Lines;
import org.guardbook.ui.forms.Usual;

/** Position of trust meetings: called, put off, held, minuted, and what they asked for done. */
final class MeetingForms {

  private final Desk desk;

  MeetingForms(Desk desk) {
    this.desk = desk;
  }

  Ask<PositionOfTrustCommand> callMeeting() {
    Choice<MeetingKind> kind = kind();
    kind.fill(
        desk.file().meetings().stream().anyMatch(m -> m.held() != null)
            ? MeetingKind.REVIEW
            : MeetingKind.INITIAL);
    kind.require("Say which kind of meeting it is.");
    WhenEntry heldFor = new WhenEntry("heldFor", "To be held");
    heldFor.require("Enter when the meeting is to be held.");
    TextEntry place = new TextEntry("place", "Where");
    place.aside("a room, or a link");
    Ticks invited = new Ticks("invited", "Who is invited", desk.agencies(List.of()));
    WhenEntry happened = desk.happened("Arranged");
    return new Ask<>(
        new FormSheet().with(kind).beside(heldFor, place).with(invited, happened),
        "Call the meeting",
        () ->
            new CallMeeting(
                desk.reference(),
                Usual.when(happened),
                Objects.requireNonNullElse(kind.value(), MeetingKind.INITIAL),
                Usual.when(heldFor),
                place.value(),
                invited.value().stream().map(Agency::new).toList()),
        "The meeting is called.");
  }

  Ask<PositionOfTrustCommand> putOffMeeting() {
    Pick meeting = meeting("meeting", "Which meeting", desk.correcting() ? All.ALL : All.TO_COME);
    WhenEntry heldFor = new WhenEntry("heldFor", "Now to be held");
    heldFor.require("Enter when the meeting is to be held instead.");
    LongText reason = Usual.reason("Why it is put off", null);
    WhenEntry happened = desk.happened("Decided");
    return new Ask<>(
        new FormSheet().with(meeting, heldFor, reason, happened),
        "Put it off",
        () ->
            new PutOffMeeting(
                desk.reference(),
                Usual.when(happened),
                Usual.number(meeting),
                Usual.when(heldFor),
                reason.value()),
        "The meeting is put off.");
  }

  Ask<PositionOfTrustCommand> holdMeeting() {
    List<Meeting> toCome =
        desk.file().meetings().stream().filter(m -> desk.correcting() || m.held() == null).toList();
    Pick meeting = meeting("meeting", "Which meeting", desk.correcting() ? All.ALL : All.TO_COME);
    meeting.require(null);
    meeting.aside("leave empty for one that was not called");
    Choice<MeetingKind> kind = kind();
    WhenEntry happened = desk.happened("Held");
    List<String> invited = toCome.isEmpty() ? List.of() : toCome.getFirst().invited();
    AttendanceRows attendance =
        new AttendanceRows("attendance", "Who came", desk.agencies(invited));
    OrderedChips natures =
        new OrderedChips("natures", "Natures considered", desk.inForce(CodeList.NATURE));
    natures.aside("figures count the meeting under each");
    natures.fill(desk.file().summary().natures());
    if (!toCome.isEmpty()) {
      Meeting first = toCome.getFirst();
      meeting.fill(String.valueOf(first.number()));
      kind.fill(first.kind());
      if (!first.heldFor().earliest().isAfter(desk.now())) {
        happened.fill(first.heldFor());
      }
      attendance.expect(invited);
    } else {
      kind.fill(
          desk.file().meetings().stream().anyMatch(m -> m.held() != null)
              ? MeetingKind.REVIEW
              : MeetingKind.INITIAL);
    }
    // A meeting that was called keeps the kind it was called as
    Runnable fit = () -> kind.setVisible(meeting.value() == null);
    meeting.onChange(fit);
    fit.run();
    FormSheet form = new FormSheet();
    if (toCome.isEmpty()) {
      form.beside(kind, happened);
    } else {
      form.beside(meeting, happened).with(kind);
    }
    form.with(attendance, natures);
    return new Ask<>(
        form,
        "Record the meeting",
        () -> {
          String chosen = meeting.value();
          return new HoldMeeting(
              desk.reference(),
              Usual.when(happened),
              chosen == null ? null : Integer.valueOf(chosen),
              chosen == null || desk.correcting() ? kind.value() : null,
              attendance.attendance(),
              natures.value().stream().map(Nature::new).toList());
        },
        "The meeting is recorded.");
  }

  Ask<PositionOfTrustCommand> minutes() {
    Pick meeting = meeting("meeting", "Which meeting", desk.correcting() ? All.ALL : All.TO_MINUTE);
    WhenEntry happened = desk.happened("Written");
    LongText minutes = new LongText("minutes", "What was said");
    minutes.require("Write what the meeting said.");
    Lines decisions = new Lines("decisions", "Decisions");
    ActionRows actions = new ActionRows("actions", "Actions");
    return new Ask<>(
        new FormSheet().beside(meeting, happened).with(minutes, decisions, actions),
        "Save the minutes",
        () ->
            new MinuteMeeting(
                desk.reference(),
                Usual.when(happened),
                Usual.number(meeting),
                minutes.value(),
                decisions.lines(),
                actions.value()),
        "The minutes are saved.");
  }

  Ask<PositionOfTrustCommand> completeAction() {
    Map<String, String> open = new LinkedHashMap<>();
    for (Meeting meeting : desk.file().meetings()) {
      for (CaseFile.Action action : meeting.actions()) {
        if (desk.correcting() || action.completed() == null) {
          open.put(
              meeting.number() + "." + action.asked().number(),
              action.asked().text().words() + " (" + action.asked().owner() + ")");
        }
      }
    }
    Pick action = new ActionPick("action", "Which action", open);
    action.require("Choose the action.");
    if (open.size() == 1) {
      action.fill(open.keySet().iterator().next());
    }
    LongText note = new LongText("note", "What was done");
    WhenEntry happened = desk.happened("Done");
    return new Ask<>(
        new FormSheet().with(action, note, happened),
        "Record it as done",
        () -> {
          String[] numbers = Objects.requireNonNullElse(action.value(), "0.0").split("\\.", 2);
          return new CompleteMeetingAction(
              desk.reference(),
              Usual.when(happened),
              Integer.parseInt(numbers[0]),
              Integer.parseInt(numbers[1]),
              note.value());
        },
        "The action is done.");
  }

  private enum All {
    ALL,
    TO_COME,
    TO_MINUTE;

    boolean takes(Meeting meeting) {
      return switch (this) {
        case ALL -> true;
        case TO_COME -> meeting.held() == null;
        case TO_MINUTE -> meeting.held() != null && meeting.minutes() == null;
      };
    }
  }

  private Pick meeting(String name, String label, All which) {
    Map<String, String> offered = new LinkedHashMap<>();
    for (Meeting meeting : desk.file().meetings()) {
      if (which.takes(meeting)) {
        When when = meeting.held() == null ? meeting.heldFor() : meeting.held();
        offered.put(
            String.valueOf(meeting.number()),
            words(meeting.kind())
                + (meeting.held() == null ? ", called for " : ", held ")
                + Words.when(when));
      }
    }
    Pick pick = new Pick(name, label, offered);
    pick.require("Choose the meeting.");
    if (!offered.isEmpty()) {
      pick.fill(new ArrayList<>(offered.keySet()).getLast());
    }
    return pick;
  }

  private static Choice<MeetingKind> kind() {
    Choice<MeetingKind> kind = new Choice<>("kind", "Which kind of meeting");
    return kind.option(MeetingKind.INITIAL, "Initial")
        .option(MeetingKind.REVIEW, "Review")
        .option(MeetingKind.FINAL, "Final");
  }

  /** An action is told by its meeting and its number. */
  private static final class ActionPick extends Pick {
    ActionPick(String name, String label, Map<String, String> options) {
      super(name, label, options);
    }

    @Override
    public void take(Map<String, String> recorded) {
      String meeting = recorded.get("meeting");
      String action = recorded.get("action");
      if (meeting != null && action != null) {
        fill(meeting + "." + action);
      }
    }
  }

  static String words(MeetingKind kind) {
    return switch (kind) {
      case INITIAL -> "Initial meeting";
      case REVIEW -> "Review meeting";
      case FINAL -> "Final meeting";
    };
  }
}
