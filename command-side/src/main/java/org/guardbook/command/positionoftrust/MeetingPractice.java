package org.guardbook.command.positionoftrust;

import static org.guardbook.command.Refusals.day;

import java.util.HashSet;
import java.util.Set;
import org.guardbook.command.Objections;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.jspecify.annotations.Nullable;

/** The rules of practice about meetings: which may follow which, and what must come of each. */
record MeetingPractice(Standing now, Objections objections) {

  void call(MeetingCalled call) {
    meetingHasItsPlace(call.kind());
    if (call.heldFor().date().isBefore(call.happened().date())) {
      objections.add(
          "heldFor",
          "The meeting cannot take place on %s, before it was called on %s."
              .formatted(day(call.heldFor().date()), day(call.happened().date())));
    } else if (call.heldFor().date().isAfter(call.happened().date().plusYears(2))) {
      objections.add(
          "heldFor", "Check the year: %s is a long way off.".formatted(day(call.heldFor().date())));
    }
    objections.distinct(call.invited(), "invited", "This agency is named twice.");
    if (call.kind() == MeetingKind.INITIAL
        && now.meetings.values().stream()
            .anyMatch(meeting -> meeting.kind() == MeetingKind.INITIAL && meeting.held() == null)) {
      objections.add(
          "kind", "An initial meeting is called already. Put it off if the day has changed.");
    }
  }

  void putOff(MeetingPutOff put) {
    Meeting meeting = meeting(put.meeting());
    if (meeting == null) {
      return;
    }
    if (meeting.held() != null) {
      objections.add(
          "meeting",
          "The %s was held on %s.".formatted(meeting.words(), day(meeting.held().date())));
    } else if (put.heldFor().equals(meeting.heldFor())) {
      objections.add("heldFor", "The meeting stands for that time already.");
    } else if (put.heldFor().date().isBefore(put.happened().date())) {
      objections.add("heldFor", "Give a day that is not past when the meeting is put off.");
    }
    objections.notBefore(put.happened(), meeting.arranged(), "the meeting was called");
  }

  void held(MeetingHeld held) {
    Meeting called = now.meetings.get(held.meeting());
    if (called != null && called.held() != null) {
      objections.add(
          "meeting",
          "The %s is recorded as held on %s.".formatted(called.words(), day(called.held().date())));
    } else {
      meetingHasItsPlace(held.kind());
    }
    if (called != null) {
      objections.notBefore(held.happened(), called.arranged(), "the meeting was called");
    }
    if (held.kind() == MeetingKind.INITIAL && held.natures().isEmpty()) {
      objections.add("natures", "Choose what kinds of harm the meeting considered.");
    }
    objections.distinct(held.natures(), "natures", "This is named twice.");
    objections.distinct(
        held.attendance().stream().map(Attendance::agency).toList(),
        "attendance",
        "This agency is named twice.");
  }

  /** An initial strategy meeting need not wait for the threshold decision; the others need it. */
  private void meetingHasItsPlace(MeetingKind kind) {
    if (now.threshold != null && !now.threshold.met()) {
      objections.add(
          null,
          "The threshold was decided as not met on %s, so there is no meeting to hold."
              .formatted(day(now.threshold.happened().date())));
    }
    switch (kind) {
      case INITIAL -> {
        if (now.hasHeldAny()) {
          objections.add(
              "kind", "A first meeting was held already; this is a review or the final one.");
        }
      }
      case REVIEW ->
          needsAMeetingBefore("A review meeting follows an initial one; hold that first.");
      case FINAL -> {
        needsAMeetingBefore("The final meeting follows an initial one; hold that first.");
        if (now.hasHeld(MeetingKind.FINAL) && !now.finalMeetingReopened) {
          objections.add("kind", "The final meeting was held already.");
        }
      }
    }
  }

  private void needsAMeetingBefore(String sentence) {
    if (!now.hasHeldAny()) {
      objections.add("kind", sentence);
    }
  }

  void minutes(MeetingMinuted minutes) {
    Meeting meeting = meeting(minutes.meeting());
    if (meeting == null) {
      return;
    }
    if (meeting.held() == null) {
      objections.add("meeting", "The %s has not been held yet.".formatted(meeting.words()));
    } else if (meeting.minuted() != null) {
      objections.add(
          "meeting",
          "The %s was minuted on %s. If the minutes are wrong, correct that entry."
              .formatted(meeting.words(), day(meeting.minuted().date())));
    }
    objections.notBefore(minutes.happened(), meeting.held(), "the meeting was held");
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < minutes.actions().size(); i++) {
      MeetingAction action = minutes.actions().get(i);
      if (action.number() < 1 || !numbers.add(action.number())) {
        objections.add("actions[" + i + "].number", "Number the actions 1, 2, 3 and so on.");
      }
      if (action.dueOn() != null
          && meeting.held() != null
          && action.dueOn().isBefore(meeting.held().date())) {
        objections.add(
            "actions[" + i + "].dueOn",
            "The action cannot be due on %s, before the meeting of %s."
                .formatted(day(action.dueOn()), day(meeting.held().date())));
      }
    }
  }

  void actionDone(MeetingActionCompleted done) {
    Meeting meeting = meeting(done.meeting());
    if (meeting == null) {
      return;
    }
    if (meeting.action(done.action()).isEmpty()) {
      objections.add(
          "action", "The %s asked for no action %d.".formatted(meeting.words(), done.action()));
    } else if (meeting.done().contains(done.action())) {
      objections.add("action", "Action %d is done already.".formatted(done.action()));
    } else {
      objections.notBefore(done.happened(), meeting.held(), "the meeting asked for it");
    }
  }

  private @Nullable Meeting meeting(int number) {
    Meeting meeting = now.meetings.get(number);
    if (meeting == null) {
      objections.add("meeting", "There is no meeting %d in this case.".formatted(number));
    }
    return meeting;
  }
}
