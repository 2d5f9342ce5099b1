package org.guardbook.ui.reviews;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.query.review.ReviewFile.Step;
import org.guardbook.ui.components.Words;

/** The life of a review as a line: what happened when, and what is still to come. */
final class LifeLine extends OrderedList {

  LifeLine(List<Step> life) {
    addClassName("life");
    getElement().setAttribute("aria-label", "The life of this review");
    int reached = -1;
    for (int i = 0; i < life.size(); i++) {
      if (life.get(i).on() != null) {
        reached = i;
      }
    }
    for (int i = 0; i < life.size(); i++) {
      add(step(life.get(i), i == reached));
    }
  }

  private static ListItem step(Step step, boolean latest) {
    When on = step.on();
    Span stage = new Span(step.stage().label());
    stage.addClassName("stage");
    Span day = new Span(on == null ? "to come" : Words.date(on.date()));
    day.addClassName("day");
    Div words = new Div(stage, day);
    if (!step.note().isBlank()) {
      Span note = new Span(step.note());
      note.addClassName("small");
      words.add(note);
    }
    ListItem item = new ListItem(words);
    item.addClassName(on == null ? "to-come" : "reached");
    if (latest) {
      item.addClassName("latest");
      item.getElement().setAttribute("aria-current", "step");
    }
    return item;
  }
}
