package org.guardbook.ui.demo;

import java.util.List;
import java.util.Objects;
import org.guardbook.command.access.Role;
import org.guardbook.ui.security.SignedIn;

/**
 * Who enters what on the demo's board: the people of its accounts, and the leads of the other
 * agencies, who have an account and no password.
 */
final class Staff {

  static final String LADO = "lado";

  /** Of the board's own office, where its actions are entered. */
  static final String COMMITTEE = "committee";

  static final String CHAIR = "chair";

  /** Of the office that holds conferences and keeps the children's records. */
  static final String CONFERENCE_CHAIR = "cpchair";

  static final String ADMINISTRATOR = "admin";

  /**
   * @param agency code of the agency
   * @param called how the agency heads its papers
   */
  record Lead(String account, String name, String agency, String called) {}

  private static final Lead POLICE =
      new Lead("police", "Bryony Fenwick", "POLICE", "Walford Police");

  /** The leads of the agencies other than the police, whose account can be signed in to. */
  static final List<Lead> OTHER_LEADS =
      List.of(
          new Lead("social-care", "Hazel Dunlin", "CHILDRENS_SOCIAL_CARE", "Walford Council"),
          new Lead("hospital", "Teasel Avery", "HEALTHCARE_TRUST", "Walford Hospital Trust"),
          new Lead("ccg", "Laurel Pettifer", "CCG", "Walford Commissioning Group"),
          new Lead("education", "Iris Goldcrest", "EDUCATION", "Walford Schools Service"),
          new Lead("probation", "Cedar Holroyd", "PROBATION", "Walford Probation"),
          new Lead(
              "mental-health", "Sage Merriman", "MENTAL_HEALTH_TRUST", "Walford Mind and Health"),
          new Lead("housing", "Rowan Tranter", "HOUSING", "Walford Homes"),
          new Lead("voluntary", "Poppy Ellery", "VOLUNTARY_SECTOR", "Walford Voluntary Forum"));

  private Staff() {}

  /** Who of an agency enters its updates. */
  static String accountOf(String agency) {
    return agency.equals("BOARD") ? COMMITTEE : leadOf(agency).account();
  }

  /** How an agency heads its papers. */
  static String called(String agency) {
    return agency.equals("BOARD") ? "Walford Safeguarding Board" : leadOf(agency).called();
  }

  private static Lead leadOf(String agency) {
    return OTHER_LEADS.stream()
        .filter(lead -> lead.agency().equals(agency))
        .findFirst()
        .orElse(POLICE);
  }

  static SignedIn of(String account) {
    return switch (account) {
      case LADO -> person(account, Role.LADO);
      case "dso" -> person(account, Role.DESIGNATED_SENIOR_OFFICER);
      case COMMITTEE -> person(account, Role.REVIEW_COMMITTEE);
      case CHAIR -> person(account, Role.BOARD_MANAGER);
      case CONFERENCE_CHAIR -> person(account, Role.CONFERENCE_CHAIR);
      case ADMINISTRATOR -> person(account, Role.ADMINISTRATOR);
      case "police" -> lead(POLICE);
      default ->
          OTHER_LEADS.stream()
              .filter(lead -> lead.account().equals(account))
              .findFirst()
              .map(Staff::lead)
              .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + account));
    };
  }

  private static SignedIn person(String account, Role role) {
    return new SignedIn(account, account, List.of(role), null);
  }

  private static SignedIn lead(Lead lead) {
    return new SignedIn(
        lead.account(),
        lead.name(),
        List.of(Role.AGENCY_LEAD),
        Objects.requireNonNull(lead.agency()));
  }
}
