package org.guardbook.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guardbook.command.committee.MemberAttendance.Presence;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.layout.Vantage;

/** The meetings of a committee, the latest first. */
final class MeetingsCard extends Card {

  /** A year of a committee that meets every other month. */
  private static final int SHOWN = 6;

  MeetingsCard(Committee committee, boolean mayKeep, Vantage vantage) {
    super("Meetings");
    setId("meetings");
    if (committee.meetings().isEmpty()) {
      add(Texts.small("No meeting was called yet."));
      return;
    }
    List<Meeting> all = committee.meetings();
    int shown = Math.min(SHOWN, all.size());
    add(table("Meetings", all.subList(0, shown), committee, mayKeep, vantage));
    if (shown < all.size()) {
      NativeDetails earlier =
          new NativeDetails(
              Words.count(all.size() - shown, "earlier meeting", "earlier meetings"),
              table(
                  "Earlier meetings", all.subList(shown, all.size()), committee, mayKeep, vantage));
      earlier.addClassName("counts");
      add(earlier);
    }
  }

  private static PlainTable table(
      String caption,
      List<Meeting> meetings,
      Committee committee,
      boolean mayKeep,
      Vantage vantage) {
    PlainTable table = new PlainTable(caption, "State", "Meeting", "Who came", "Minutes", "");
    meetings.forEach(meeting -> row(table, committee, meeting, mayKeep, vantage));
    return table;
  }

  private static void row(
      PlainTable table, Committee committee, Meeting meeting, boolean mayKeep, Vantage vantage) {
    String home = "committees/" + committee.reference();
    Anchor open =
        new Anchor(
            vantage.from(home + "/meetings/" + meeting.number()),
            meeting.number() + " · " + Words.when(Sittings.day(meeting)));
    open.getElement().setAttribute("data-row", true);
    Div when = new Div(open);
    if (meeting.place() != null) {
      when.add(Texts.small(meeting.place()));
    }
    table.row(
        new Div(tag(meeting)),
        when,
        new Span(came(meeting)),
        minutes(meeting),
        next(home, meeting, mayKeep, vantage));
  }

  static Tag tag(Meeting meeting) {
    if (meeting.held() != null) {
      return new Tag(Tone.GREEN, "✓", "Held");
    }
    return meeting.timesPutOff() > 0
        ? new Tag(Tone.AMBER, "◔", "Put off")
        : new Tag(Tone.AMBER, "◔", "Called");
  }

  static String came(Meeting meeting) {
    if (meeting.attendance().isEmpty()) {
      return "–";
    }
    return Sittings.count(meeting, Presence.ATTENDED)
        + " of "
        + meeting.attendance().size()
        + (Sittings.count(meeting, Presence.DEPUTY) == 0
            ? ""
            : ", " + Words.count(Sittings.count(meeting, Presence.DEPUTY), "deputy", "deputies"));
  }

  private static Component minutes(Meeting meeting) {
    if (meeting.minutes() == null) {
      return new Span(meeting.held() == null ? "–" : "not written yet");
    }
    return new Span(
        "written"
            + (meeting.decisions().isEmpty()
                ? ""
                : ", " + Words.count(meeting.decisions().size(), "decision", "decisions")));
  }

  private static Component next(String home, Meeting meeting, boolean mayKeep, Vantage vantage) {
    if (mayKeep && meeting.held() != null && meeting.minutes() == null) {
      Anchor write = new Anchor(home + "/minutes?meeting=" + meeting.number(), "Write the minutes");
      write
          .getElement()
          .setAttribute("aria-label", "Write the minutes of meeting " + meeting.number());
      return write;
    }
    Anchor pack = new Anchor(vantage.from(home + "/pack?meeting=" + meeting.number()), "Pack");
    pack.getElement().setAttribute("aria-label", "Pack of meeting " + meeting.number());
    return pack;
  }
}
