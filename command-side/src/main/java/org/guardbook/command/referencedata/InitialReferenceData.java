package org.guardbook.command.referencedata;

import static org.guardbook.command.referencedata.CodeList.AGENCY;
import static org.guardbook.command.referencedata.CodeList.CATEGORY;
import static org.guardbook.command.referencedata.CodeList.CONSEQUENCE;
import static org.guardbook.command.referencedata.CodeList.NATURE;
import static org.guardbook.command.referencedata.CodeList.OUTCOME;
import static org.guardbook.command.referencedata.CodeList.PLAN_END;
import static org.guardbook.command.referencedata.CodeList.REVIEW_KIND;
import static org.guardbook.command.referencedata.CodeList.SECTOR;
import static org.guardbook.command.referencedata.CodeList.TEAM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;

/** What a new data folder starts with: national guidance, and lists for a board to make its own. */
final class InitialReferenceData {

  private static final LocalDate FROM = LocalDate.of(2000, 1, 1);

  private InitialReferenceData() {}

  static List<ReferenceDataEvent> events() {
    List<ReferenceDataEvent> events = new ArrayList<>();
    codes().keySet().forEach(list -> events.addAll(codes(list)));
    events.add(
        new RuleSetAdopted(
            FROM,
            limits(),
            "Working Together to Safeguard Children, and the board's own procedures"));
    return events;
  }

  /** What a list starts with. */
  static List<CodeIntroduced> codes(CodeList list) {
    return introduced(list, codes().getOrDefault(list, List.of()));
  }

  /** Every list in the order in which its codes are printed. */
  private static Map<CodeList, List<String>> codes() {
    Map<CodeList, List<String>> codes = new EnumMap<>(CodeList.class);
    codes.put(
        SECTOR,
        List.of(
            "EDUCATION: Education",
            "FOSTER_CARE: Foster care",
            "AGENCY_FOSTER_CARE: Agency foster care",
            "EARLY_YEARS: Early years",
            "CHILDMINDING: Childminding",
            "RESIDENTIAL: Residential",
            "HEALTH: Health",
            "FAITH: Faith",
            "SOCIAL_CARE: Social care",
            "TRANSPORT: Transport",
            "POLICE: Police",
            "PROBATION: Probation",
            "SPORT_AND_LEISURE: Sport and leisure",
            "VOLUNTARY_YOUTH: Voluntary youth",
            "PRIVATE_PROVIDER: Private provider",
            "OTHER: Other",
            "NOT_RECORDED: Not recorded"));
    codes.put(
        NATURE,
        List.of(
            "SEXUAL: Sexual",
            "PHYSICAL: Physical",
            "EMOTIONAL: Emotional",
            "NEGLECT: Neglect",
            "ONLINE: Online",
            "CONDUCT: Conduct"));
    // Seventh comes ONGOING, which figures print where there is no outcome yet
    codes.put(
        OUTCOME,
        List.of(
            "NO_FURTHER_ACTION: No further action",
            "UNSUBSTANTIATED: Unsubstantiated",
            "EMPLOYER_ACTION: Employer action",
            "SUBSTANTIATED: Substantiated",
            "MALICIOUS: Malicious",
            "INFORMATION_ONLY: Information only",
            "",
            "UNFOUNDED: Unfounded",
            "FALSE: False"));
    codes.put(
        CONSEQUENCE,
        List.of(
            "DISCIPLINARY: Disciplinary action",
            "DISMISSAL: Dismissal",
            "CESSATION_OF_USE: Cessation of use",
            "CONVICTION: Conviction",
            "ACQUITTAL: Acquittal",
            "REGULATORY_REFERRAL: Referral to a regulator",
            "DBS_REFERRAL: Referral to the Disclosure and Barring Service"));
    codes.put(
        AGENCY,
        List.of(
            "CHILDRENS_SOCIAL_CARE: Children's social care",
            "POLICE: Police",
            "HEALTHCARE_TRUST: Healthcare trust",
            "CCG: Clinical commissioning group",
            "EDUCATION: Education",
            "PROBATION: Probation",
            "MENTAL_HEALTH_TRUST: Mental health trust",
            "HOUSING: Housing",
            "VOLUNTARY_SECTOR: Voluntary sector",
            "BOARD: Safeguarding board"));
    codes.put(
        REVIEW_KIND,
        List.of(
            "SERIOUS_CASE_REVIEW: Serious case review",
            "LOCAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW: Local child safeguarding practice review",
            "SIGNIFICANT_INCIDENT_LEARNING_PROCESS: Significant incident learning process",
            "TABLE_TOP_REVIEW: Table-top review",
            "LEARNING_REVIEW: Learning review",
            "MULTI_AGENCY_AUDIT: Multi-agency case file audit",
            "SECTION_11_AUDIT: Section 11 or section 175 audit",
            "INSPECTION: Inspection",
            "CHILD_DEATH_REVIEW: Child death review",
            "BOARD_PRIORITY: Board priority",
            "BOARD_ACTION_LOG: Board action log"));
    codes.put(
        CATEGORY,
        List.of(
            "NEGLECT: Neglect",
            "PHYSICAL: Physical abuse",
            "SEXUAL: Sexual abuse",
            "EMOTIONAL: Emotional abuse",
            "MULTIPLE: Multiple"));
    codes.put(
        PLAN_END,
        List.of(
            "NO_FURTHER_ACTION: No longer at risk",
            "CHILD_IN_NEED: Child in need plan instead",
            "LOOKED_AFTER: Became looked after",
            "MOVED_AWAY: Moved away",
            "REACHED_EIGHTEEN: Turned eighteen",
            "DIED: Died"));
    codes.put(
        TEAM,
        List.of(
            "ASSESSMENT: Assessment",
            "SAFEGUARDING: Safeguarding",
            "DISABLED_CHILDREN: Disabled children",
            "LOOKED_AFTER: Looked after children"));
    return codes;
  }

  private static List<CodeIntroduced> introduced(CodeList list, List<String> entries) {
    List<CodeIntroduced> introduced = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int colon = entries.get(i).indexOf(": ");
      if (colon > 0) {
        introduced.add(
            new CodeIntroduced(
                list,
                entries.get(i).substring(0, colon),
                entries.get(i).substring(colon + 2),
                i + 1,
                FROM));
      }
    }
    return introduced;
  }

  private static Map<Limit, Span> limits() {
    Map<Limit, Span> limits = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      limits.put(limit, limit.usual());
    }
    return limits;
  }
}
