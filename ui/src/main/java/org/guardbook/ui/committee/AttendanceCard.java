package org.guardbook.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.committee.CommitteeQuery.Attendance;
import org.guardbook.query.committee.CommitteeQuery.Share;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.PlainTable;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;

/** How members and agencies attended against what is expected; what falls short is marked. */
final class AttendanceCard extends Card {

  /**
   * @param before what stands over the tables, to choose the year by say
   */
  AttendanceCard(Attendance attendance, Codes codes, Component... before) {
    super("Attendance", before);
    setId("attendance");
    if (attendance.meetings() == 0) {
      add(
          Texts.small(
              "No meeting was held from "
                  + Words.date(attendance.from())
                  + " to "
                  + Words.date(attendance.to())
                  + "."));
      return;
    }
    long falling = attendance.members().stream().filter(Share::escalate).count();
    if (falling > 0) {
      Div told =
          new Div(
              new Tag(
                  Tone.RED,
                  "!",
                  Words.count(falling, "member falls short", "members fall short")
                      + ": to be escalated to the board"));
      told.addClassName("disagreement");
      add(told);
    }
    add(
        new H3("By member"),
        table(
            "Attendance by member",
            "Member",
            attendance.members(),
            share ->
                new Div(
                    new Span(share.who()),
                    Texts.small(codes.label(CodeList.AGENCY, share.agency())))),
        new H3("By agency"),
        table(
            "Attendance by agency",
            "Agency",
            attendance.agencies(),
            share -> new Span(codes.label(CodeList.AGENCY, share.who()))),
        Texts.small(
            "Meetings held from "
                + Words.date(attendance.from())
                + " to "
                + Words.date(attendance.to())
                + " while the seat was theirs. Expected are "
                + percent(attendance.expected())
                + ". A deputy counts for the agency, not for the member."));
  }

  private static PlainTable table(
      String caption, String who, List<Share> shares, Function<Share, Component> name) {
    PlainTable table =
        new PlainTable(caption, who, "Share", "Meetings", "Came", "Deputy", "Apologies", "Absent");
    for (int column = 2; column < 7; column++) {
      table.numbers(column);
    }
    for (Share share : shares) {
      table
          .row(
              name.apply(share),
              new Div(tag(share)),
              number(share.invited()),
              number(share.attended()),
              number(share.deputised()),
              number(share.apologies()),
              number(share.absent()))
          .setClassName("hot", share.escalate());
    }
    return table;
  }

  private static Tag tag(Share share) {
    if (share.invited() == 0) {
      return new Tag(Tone.GREY, "○", "No meeting yet");
    }
    return share.escalate()
        ? new Tag(Tone.RED, "!", percent(share.share()) + ", escalate")
        : new Tag(Tone.GREEN, "✓", percent(share.share()));
  }

  private static Span number(int number) {
    Span span = new Span(Words.count(number));
    span.addClassName("figure");
    span.setClassName("soft", number == 0);
    return span;
  }

  static String percent(double share) {
    return Math.round(100 * share) + "%";
  }
}
