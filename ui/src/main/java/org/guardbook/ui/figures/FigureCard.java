package org.guardbook.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Texts;

/** A table of figures under its caption, with a line on how it counts. */
final class FigureCard extends Card {

  FigureCard(FigureTable table, String howItCounts) {
    super(table.getCaptionText(), scrolled(table), counting(howItCounts));
  }

  /** A chart of the same over the table, and what its colours mean. */
  FigureCard drawn(String svg, Span... keys) {
    Paragraph legend = new Paragraph(keys);
    legend.addClassNames("small", "legend");
    addComponentAtIndex(1, new Svg(svg));
    addComponentAtIndex(2, legend);
    return this;
  }

  /**
   * @param className that gives it the colour of what it explains
   */
  static Span key(String words, String className) {
    Span key = new Span(words);
    key.addClassName(className);
    return key;
  }

  /** Cards one under the other. */
  static Div column(Component... cards) {
    Div column = new Div(cards);
    column.addClassName("stack");
    return column;
  }

  private static NativeDetails counting(String howItCounts) {
    NativeDetails details = new NativeDetails("How this counts", Texts.small(howItCounts));
    details.addClassName("counts");
    details.setOpen(true);
    return details;
  }

  private static Div scrolled(FigureTable table) {
    Div frame = new Div(table);
    frame.addClassName("scrolled");
    // Where it is wider than the screen it must be reached by keyboard to be scrolled
    frame
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "group")
        .setAttribute("aria-label", table.getCaptionText());
    return frame;
  }
}
