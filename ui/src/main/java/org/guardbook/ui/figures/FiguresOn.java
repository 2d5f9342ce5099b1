package org.guardbook.ui.figures;

import com.vaadin.flow.router.QueryParameters;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.components.PageTabs;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.security.SignedIn;

/** What there are figures on, each on a page of its own. */
enum FiguresOn {
  ALLEGATIONS("figures", "Position of trust", Operation.READ_ALLEGATION_FIGURES),
  ACTIONS("figures/action-plans", "Action plans", Operation.READ_ACTION_FIGURES),
  CHILD_PROTECTION(
      "figures/child-protection", "Child protection", Operation.READ_CHILD_PROTECTION_FIGURES);

  private final String address;
  private final String label;
  private final Operation operation;

  FiguresOn(String address, String label, Operation operation) {
    this.address = address;
    this.label = label;
    this.operation = operation;
  }

  String heading() {
    return "Figures: " + Words.within(label);
  }

  /** Where they are asked for as the parameters say. */
  String address(QueryParameters asked) {
    return address + "?" + asked.getQueryString();
  }

  /** The way from one page to the others that the reader may open. */
  PageTabs tabs(SignedIn reader) {
    PageTabs tabs = new PageTabs("Figures", reader, address);
    for (FiguresOn each : values()) {
      tabs.tab(each.operation, each.address, each.label);
    }
    return tabs;
  }
}
