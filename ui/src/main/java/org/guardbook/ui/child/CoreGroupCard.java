package org.guardbook.ui.child;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guardbook.command.childprotection.CoreGroupMember;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile.CoreGroup;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.ui.childforms.What;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;

/** Who carries the plan out together, and how often each of them came. */
final class CoreGroupCard extends Card {

  private final Shown shown;
  private final Plan plan;

  CoreGroupCard(Shown shown, Plan plan) {
    super("Core group");
    this.shown = shown;
    this.plan = plan;
    List<CoreGroup> met = plan.coreGroups();
    if (plan.coreGroup().isEmpty()) {
      add(Texts.small("Nobody has been named for it."));
    } else {
      Facts facts = new Facts();
      plan.coreGroup().forEach(member -> facts.add(Words.sentence(member.role()), seat(member)));
      add(facts);
    }
    if (!met.isEmpty()) {
      CoreGroup last = met.getLast();
      LocalDate next = last.nextOn();
      add(
          Texts.small(
              "Met "
                  + (met.size() == 1 ? "once, " : Words.count(met.size()) + " times, last ")
                  + Words.day(last.met().date())
                  + (next == null || plan.endedOn() != null
                      ? "."
                      : "; next " + Words.day(next) + ".")));
      Div meetings = new Div();
      met.reversed().forEach(each -> meetings.add(meeting(each)));
      NativeDetails said = new NativeDetails("What was said", meetings);
      said.addClassName("more");
      add(said);
    }
    if (plan.endedOn() == null && shown.may(What.FORM_CORE_GROUP)) {
      Div foot = new Div(shown.opener().link(What.FORM_CORE_GROUP, name(), Map.of()));
      if (!plan.coreGroup().isEmpty()) {
        foot.add(
            new Span(" · "),
            shown.opener().link(What.RECORD_CORE_GROUP, "Record a meeting", Map.of()));
      }
      foot.addClassNames("cardfoot", "no-print", "small");
      add(foot);
    }
  }

  private String name() {
    return plan.coreGroup().isEmpty() ? "Name the core group" : "Change who is in it";
  }

  /** "Children's social care", and under it "came to 2 of 3". */
  private Div seat(CoreGroupMember member) {
    Agency agency = member.agency();
    String label = agency == null ? "" : shown.label(CodeList.AGENCY, agency.code());
    int meetings = plan.coreGroups().size();
    long came =
        plan.coreGroups().stream().filter(each -> each.present().contains(member.role())).count();
    Div seat = new Div(new Span(label.isEmpty() ? "Family" : label));
    if (meetings > 0) {
      // Whoever missed more than half of them is not part of it
      boolean missing = came * 2 < meetings;
      Div attended = new Div((missing ? "! " : "") + "came to " + came + " of " + meetings);
      attended.addClassName("small");
      attended.setClassName("missing", missing);
      seat.add(attended);
    }
    return seat;
  }

  private static Div meeting(CoreGroup group) {
    Div meeting = new Div();
    meeting.addClassName("meeting");
    Span when = new Span(Words.when(group.met()));
    when.addClassName("here");
    meeting.add(when);
    if (!group.note().isBlank()) {
      meeting.add(Texts.said(group.note()));
    }
    meeting.add(
        Texts.small(
            group.present().isEmpty()
                ? "Who came is not on record."
                : "Present: "
                    + Words.list(group.present().stream().map(Words::within).toList())
                    + "."));
    return meeting;
  }
}
