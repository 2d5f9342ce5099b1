package org.guardbook.ui.administration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;

/** The ways between the pages of the administration, each for those who may go there. */
final class Tabs extends Nav {

  /** The pages of the administration. */
  enum Tab {
    ACCOUNTS("Accounts", "administration/accounts", Operation.MANAGE_ACCOUNTS),
    CODE_LISTS("Code lists", "administration/code-lists", Operation.CHANGE_REFERENCE_DATA),
    TIME_LIMITS("Time limits", "administration/time-limits", Operation.CHANGE_REFERENCE_DATA),
    POPULATION("Population", "administration/population", Operation.CHANGE_REFERENCE_DATA),
    OPERATIONS("Operations", "administration/operations", Operation.READ_PROJECTIONS);

    private final String label;
    private final String address;
    private final Operation operation;

    Tab(String label, String address, Operation operation) {
      this.label = label;
      this.address = address;
      this.operation = operation;
    }

    String address() {
      return address;
    }
  }

  Tabs(Tab here) {
    addClassNames("chips", "tabs");
    getElement().setAttribute("aria-label", "Administration");
    SignedIn reader = Dispatch.signedIn().orElseThrow();
    for (Tab tab : Tab.values()) {
      if (reader.may(tab.operation)) {
        Anchor anchor = new Anchor(tab.address, tab.label);
        anchor.addClassName("chip");
        if (tab == here) {
          anchor.addClassName("on");
          anchor.getElement().setAttribute("aria-current", "page");
        }
        add(anchor);
      }
    }
  }
}
