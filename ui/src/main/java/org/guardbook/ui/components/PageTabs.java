package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.security.SignedIn;

/** The way between pages of one kind, each for those who may go there; nothing where it is one. */
public final class PageTabs extends Nav {

  private final SignedIn reader;
  private final String here;

  /**
   * @param here address of the page it stands on
   */
  public PageTabs(String label, SignedIn reader, String here) {
    this.reader = reader;
    this.here = here;
    addClassNames("chips", "tabs");
    getElement().setAttribute("aria-label", label);
    setVisible(false);
  }

  public PageTabs tab(Operation operation, String address, String label) {
    if (reader.may(operation)) {
      Anchor tab = new Anchor(address, label);
      tab.addClassName("chip");
      if (address.equals(here)) {
        tab.addClassName("on");
        tab.getElement().setAttribute("aria-current", "page");
      }
      add(tab);
      setVisible(getElement().getChildCount() > 1);
    }
    return this;
  }
}
