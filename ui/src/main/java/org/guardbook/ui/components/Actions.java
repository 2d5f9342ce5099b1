package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;

/** Buttons, and links that look like buttons, as the stylesheet has them. */
public final class Actions {

  private Actions() {}

  public static NativeButton button(String label, Runnable action) {
    NativeButton button = plain(label, action);
    button.addClassName("btn");
    return button;
  }

  public static NativeButton quiet(String label, Runnable action) {
    NativeButton button = button(label, action);
    button.addClassName("quiet");
    return button;
  }

  /** A button that reads as a link within text. */
  public static NativeButton inline(String label, Runnable action) {
    NativeButton button = plain(label, action);
    button.addClassName("link");
    return button;
  }

  /** Leads to a page of its own, which can also be opened in another tab. */
  public static Anchor link(String label, String address) {
    Anchor anchor = new Anchor(address, label);
    anchor.addClassName("btn");
    return anchor;
  }

  public static Anchor quietLink(String label, String address) {
    Anchor anchor = link(label, address);
    anchor.addClassName("quiet");
    return anchor;
  }

  /**
   * Leads to a place on the same page, which then has the focus.
   *
   * @param id of what stands there
   */
  public static Anchor jump(String label, String id) {
    Anchor anchor = new Anchor("#" + id, label);
    anchor.addClassName("jump");
    anchor.getElement().setAttribute("router-ignore", true);
    return anchor;
  }

  private static NativeButton plain(String label, Runnable action) {
    NativeButton button = new NativeButton(label, _ -> action.run());
    button.getElement().setAttribute("type", "button");
    return button;
  }
}
