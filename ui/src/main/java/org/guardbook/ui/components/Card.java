package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A sheet of paper on the desk, with a heading where it needs one. */
public class Card extends Section {

  public Card(Component... content) {
    addClassName("card");
    add(content);
  }

  public Card(String heading, Component... content) {
    this(content);
    addComponentAsFirst(new H2(heading));
    getElement().setAttribute("aria-label", heading);
  }
}
