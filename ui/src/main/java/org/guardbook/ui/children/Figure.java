package org.guardbook.ui.children;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.guardbook.ui.components.Words;

/** A number in large type that leads to what it counts. */
final class Figure {

  private Figure() {}

  static Anchor of(long number, String what, String address) {
    Anchor card = new Anchor(address);
    Span count = new Span(Words.count(number));
    count.addClassName("number");
    card.add(count, new Span(what));
    card.addClassNames("card", "kpi");
    return card;
  }
}
