package org.guardbook.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** One of the figures that a board asks for first, in large type. */
final class KeyFigure extends Div {

  KeyFigure(String what, String figure, String below) {
    this(what, figure, new Span(below));
  }

  KeyFigure(String what, String figure, Component below) {
    addClassNames("card", "kpi");
    getElement().appendChild(new Element("small").setText(what), new Element("b").setText(figure));
    Div note = new Div(below);
    note.addClassName("small");
    add(note);
  }
}
