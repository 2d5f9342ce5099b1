package org.guardbook.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseFile.Meeting;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;

/** The meetings of a case, called and held, with what they asked for. */
final class MeetingsCard extends Card {

  private final Shown shown;

  MeetingsCard(Shown shown) {
    super("Meetings");
    this.shown = shown;
    boolean may = shown.changeable();
    for (Meeting meeting : shown.file().meetings()) {
      Map<String, String> given = Map.of("meeting", String.valueOf(meeting.number()));
      Div box = new Div();
      box.addClassName("meeting");
      H3 title = new H3(MeetingForms.words(meeting.kind()));
      box.add(title);
      When held = meeting.held();
      if (held == null) {
        box.add(
            new Tag(Tone.AMBER, "◔", "Called for " + Words.when(meeting.heldFor())),
            Texts.small(
                (meeting.place() == null ? "" : meeting.place() + " · ")
                    + (meeting.timesPutOff() == 0
                        ? ""
                        : "put off " + Words.count(meeting.timesPutOff(), "time", "times") + " · ")
                    + "invited: "
                    + Words.list(shown.codes().labels(CodeList.AGENCY, meeting.invited()))));
        if (may) {
          Div links =
              new Div(
                  new Anchor(
                      What.HOLD_MEETING.address(shown.reference()) + "?meeting=" + meeting.number(),
                      "Record it"),
                  new Span(" · "),
                  shown.opener().link(What.PUT_OFF_MEETING, "Put off", given));
          links.addClassName("small");
          box.add(links);
        }
      } else {
        box.add(
            new Tag(Tone.GREEN, "✓", "Held " + Words.when(held)), Texts.small(attendance(meeting)));
        if (meeting.minutes() == null && may) {
          Anchor write =
              new Anchor(
                  What.MINUTES.address(shown.reference()) + "?meeting=" + meeting.number(),
                  "Write the minutes");
          box.add(new Div(write));
        }
        meeting.actions().forEach(action -> box.add(action(meeting, action, may)));
      }
      add(box);
    }
  }

  private String attendance(Meeting meeting) {
    List<String> came = agencies(meeting, Attendance.Presence.ATTENDED);
    List<String> sorry = agencies(meeting, Attendance.Presence.APOLOGIES);
    List<String> missed = agencies(meeting, Attendance.Presence.ABSENT);
    List<String> parts = new ArrayList<>();
    if (!came.isEmpty()) {
      parts.add(Words.list(came) + " present");
    }
    if (!sorry.isEmpty()) {
      parts.add(Words.list(sorry) + " sent apologies");
    }
    if (!missed.isEmpty()) {
      parts.add(Words.list(missed) + " did not come");
    }
    return String.join("; ", parts);
  }

  private List<String> agencies(Meeting meeting, Attendance.Presence presence) {
    return shown
        .codes()
        .labels(
            CodeList.AGENCY,
            meeting.attendance().stream()
                .filter(each -> each.presence() == presence)
                .map(each -> each.agency().code())
                .toList());
  }

  private Component action(Meeting meeting, CaseFile.Action action, boolean may) {
    LocalDate due = action.asked().dueOn();
    boolean open = action.completed() == null;
    boolean late = open && due != null && due.isBefore(shown.on());
    Div line = new Div();
    line.addClassName("asked");
    When completed = action.completed();
    line.add(
        completed != null
            ? new Tag(Tone.GREEN, "✓", "Done " + Words.stub(completed.date()))
            : late
                ? new Tag(Tone.RED, "!", "Was due " + Words.stub(Objects.requireNonNull(due)))
                : new Tag(Tone.GREY, "○", due == null ? "No date" : "By " + Words.stub(due)),
        new Span(" " + action.asked().text().words() + " "),
        Texts.small(action.asked().owner()));
    if (open && may) {
      Component done =
          shown
              .opener()
              .link(
                  What.COMPLETE_ACTION,
                  "Done",
                  Map.of(
                      "meeting",
                      String.valueOf(meeting.number()),
                      "action",
                      String.valueOf(action.asked().number())));
      done.getElement().setAttribute("aria-label", "Done: " + action.asked().text().words());
      line.add(done);
    }
    return line;
  }
}
