package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where nothing is yet: why it is empty, and what to do first. */
public class EmptyState extends Div {

  public EmptyState(String title, String whatToDo, Component... actions) {
    addClassNames("card", "empty");
    Div row = new Div(actions);
    row.addClassName("actions");
    row.getStyle().set("justify-content", "center");
    add(new H2(title), new Paragraph(whatToDo), row);
  }
}
