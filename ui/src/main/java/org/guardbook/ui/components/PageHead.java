package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** The head of a page: where one is, its title, a line under it, and what can be done here. */
public class PageHead extends Div {

  private final Div text = new Div();
  private final H1 title;
  private final Div sub = new Div();
  private final Div actions = new Div();

  public PageHead(String title) {
    addClassName("head");
    this.title = new H1(title);
    sub.addClassName("sub");
    actions.addClassName("actions");
    text.add(this.title);
    add(text);
  }

  /** The way here: a link to the list, then what is open. */
  public PageHead trail(String listLabel, String listAddress, String here) {
    Nav trail = new Nav();
    trail.addClassName("trail");
    trail.getElement().setAttribute("aria-label", "Where you are");
    trail.add(new Anchor(listAddress, listLabel), new Span(" / " + here));
    text.addComponentAsFirst(trail);
    return this;
  }

  /** The way here over several pages. */
  public PageHead trail(Anchor... steps) {
    Nav trail = new Nav();
    trail.addClassName("trail");
    trail.getElement().setAttribute("aria-label", "Where you are");
    for (int i = 0; i < steps.length; i++) {
      trail.add(new Span(i == 0 ? "" : " / "), steps[i]);
    }
    text.addComponentAsFirst(trail);
    return this;
  }

  public PageHead under(String line) {
    return under(new Span(line));
  }

  public PageHead under(Component... line) {
    sub.removeAll();
    sub.add(line);
    if (sub.getParent().isEmpty()) {
      text.add(sub);
    }
    return this;
  }

  public PageHead actions(Component... components) {
    actions.removeAll();
    actions.add(components);
    if (actions.getParent().isEmpty()) {
      add(actions);
    }
    return this;
  }

  /** Sets more beside what can be done here already. */
  public PageHead alsoActions(Component... components) {
    actions.add(components);
    return this;
  }

  public void retitle(String words) {
    title.setText(words);
  }
}
