package org.guardbook.command.access;

import static org.guardbook.command.access.Role.ADMINISTRATOR;
import static org.guardbook.command.access.Role.AGENCY_LEAD;
import static org.guardbook.command.access.Role.AUDITOR;
import static org.guardbook.command.access.Role.BOARD_MANAGER;
import static org.guardbook.command.access.Role.CONFERENCE_CHAIR;
import static org.guardbook.command.access.Role.DESIGNATED_SENIOR_OFFICER;
import static org.guardbook.command.access.Role.LADO;
import static org.guardbook.command.access.Role.LADO_ADMINISTRATOR;
import static org.guardbook.command.access.Role.REVIEW_COMMITTEE;

import java.util.EnumSet;
import java.util.Set;

/**
 * Everything that can be asked of the system, each with the roles that may (domain.md §1). This is
 * the one place: command side, query side, screens and the tests of all three read it from here.
 */
public enum Operation {
  LOG_CONTACTS("log a contact", LADO, LADO_ADMINISTRATOR),
  IMPORT_CONTACTS("import contacts", LADO, LADO_ADMINISTRATOR),
  KEEP_ALLEGATIONS("add to a position of trust case", LADO, LADO_ADMINISTRATOR),
  DECIDE_ALLEGATIONS(
      "record a decision on a position of trust case",
      LADO,
      LADO_ADMINISTRATOR,
      DESIGNATED_SENIOR_OFFICER),
  READ_ALLEGATIONS(
      "see position of trust cases", LADO, LADO_ADMINISTRATOR, DESIGNATED_SENIOR_OFFICER, AUDITOR),
  READ_ALLEGATION_FIGURES(
      "see the figures on allegations",
      LADO,
      LADO_ADMINISTRATOR,
      DESIGNATED_SENIOR_OFFICER,
      BOARD_MANAGER,
      AUDITOR),
  KEEP_REVIEWS("keep reviews and their action plans", REVIEW_COMMITTEE, BOARD_MANAGER),
  DECIDE_REVIEWS("decide on reviews", BOARD_MANAGER),
  READ_REVIEWS("see reviews", REVIEW_COMMITTEE, BOARD_MANAGER, AUDITOR),
  IMPORT_ACTION_PLANS("import action plans", REVIEW_COMMITTEE, BOARD_MANAGER),
  UPDATE_ACTIONS("update actions", AGENCY_LEAD, REVIEW_COMMITTEE, BOARD_MANAGER),
  READ_ACTIONS("see actions", AGENCY_LEAD, REVIEW_COMMITTEE, BOARD_MANAGER, AUDITOR),
  READ_ACTION_FIGURES(
      "see the figures on actions", AGENCY_LEAD, REVIEW_COMMITTEE, BOARD_MANAGER, AUDITOR),
  KEEP_COMMITTEES("keep committees and their meetings", REVIEW_COMMITTEE, BOARD_MANAGER),
  READ_COMMITTEES("see committees and their meetings", REVIEW_COMMITTEE, BOARD_MANAGER, AUDITOR),
  KEEP_CHILD_PROTECTION("keep children's records and plans", CONFERENCE_CHAIR),
  READ_CHILD_PROTECTION("see children's records and plans", CONFERENCE_CHAIR, AUDITOR),
  IMPORT_EPISODES("import child protection episodes", CONFERENCE_CHAIR),
  READ_CHILD_PROTECTION_FIGURES(
      "see the figures on child protection", CONFERENCE_CHAIR, BOARD_MANAGER, AUDITOR),
  RESTRICT_RECORDS("say who may see a record", LADO, DESIGNATED_SENIOR_OFFICER, CONFERENCE_CHAIR),
  BREAK_GLASS(
      "break the glass of a restricted record",
      LADO,
      LADO_ADMINISTRATOR,
      DESIGNATED_SENIOR_OFFICER,
      CONFERENCE_CHAIR,
      AUDITOR),
  HAVE_LOOKS_KEPT("have it written down that you looked", Role.values()),
  READ_LOOKS("see who looked into which file", DESIGNATED_SENIOR_OFFICER, AUDITOR),
  TAKE_BUNDLES("take inspection bundles", AUDITOR),
  READ_REFERENCE_DATA("see code lists and time limits", Role.values()),
  CHANGE_REFERENCE_DATA("change code lists and time limits", ADMINISTRATOR),
  READ_ACCOUNTS("see accounts", ADMINISTRATOR),
  MANAGE_ACCOUNTS("manage accounts", ADMINISTRATOR),
  READ_PROJECTIONS("see the state of the views", ADMINISTRATOR, AUDITOR),
  REBUILD_PROJECTIONS("rebuild views", ADMINISTRATOR),
  READ_BACKUPS("see which back-ups were made", ADMINISTRATOR, AUDITOR),
  PASS_OVER_ENTRIES("have a view pass over an entry that it cannot take in", ADMINISTRATOR),
  READ_ALARMS("be told where the record was altered", Role.values()),
  READ_LEDGER(
      "see the heads, proofs and keys of the ledger",
      DESIGNATED_SENIOR_OFFICER,
      AUDITOR,
      ADMINISTRATOR),
  READ_STORED_EVENTS("read events as they are stored", AUDITOR),
  CHANGE_LEDGER_KEY("give the ledger a new key", ADMINISTRATOR),
  RESUME_WRITING("let writing go on where the record was altered", ADMINISTRATOR);

  private final String words;
  private final Set<Role> roles;

  Operation(String words, Role... roles) {
    this.words = words;
    this.roles = EnumSet.noneOf(Role.class);
    this.roles.addAll(Set.of(roles));
  }

  /** The operation as it completes the sentence "You may not …". */
  public String words() {
    return words;
  }

  public boolean isAllowedTo(Role role) {
    return roles.contains(role);
  }
}
