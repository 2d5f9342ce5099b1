package org.guardbook.ui.timeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** The timeline as a spine with slips: when it happened on the left, what and who on the slip. */
final class Spine extends OrderedList {

  private static final String MARKED = "now";

  private final LocalDate today;
  private final EntryTools tools;
  private final Map<String, TimelineEntry> shown = new LinkedHashMap<>();

  Spine(LocalDate today, EntryTools tools) {
    this.today = today;
    this.tools = tools;
    addClassName("spine");
    getElement().setAttribute("aria-label", "Timeline, the latest happening first");
  }

  /** Adds the next page of entries; those recorded after the position are marked as new. */
  void add(List<TimelineEntry> entries, long newSince) {
    entries.forEach(entry -> shown.put(entry.eventId(), entry));
    entries.forEach(entry -> add(slip(entry, newSince)));
  }

  /** Marks the entry that is looked at, where it is shown. */
  void mark(String eventId) {
    TimelineEntry entry = shown.get(eventId);
    if (entry != null) {
      getChildren()
          .filter(slip -> slip.getId().filter(("entry-" + entry.position())::equals).isPresent())
          .forEach(
              slip -> {
                slip.addClassName(MARKED);
                slip.getElement().setAttribute("aria-current", "step");
              });
    }
  }

  /** Marks an entry and has reading go on there; false where it is not shown. */
  boolean turnTo(String eventId) {
    if (!shown.containsKey(eventId)) {
      return false;
    }
    mark(eventId);
    getChildren()
        .filter(slip -> slip.hasClassName(MARKED))
        .forEach(
            slip ->
                slip.getElement()
                    .executeJs("this.focus(); this.scrollIntoView({ block: 'start' });"));
    return true;
  }

  private ListItem slip(TimelineEntry entry, long newSince) {
    ListItem slip = new ListItem();
    slip.addClassName("slip");
    slip.setId("entry-" + entry.position());
    slip.getElement().setAttribute("data-row", true).setAttribute("tabindex", "-1");
    slip.setClassName("late", entry.late() != null);
    slip.setClassName("void", entry.correctedBy() != null);
    slip.setClassName("fresh", entry.position() > newSince);
    slip.getElement().appendChild(stub(entry));
    H3 what = new H3();
    what.add(new Span(entry.what()));
    slip.add(what);
    if (!entry.detail().isBlank()) {
      Paragraph detail = new Paragraph(entry.detail());
      detail.addClassName("keep");
      slip.add(detail);
    }
    slip.add(by(entry));
    return slip;
  }

  private Element stub(TimelineEntry entry) {
    LocalDate day = entry.happened().date();
    LocalTime time = entry.happened().time();
    Element stub = new Element("time").setText(Words.stub(day));
    stub.setAttribute("datetime", entry.happened().toString());
    String under =
        time == null
            ? String.valueOf(day.getYear())
            : day.getYear() == today.getYear()
                ? Words.time(time)
                : day.getYear() + " · " + Words.time(time);
    stub.appendChild(new Element("span").setText(under));
    return stub;
  }

  private Div by(TimelineEntry entry) {
    Span who = new Span(recorded(entry));
    String late = entry.late();
    if (late != null) {
      Span lateness = new Span(late);
      lateness.addClassName("lateness");
      who.add(new Span(" · "), lateness);
    }
    Div by = new Div(who);
    by.addClassName("by");
    Div right = new Div();
    if (tools.picked().contains(entry.eventId())) {
      right.add(tool("In the chronology", tools.chronology(), entry));
    } else if (entry.correctedBy() == null) {
      tool("Pick for the chronology", tools.picking(), entry).ifPresent(right::add);
    }
    if (entry.correctable()) {
      tool("Correct this entry", tools.correcting(), entry).ifPresent(right::add);
    }
    Span position = new Span("#" + Words.count(entry.position()));
    position.addClassName("mono");
    position.setTitle("Its place among all entries of the board");
    right.add(position);
    by.add(right);
    Div foot = new Div(by);
    corrections(entry, foot);
    return foot;
  }

  private static Optional<Span> tool(
      String label, @Nullable Function<TimelineEntry, String> address, TimelineEntry entry) {
    return Optional.ofNullable(address).map(of -> tool(label, of.apply(entry), entry));
  }

  private static Span tool(String label, String address, TimelineEntry entry) {
    Anchor anchor = new Anchor(address, label);
    anchor.getElement().setAttribute("aria-label", label + ": " + entry.what());
    Span tool = new Span(anchor);
    tool.addClassName("tools");
    return tool;
  }

  private String recorded(TimelineEntry entry) {
    if (entry.imported()) {
      return "Brought over from an earlier record, " + Words.moment(entry.recordedAt(), today);
    }
    String who =
        entry.role() == null
            ? entry.recordedBy()
            : entry.role().label() + " (" + entry.recordedBy() + ")";
    return "Recorded by " + who + ", " + Words.moment(entry.recordedAt(), today);
  }

  private void corrections(TimelineEntry entry, Div foot) {
    String correctedBy = entry.correctedBy();
    if (correctedBy != null) {
      Div line = new Div();
      line.addClassName("small");
      String reason = entry.correctionReason();
      line.add(new Span("Corrected" + (reason == null ? " " : ": " + reason + " ")));
      line.add(pointer(correctedBy, "See the correction"));
      foot.add(line);
    }
    String corrects = entry.corrects();
    if (corrects != null) {
      Div line = new Div(new Span("It corrects "), pointer(corrects, "an earlier entry"));
      line.addClassName("small");
      foot.add(line);
    }
  }

  private Span pointer(String eventId, String words) {
    @Nullable TimelineEntry other = shown.get(eventId);
    if (other == null) {
      return new Span("(" + Words.within(words) + ")");
    }
    Anchor link = Actions.jump("#" + Words.count(other.position()), "entry-" + other.position());
    link.getElement().setAttribute("aria-label", words + ", " + Words.count(other.position()));
    return new Span(link);
  }
}
