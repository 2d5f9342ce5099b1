package org.guardbook.ui.chronology;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalTime;
import java.util.List;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.chronology.Chronology.Chosen;
import org.guardbook.query.chronology.Chronology.LeftOut;
import org.guardbook.query.chronology.Chronology.Said;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.layout.Vantage;
import org.guardbook.ui.timeline.CaseTimeline;

/** A chronology to be read from the first event to the last, each with what it meant. */
@StyleSheet("context://guardbook/chronology.css")
final class ChronologySlips extends Div {

  private final Chronicled kind;
  private final String reference;
  private final Vantage vantage;
  private final boolean mayChange;

  ChronologySlips(Chronicled kind, Chronology chronology, Vantage vantage, boolean mayChange) {
    this.kind = kind;
    this.reference = chronology.reference();
    this.vantage = vantage;
    this.mayChange = mayChange;
    OrderedList spine = new OrderedList();
    spine.addClassNames("spine", "chronology");
    spine.getElement().setAttribute("aria-label", "Chronology, the first event first");
    chronology.entries().forEach(chosen -> spine.add(slip(chosen)));
    add(spine);
    if (!chronology.takenOut().isEmpty()) {
      add(takenOut(chronology.takenOut()));
    }
  }

  private ListItem slip(Chosen chosen) {
    TimelineEntry stands = chosen.stands();
    ListItem slip = new ListItem();
    slip.addClassName("slip");
    slip.setId("picked-" + chosen.pick().position());
    slip.getElement().setAttribute("data-row", true).setAttribute("tabindex", "-1");
    slip.setClassName("void", chosen.struckOut());
    slip.getElement().appendChild(stub(stands));
    slip.add(new H2(new Span(stands.what())));
    if (!stands.detail().isBlank()) {
      slip.add(Texts.said(stands.detail()));
    }
    corrected(chosen, slip);
    slip.add(meant(chosen), foot(chosen));
    return slip;
  }

  private static Element stub(TimelineEntry entry) {
    Element stub = new Element("time").setText(Words.stub(entry.happened().date()));
    stub.setAttribute("datetime", entry.happened().toString());
    LocalTime time = entry.happened().time();
    String year = String.valueOf(entry.happened().date().getYear());
    stub.appendChild(
        new Element("span").setText(time == null ? year : year + " · " + Words.time(time)));
    return stub;
  }

  /** What was picked reads otherwise now: what it said is kept in sight. */
  private static void corrected(Chosen chosen, ListItem slip) {
    if (chosen.correction() == null) {
      return;
    }
    TimelineEntry picked = chosen.picked();
    String reason = picked.correctionReason();
    Div line = new Div();
    line.addClassNames("notice", "warn", "small");
    line.add(
        new Span(
            (chosen.struckOut()
                    ? "The entry was struck out after it was picked"
                    : "The entry was corrected after it was picked")
                + (reason == null || reason.isBlank() ? "." : ": " + reason)));
    NativeDetails was =
        new NativeDetails(
            "As it was picked",
            new Div(
                Texts.small(Words.when(picked.happened()) + " · " + picked.what()),
                Texts.said(picked.detail())));
    was.addClassName("before");
    slip.add(line, was);
  }

  private static Component meant(Chosen chosen) {
    H3 heading = new H3("What it meant for the child");
    Paragraph words = new Paragraph(chosen.significance().words());
    words.addClassName("keep");
    Div meant = new Div(heading, words);
    meant.addClassName("meant");
    List<Said> before = chosen.saidBefore();
    if (!before.isEmpty()) {
      Div said = new Div();
      for (Said earlier : before.reversed()) {
        said.add(Texts.said(earlier.words()), Texts.small(who(earlier)));
      }
      NativeDetails earlier = new NativeDetails("What was said before", said);
      earlier.addClassName("before");
      meant.add(earlier);
    }
    return meant;
  }

  private Div foot(Chosen chosen) {
    TimelineEntry stands = chosen.stands();
    Div right = new Div();
    if (mayChange) {
      right.add(tool(Change.Act.RESTATE, chosen), tool(Change.Act.TAKE_OUT, chosen));
    }
    Anchor entry =
        new Anchor(
            vantage.from(
                kind.record().address(reference) + CaseTimeline.leadingTo(stands.eventId())),
            "#" + Words.count(stands.position()));
    entry.addClassName("mono");
    entry.getElement().setAttribute("aria-label", "On the timeline: " + stands.what());
    right.add(entry);
    Div foot = new Div(new Span("Picked by " + who(chosen.pick())), right);
    foot.addClassName("by");
    return foot;
  }

  private Span tool(Change.Act act, Chosen chosen) {
    Change change = new Change(kind, act);
    Anchor anchor =
        new Anchor(
            change.address(reference) + "?entry=" + chosen.picked().eventId(),
            act == Change.Act.RESTATE ? "Say anew what it meant" : "Take out");
    anchor
        .getElement()
        .setAttribute("aria-label", anchor.getText() + ": " + chosen.stands().what());
    Span tool = new Span(anchor);
    tool.addClassName("tools");
    return tool;
  }

  private static Component takenOut(List<LeftOut> all) {
    Div list = new Div();
    for (LeftOut out : all) {
      list.add(
          Texts.small(Words.when(out.entry().happened()) + " · " + out.entry().what()),
          Texts.said("Said to have meant: " + out.pick().words()),
          Texts.said("Taken out: " + out.reason().words()),
          Texts.small("By " + who(out.reason())));
    }
    NativeDetails details =
        new NativeDetails(
            Words.count(all.size(), "entry was", "entries were") + " taken out again", list);
    details.addClassNames("before", "takenout");
    return new Card(details);
  }

  /** "LADO (lado), Mon 3 March 2014, 10:20". */
  static String who(Said said) {
    return (said.role() == null ? said.by() : said.role().label() + " (" + said.by() + ")")
        + ", "
        + Words.when(said.on());
  }
}
