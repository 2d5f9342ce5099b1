package org.guardbook.ui.action;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionEntry;
import org.guardbook.ui.components.Words;

/** Everything said and shown about an action, on the spine, the latest happening first. */
final class History extends OrderedList {

  private final ActionDesk desk;
  private final String review;
  private final LocalDate today;

  /**
   * @param entries in the order in which they happened
   */
  History(ActionDesk desk, String review, List<ActionEntry> entries, String label) {
    this.desk = desk;
    this.review = review;
    this.today = desk.today();
    addClassName("spine");
    getElement().setAttribute("aria-label", label);
    entries.reversed().forEach(entry -> add(slip(entry)));
  }

  /** Marks what was recorded after the position. */
  void mark(long newSince) {
    getChildren()
        .filter(slip -> Long.parseLong(slip.getElement().getAttribute("data-position")) > newSince)
        .forEach(slip -> ((ListItem) slip).addClassName("fresh"));
  }

  private ListItem slip(ActionEntry entry) {
    ListItem slip = new ListItem();
    slip.addClassName("slip");
    slip.setId("entry-" + entry.position());
    slip.getElement().setAttribute("data-row", true).setAttribute("tabindex", "-1");
    slip.getElement().setAttribute("data-position", String.valueOf(entry.position()));
    slip.getElement().appendChild(stub(entry));
    slip.add(new H3(entry.what()));
    if (!entry.detail().isBlank()) {
      Paragraph detail = new Paragraph(entry.detail());
      detail.addClassName("keep");
      slip.add(detail);
    }
    if (!entry.evidence().isEmpty()) {
      slip.add(desk.shown(review).of(entry.evidence()));
    }
    Span position = new Span("#" + Words.count(entry.position()));
    position.addClassName("mono");
    position.setTitle("Its place among all entries of the board");
    Div by = new Div(new Span(recorded(entry)), position);
    by.addClassName("by");
    slip.add(by);
    return slip;
  }

  private Element stub(ActionEntry entry) {
    LocalDate day = entry.happened().date();
    LocalTime time = entry.happened().time();
    Element stub = new Element("time").setText(Words.stub(day));
    stub.setAttribute("datetime", entry.happened().toString());
    stub.appendChild(
        new Element("span")
            .setText(day.getYear() + (time == null ? "" : " · " + Words.time(time))));
    return stub;
  }

  private String recorded(ActionEntry entry) {
    String who =
        entry.role() == null
            ? entry.recordedBy()
            : entry.role().label() + " (" + entry.recordedBy() + ")";
    return "Recorded by " + who + ", " + Words.moment(entry.recordedAt(), today);
  }
}
