package org.guardbook.ui.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.ui.security.SignedIn;

/** The places that the navigation can lead to, in its order, each for those who may go there. */
enum Destination {
  TODAY("Today", "today", "t", false, Operation.DECIDE_ALLEGATIONS, Operation.KEEP_REVIEWS),
  MY_AGENCY("My agency", "my-agency", "m", false),
  LOG_A_CONTACT("Log a contact", "contacts/new", "n", false, Operation.LOG_CONTACTS),
  CASES("Position of trust", "cases", "c", false, Operation.READ_ALLEGATIONS),
  ACTION_PLANS("Action plans", "action-plans", "p", false, Operation.READ_REVIEWS),
  REVIEWS("Reviews", "reviews", "r", false, Operation.READ_REVIEWS),
  MEETINGS("Meetings", "committees", "e", false, Operation.READ_COMMITTEES),
  DUE("Due", "due", "d", true, Operation.READ_CHILD_PROTECTION),
  REGISTER("Register", "register", "l", false, Operation.READ_CHILD_PROTECTION),
  CONFERENCES("Conferences", "conferences", "o", false, Operation.READ_CHILD_PROTECTION),
  CHILDREN("Children", "children", "h", false, Operation.READ_CHILD_PROTECTION),
  FIGURES("Figures", "figures", "f", true, Operation.READ_ALLEGATION_FIGURES),
  ACTION_FIGURES("Figures", "figures/action-plans", "f", true, Operation.READ_REVIEWS),
  CHILD_FIGURES(
      "Figures", "figures/child-protection", "f", true, Operation.READ_CHILD_PROTECTION_FIGURES),
  LOOKS("Who looked", "looks", "w", false, Operation.READ_LOOKS),
  AUDIT("Audit", "audit", "u", false, Operation.READ_STORED_EVENTS),
  IMPORT("Import", "import", "i", false, Operation.IMPORT_CONTACTS),
  PLAN_IMPORT("Import", "import/action-plans", "i", false, Operation.IMPORT_ACTION_PLANS),
  EPISODE_IMPORT("Import", "import/episodes", "i", false, Operation.IMPORT_EPISODES),
  ADMINISTRATION("Administration", "administration", "a", true, Operation.MANAGE_ACCOUNTS),
  PROJECTIONS("Operations", "administration/operations", "v", true, Operation.READ_PROJECTIONS),
  LEDGER("Ledger", "ledger", "b", false, Operation.READ_LEDGER);

  private static final Pattern AN_ACTION = Pattern.compile("reviews/[^/]+/actions/.*");

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
    boolean anAction = AN_ACTION.matcher(address).matches();
    return switch (this) {
      case MY_AGENCY, ACTION_PLANS -> anAction || isAt(address);
      case REVIEWS -> !anAction && isAt(address);
      case TODAY,
          LOG_A_CONTACT,
          CASES,
          MEETINGS,
          DUE,
          REGISTER,
          CONFERENCES,
          CHILDREN,
          FIGURES,
          ACTION_FIGURES,
          CHILD_FIGURES,
          LOOKS,
          AUDIT,
          LEDGER,
          IMPORT,
          PLAN_IMPORT,
          EPISODE_IMPORT,
          ADMINISTRATION,
          PROJECTIONS ->
          isAt(address);
    };
  }

  private boolean isAt(String address) {
    return address.equals(path) || address.startsWith(path + "/");
  }

  boolean isOpenTo(SignedIn person) {
    return switch (this) {
      case MY_AGENCY -> person.roles().contains(Role.AGENCY_LEAD) && person.agency() != null;
      // One entry leads to all of a kind, where somebody may open several
      case ACTION_FIGURES -> mayOpen(person) && !FIGURES.isOpenTo(person);
      case CHILD_FIGURES ->
          mayOpen(person) && !FIGURES.isOpenTo(person) && !ACTION_FIGURES.isOpenTo(person);
      case PLAN_IMPORT -> mayOpen(person) && !IMPORT.isOpenTo(person);
      case EPISODE_IMPORT ->
          mayOpen(person) && !IMPORT.isOpenTo(person) && !PLAN_IMPORT.isOpenTo(person);
      case PROJECTIONS -> mayOpen(person) && !ADMINISTRATION.isOpenTo(person);
      case TODAY,
          LOG_A_CONTACT,
          CASES,
          ACTION_PLANS,
          REVIEWS,
          MEETINGS,
          DUE,
          REGISTER,
          CONFERENCES,
          CHILDREN,
          FIGURES,
          LOOKS,
          AUDIT,
          LEDGER,
          IMPORT,
          ADMINISTRATION ->
          mayOpen(person);
    };
  }

  private boolean mayOpen(SignedIn person) {
    return operations.stream().anyMatch(person::may);
  }
}
