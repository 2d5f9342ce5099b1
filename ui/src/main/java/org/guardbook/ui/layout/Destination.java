package org.guardbook.ui.layout;

import java.util.List;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.security.SignedIn;

/** The places that the navigation can lead to, in its order, each for those who may go there. */
enum Destination {
  TODAY("Today", "today", "t", false, Operation.DECIDE_ALLEGATIONS),
  LOG_A_CONTACT("Log a contact", "contacts/new", "n", false, Operation.LOG_CONTACTS),
  CASES("Position of trust", "cases", "c", false, Operation.READ_ALLEGATIONS),
  FIGURES("Figures", "figures", "f", true, Operation.READ_ALLEGATION_FIGURES),
  IMPORT("Import", "import", "i", false, Operation.IMPORT_CONTACTS),
  ADMINISTRATION("Administration", "administration", "a", true, Operation.MANAGE_ACCOUNTS),
  PROJECTIONS("Views", "administration/views", "v", true, Operation.READ_PROJECTIONS);

  private final String label;
  private final String path;
  private final String key;
  private final boolean startsGroup;
  private final List<Operation> operations;

  Destination(String label, String path, String key, boolean startsGroup, Operation... operations) {
    this.label = label;
    this.path = path;
    this.key = key;
    this.startsGroup = startsGroup;
    this.operations = List.of(operations);
  }

  String label() {
    return label;
  }

  String path() {
    return path;
  }

  /** The key that leads there after g. */
  String key() {
    return key;
  }

  boolean startsGroup() {
    return startsGroup;
  }

  /** Whether the address lies within it. */
  boolean holds(String address) {
    return address.equals(path) || address.startsWith(path + "/");
  }

  boolean isOpenTo(SignedIn person) {
    return operations.stream().anyMatch(person::may)
        && !(this == PROJECTIONS && ADMINISTRATION.isOpenTo(person));
  }
}
