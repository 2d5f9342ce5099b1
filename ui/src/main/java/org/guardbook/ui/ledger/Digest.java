package org.guardbook.ui.ledger;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A hash: the ends of it, by which people compare, and all of it a click away. */
@StyleSheet("context://guardbook/ledger.css")
final class Digest extends Div {

  private static final int ENDS = 6;

  /**
   * @param name what it is a hash of: "Root"
   */
  Digest(String name, String base64) {
    addClassName("digest");
    Element summary = new Element("summary");
    summary.appendChild(new Span(name + " ").getElement(), mono(shortened(base64)).getElement());
    Element details = new Element("details").setAttribute("class", "why");
    details.appendChild(summary, mono(base64).getElement());
    getElement().appendChild(details);
  }

  /** "9f2c41…e07b1a". */
  static String shortened(String base64) {
    return base64.length() <= 2 * ENDS
        ? base64
        : base64.substring(0, ENDS) + "…" + base64.substring(base64.length() - ENDS);
  }

  /** Something that programs read, which a click selects as a whole. */
  static Span mono(String text) {
    Span mono = new Span(text);
    mono.addClassNames("mono", "verbatim");
    return mono;
  }
}
