package org.guardbook.ui.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;

/** A chip that says what one field is narrowed to and opens a sheet to choose from. */
public final class FilterMenu extends NativeDetails {

  private final String label;

  public FilterMenu(String label, Component content) {
    this.label = label;
    Div sheet = new Div(content);
    sheet.addClassNames("sheet", "narrowing");
    setContent(sheet);
    addClassName("menu");
    getSummary().addClassName("chip");
    say("all", false);
  }

  /**
   * @param words what it is narrowed to
   */
  public void say(String words, boolean narrowed) {
    setSummaryText(label + ": " + words);
    getSummary().setClassName("on", narrowed);
  }
}
