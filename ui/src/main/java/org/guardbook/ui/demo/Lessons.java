package org.guardbook.ui.demo;

import java.util.List;

/** What reviews of the demo's board have asked agencies to do; all of it invented. */
final class Lessons {

  /**
   * @param theme what it has in common with others
   */
  record Lesson(String theme, String recommendation, List<Task> tasks) {}

  /**
   * @param agency code of the agency that leads
   * @param measure what will show that it made a difference
   */
  record Task(String agency, String role, String text, String measure) {}

  /**
   * @param words as the minutes have it
   * @param task what came of it
   */
  record Decision(String words, Task task) {}

  private static final String RECORDS = "Record keeping";
  private static final String VOICE = "The child's voice";
  private static final String SHARING = "Sharing information";
  private static final String SUPERVISION = "Supervision";
  private static final String INVESTIGATION = "Joint investigation";
  private static final String FAMILY = "The whole family";
  private static final String HEALTH = "Health of the child";
  private static final String LEARNING = "Learning and training";

  private Lessons() {}

  static final List<Lesson> ALL =
      List.of(
          new Lesson(
              RECORDS,
              "Each agency is to hold one set of records for each child, which everyone who works"
                  + " with the child can find.",
              List.of(
                  task(
                      "HEALTHCARE_TRUST",
                      "Named nurse",
                      "Bring community and school nursing notes together in one record.",
                      "A sample of fifty children shows one record for each."),
                  task(
                      "MENTAL_HEALTH_TRUST",
                      "Head of quality",
                      "Mark every adult's record that there are children in the household.",
                      "Nine records of ten name the children."),
                  task(
                      "EDUCATION",
                      "Safeguarding adviser",
                      "Agree how a school hands its child protection file on when a child moves.",
                      "No file takes longer than five school days."))),
          new Lesson(
              VOICE,
              "Practitioners are to see children alone, and to write down what the child said in"
                  + " the child's own words.",
              List.of(
                  task(
                      "CHILDRENS_SOCIAL_CARE",
                      "Head of service",
                      "Add the child's own words to the form for visits, and audit its use.",
                      "The child's words stand in nine visits of ten."),
                  task(
                      "POLICE",
                      "Detective chief inspector",
                      "Brief response officers on speaking with children at the scene.",
                      "Body-worn video of twenty calls shows the child was spoken with."))),
          new Lesson(
              SHARING,
              "Schools and nurseries are to be told of domestic abuse incidents before the child's"
                  + " next school day.",
              List.of(
                  task(
                      "POLICE",
                      "Public protection superintendent",
                      "Send notifications at weekends and in school holidays, too.",
                      "Notifications reach the school before the morning bell in nineteen of"
                          + " twenty."),
                  task(
                      "EDUCATION",
                      "Head of inclusion",
                      "Name a second person in each school who reads notifications.",
                      "Every school has given two names."))),
          new Lesson(
              INVESTIGATION,
              "Joint investigations are to be planned together before anyone speaks with a parent.",
              List.of(
                  task(
                      "CHILDRENS_SOCIAL_CARE",
                      "Service manager, assessment",
                      "Hold a strategy discussion with police and health in every case.",
                      "All three took part in nineteen discussions of twenty."),
                  task(
                      "POLICE",
                      "Detective inspector, child abuse unit",
                      "Brief all teams on the joint standard for investigations.",
                      "All five teams briefed, and dip samples meet the standard."),
                  task(
                      "HEALTHCARE_TRUST",
                      "Designated doctor",
                      "Have a paediatrician to ask at all hours.",
                      "Medicals are held within a day of the discussion."))),
          new Lesson(
              SUPERVISION,
              "Supervision is to ask what life is like for the child, not only whether tasks were"
                  + " done.",
              List.of(
                  task(
                      "CHILDRENS_SOCIAL_CARE",
                      "Principal social worker",
                      "Rewrite the supervision template and coach managers in using it.",
                      "Audited supervision notes describe the child's day."),
                  task(
                      "PROBATION",
                      "Head of service",
                      "Bring cases with children at home to safeguarding supervision each quarter.",
                      "Supervision at the agreed frequency in nine cases of ten."))),
          new Lesson(
              FAMILY,
              "Assessments are to take in fathers, partners and other adults in the home.",
              List.of(
                  task(
                      "CHILDRENS_SOCIAL_CARE",
                      "Service manager, assessment",
                      "Check in each audit whether the men in the home were seen.",
                      "Men were seen in eight assessments of ten."),
                  task(
                      "HOUSING",
                      "Tenancy services manager",
                      "Tell social care who lives at an address when asked.",
                      "Answers within two working days."),
                  task(
                      "PROBATION",
                      "Senior probation officer",
                      "Ask every person supervised about children they live with or see.",
                      "The question is answered in all new assessments."))),
          new Lesson(
              HEALTH,
              "Children who are not brought to appointments are to be followed up as children who"
                  + " may be neglected.",
              List.of(
                  task(
                      "HEALTHCARE_TRUST",
                      "Named doctor",
                      "Replace \"did not attend\" by \"was not brought\" and say what follows.",
                      "A re-audit of missed appointments finds follow-up in nine of ten."),
                  task(
                      "CCG",
                      "Designated nurse",
                      "Bring the same rule to every general practice.",
                      "All practices have adopted it."))),
          new Lesson(
              LEARNING,
              "What was learnt is to reach front-line staff, and the board is to see that it did.",
              List.of(
                  task(
                      "BOARD",
                      "Board manager",
                      "Publish a two-page briefing and hold three learning events.",
                      "Two hundred practitioners came; eight of ten changed something."),
                  task(
                      "VOLUNTARY_SECTOR",
                      "Forum lead",
                      "Bring the briefing to small organisations in the evening.",
                      "Forty organisations took part."),
                  task(
                      "EDUCATION",
                      "Safeguarding adviser",
                      "Put the briefing into the designated leads' autumn meeting.",
                      "Leads of all schools have signed for it."))),
          new Lesson(
              SHARING,
              "Agencies are to know at once when a child on a plan comes to hospital.",
              List.of(
                  task(
                      "HEALTHCARE_TRUST",
                      "Chief nursing information officer",
                      "Join the national child protection information sharing service.",
                      "The alert shows in all unscheduled care settings."),
                  task(
                      "CHILDRENS_SOCIAL_CARE",
                      "Systems manager",
                      "Send plans to the service each night.",
                      "No plan is missing in a monthly comparison."))),
          new Lesson(
              RECORDS,
              "Decisions not to act are to be written down with their reasons.",
              List.of(
                  task(
                      "CHILDRENS_SOCIAL_CARE",
                      "Head of service",
                      "Give every closed contact a reason that its referrer can read.",
                      "Nineteen of twenty closed contacts say why."),
                  task(
                      "POLICE",
                      "Detective chief inspector",
                      "Audit decisions to take no further action, each quarter.",
                      "Reasons are found in nine decisions of ten."))),
          new Lesson(
              FAMILY,
              "Overcrowding and moves between addresses are to be seen as part of neglect.",
              List.of(
                  task(
                      "HOUSING",
                      "Head of neighbourhoods",
                      "Train housing officers to recognise neglect.",
                      "All officers trained; referrals from housing doubled."),
                  task(
                      "VOLUNTARY_SECTOR",
                      "Family support co-ordinator",
                      "Offer the neglect checklist to families in temporary housing.",
                      "Used with thirty families."))),
          new Lesson(
              SUPERVISION,
              "Disagreements between agencies are to be taken up, not left.",
              List.of(
                  task(
                      "BOARD",
                      "Board manager",
                      "Shorten the escalation policy to one page and count its use.",
                      "Each agency escalated at least once a quarter."),
                  task(
                      "MENTAL_HEALTH_TRUST",
                      "Named professional",
                      "Bring an escalated case to each team meeting.",
                      "Staff asked in a survey know whom to turn to."))));

