package org.guardbook.ui.figures;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.security.SignedIn;

/** The way between the figures that the reader may see; nothing where they may see one kind. */
final class FigureTabs extends Nav {

  FigureTabs(SignedIn reader, String here) {
    addClassNames("chips", "tabs");
    getElement().setAttribute("aria-label", "Figures");
    tab(reader, Operation.READ_ALLEGATION_FIGURES, "figures", "Position of trust", here);
    tab(reader, Operation.READ_ACTION_FIGURES, "figures/action-plans", "Action plans", here);
    setVisible(getElement().getChildCount() > 1);
  }

  private void tab(SignedIn reader, Operation operation, String path, String label, String here) {
    if (reader.may(operation)) {
      Anchor tab = new Anchor(path, label);
      tab.addClassName("chip");
      if (path.equals(here)) {
        tab.addClassName("on");
        tab.getElement().setAttribute("aria-current", "page");
      }
      add(tab);
    }
  }
}
