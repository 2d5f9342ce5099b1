package org.guardbook.query.casefile;

import static org.guardbook.query.casefile.Said.changed;
import static org.guardbook.query.casefile.Said.codes;
import static org.guardbook.query.casefile.Said.with;
import static org.guardbook.query.casefile.Said.wordsOf;

import java.util.List;
import java.util.function.UnaryOperator;
import org.guardbook.command.Narrative;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingActionCompleted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingCalled;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingMinuted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingPutOff;
import org.guardbook.query.casefile.CaseFile.Action;
import org.guardbook.query.casefile.CaseFile.Meeting;

/** The meetings of a case, each as it stands after what was said of it. */
final class Meetings {

  private List<Meeting> meetings;

  Meetings(List<Meeting> meetings) {
    this.meetings = meetings;
  }

  List<Meeting> list() {
    return meetings;
  }

  void called(MeetingCalled called) {
    Meeting meeting =
        new Meeting(
            called.meeting(),
            called.kind(),
            called.heldFor(),
            called.place(),
            codes(called.invited()),
            0,
            null,
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of());
    meetings = with(meetings, meeting);
  }

  void putOff(MeetingPutOff putOff) {
    change(putOff.meeting(), meeting -> putOff(meeting, putOff));
  }

  private static Meeting putOff(Meeting meeting, MeetingPutOff putOff) {
    return new Meeting(
        meeting.number(),
        meeting.kind(),
        putOff.heldFor(),
        meeting.place(),
        meeting.invited(),
        meeting.timesPutOff() + 1,
        meeting.held(),
        meeting.attendance(),
        meeting.natures(),
        meeting.minutes(),
        meeting.decisions(),
        meeting.actions());
  }

  void held(MeetingHeld held) {
    if (meetings.stream().noneMatch(meeting -> meeting.number() == held.meeting())) {
      List<String> came =
          held.attendance().stream().map(attendance -> attendance.agency().code()).toList();
      meetings =
          with(
              meetings,
              new Meeting(
                  held.meeting(),
                  held.kind(),
                  held.happened(),
                  null,
                  came,
                  0,
                  null,
                  List.of(),
                  List.of(),
                  null,
                  List.of(),
                  List.of()));
    }
    change(
        held.meeting(),
        meeting ->
            new Meeting(
                meeting.number(),
                held.kind(),
                meeting.heldFor(),
                meeting.place(),
                meeting.invited(),
                meeting.timesPutOff(),
                held.happened(),
                held.attendance(),
                codes(held.natures()),
                meeting.minutes(),
                meeting.decisions(),
                meeting.actions()));
  }

  void minuted(MeetingMinuted minuted) {
    change(minuted.meeting(), meeting -> minuted(meeting, minuted));
  }

  private static Meeting minuted(Meeting meeting, MeetingMinuted minuted) {
    List<Action> actions =
        minuted.actions().stream()
            .map(
                asked ->
                    meeting.actions().stream()
                        .filter(known -> known.asked().number() == asked.number())
                        .findFirst()
                        .map(known -> new Action(asked, known.completed()))
                        .orElseGet(() -> new Action(asked, null)))
            .toList();
    return new Meeting(
        meeting.number(),
        meeting.kind(),
        meeting.heldFor(),
        meeting.place(),
        meeting.invited(),
        meeting.timesPutOff(),
        meeting.held(),
        meeting.attendance(),
        meeting.natures(),
        wordsOf(minuted.minutes()),
        minuted.decisions().stream().map(Narrative::words).toList(),
        actions);
  }

  void completed(MeetingActionCompleted completed) {
    change(completed.meeting(), meeting -> completed(meeting, completed));
  }

  private static Meeting completed(Meeting meeting, MeetingActionCompleted completed) {
    return new Meeting(
        meeting.number(),
        meeting.kind(),
        meeting.heldFor(),
        meeting.place(),
        meeting.invited(),
        meeting.timesPutOff(),
        meeting.held(),
        meeting.attendance(),
        meeting.natures(),
        meeting.minutes(),
        meeting.decisions(),
        changed(
            meeting.actions(),
            action -> action.asked().number() == completed.action(),
            action -> new Action(action.asked(), completed.happened())));
  }

  private void change(int number, UnaryOperator<Meeting> change) {
    meetings = changed(meetings, meeting -> meeting.number() == number, change);
  }
}