  /** The board's own aims of a year. */
  static final List<Lesson> PRIORITIES =
      List.of(
          new Lesson(
              "Neglect",
              "Neglect is to be recognised early and in the same way by everyone.",
              List.of(
                  task(
                      "BOARD",
                      "Board manager",
                      "Launch the neglect strategy with one assessment tool for all.",
                      "The tool is used in six agencies."),
                  task(
                      "HEALTHCARE_TRUST",
                      "Head of health visiting",
                      "Use the tool at the two-year review.",
                      "Used in nine reviews of ten."))),
          new Lesson(
              "Exploitation",
              "Children at risk of exploitation outside the home are to be known and protected.",
              List.of(
                  task(
                      "POLICE",
                      "Detective superintendent",
                      "Share a weekly list of children reported missing more than twice.",
                      "A return interview within three days in nine of ten."),
                  task(
                      "EDUCATION",
                      "Head of inclusion",
                      "Tell the exploitation panel of permanent exclusions.",
                      "Told on the day in all cases."))),
          new Lesson(
              "Young carers",
              "Young carers are to be identified and offered an assessment.",
              List.of(
                  task(
                      "CHILDRENS_SOCIAL_CARE",
                      "Early help manager",
                      "Ask in each assessment who does the caring at home.",
                      "Twice as many young carers known as last year."),
                  task(
                      "VOLUNTARY_SECTOR",
                      "Young carers lead",
                      "Hold a group in each of the three towns.",
                      "Sixty young carers came."))));

  /** What a committee decides again and again, and what it asks for each time. */
  static final List<Decision> DECISIONS =
      List.of(
          new Decision(
              "Agencies that are silent for longer than 60 days are named to the board.",
              task(
                  "BOARD",
                  "Board manager (MP)",
                  "Put the list of silent actions into the board's papers.",
                  "The board discussed the list with each agency on it.")),
          new Decision(
              "The briefing on the last review goes to all designated leads.",
              task(
                  "EDUCATION",
                  "Safeguarding adviser (LM)",
                  "Send the briefing to every designated lead, and ask for a receipt.",
                  "All schools but two have signed for it.")),
          new Decision(
              "Evidence is to show what changed for children, not that a meeting was held.",
              task(
                  "BOARD",
                  "Board manager (MP)",
                  "Write a page on what counts as evidence, with two examples.",
                  "Fewer completed actions had to be sent back.")),
          new Decision(
              "The chair writes to chief officers whose members miss more than one meeting in five.",
              task(
                  "BOARD",
                  "Independent chair (AW)",
                  "Write to the chief officers concerned.",
                  "Two agencies named another member, who comes.")),
          new Decision(
              "A re-audit of records follows in six months.",
              task(
                  "HEALTHCARE_TRUST",
                  "Named nurse (SR)",
                  "Audit the same thirty records again.",
                  "Twenty-seven of thirty have the child's view.")),
          new Decision(
              "Dates are extended once; a second extension comes to the committee in person.",
              task(
                  "CHILDRENS_SOCIAL_CARE",
                  "Head of service (AO)",
                  "Bring each action that was moved twice to the next meeting.",
                  "No action was moved a third time.")));

  /** What the meeting of that number decided. */
  static Decision decidedAt(int meeting) {
    return DECISIONS.get(meeting % DECISIONS.size());
  }

  private static Task task(String agency, String role, String text, String measure) {
    return new Task(agency, role, text, measure);
  }
}
