package org.guardbook.ui.demo;

import java.util.List;
import java.util.Map;

/** What is written of the children of the demo's board; all of it invented. */
final class Concerns {

  /**
   * What must change for a child.
   *
   * @param text in the plan's words
   * @param shown how we shall know
   */
  record Aim(String text, String shown, List<Task> tasks) {}

  /**
   * @param goesOn as long as the plan does
   */
  record Task(String text, String owner, boolean goesOn) {}

  static final Map<String, List<String>> REASONS =
      Map.of(
          "NEGLECT",
          List.of(
              "Home conditions have worsened since the autumn: no bedding, no food in the house on two visits, doors off their hinges. School says the children come in hungry.",
              "Six missed appointments with the paediatrician, and a fire officer's report of a kitchen that cannot be used. Both parents are drinking again.",
              "The neighbour found the youngest in the street for the second time this month; nobody answered the door.",
              "Dental decay untreated for a year, attendance at 61 per cent, and the health visitor has not been let in since spring."),
          "PHYSICAL",
          List.of(
              "A bruise to the jaw that the account given does not explain; the hospital's paediatrician has asked for a skeletal survey.",
              "The child told a teacher that he was hit with a belt, and showed the mark. The parent says it was discipline.",
              "Three attendances at accident and emergency in five weeks, each with another account."),
          "SEXUAL",
          List.of(
              "An adult convicted of offences against children was found to be staying in the household at weekends.",
              "What the child said to the school nurse about an uncle; the police have begun an investigation."),
          "EMOTIONAL",
          List.of(
              "The police were called to the address four times in six weeks. The children were upstairs each time and described what they heard.",
              "The parents' separation has turned violent; the eldest steps between them and no longer sleeps.",
              "A parent's mental health has become much worse. The children are told that they are to blame for it."),
          "MULTIPLE",
          List.of(
              "Violence between the adults, conditions at home that are not safe, and a bruise which nobody can account for.",
              "Long-standing neglect, and now the child's own account of being locked in a room at night."));

  static final List<String> NO_ENQUIRIES =
      List.of(
          "An anonymous call. School, health visitor and family doctor have no concern; an assessment of need will do.",
          "The injury is explained and was seen by the family doctor on the day. Early help is offered.");

  static final List<String> NO_CONFERENCE =
      List.of(
          "What was alleged did not happen as it was told. The family accepts help with housing.",
          "The harm was a single event; the adult concerned has left and will not return. A child in need plan follows.",
          "The children are well cared for by their grandmother, with whom they will stay.",
          "Nobody could substantiate it. The school keeps in touch with the family.");

  static final List<String> CONFERENCE_NEEDED =
      List.of(
          "The concerns are borne out, and the children are judged to be at continuing risk of significant harm.",
          "What the enquiries found is more than what was reported. It will go on without a plan that everybody keeps to.");

  static final List<String> NO_PLAN =
      List.of(
          "The parents have used the weeks since: the conference saw no continuing risk, and a child in need plan was agreed.",
          "The adult who is the risk has moved out under bail conditions; the other parent protects the child.");

  static final List<String> CHILDS_VIEW =
      List.of(
          "\"I want it to be quiet at night.\" Said to the social worker, who read it out.",
          "Wants to stay at home and wants the shouting to stop. Likes the breakfast club.",
          "Drew the house with the rooms they like to be in. The kitchen is missing.",
          "Says that things are better than they were, and that Dad should keep coming on Saturdays.",
          "Worries most about the baby. Asked who would look after her when they are at school.",
          "Too young to say. The health visitor described a day as it is for this child.",
          "Did not want to come, and sent a letter, which the chair read.");

  static final List<String> PARENTS_VIEW =
      List.of(
          "Mother agrees that it cannot go on like this, and asks for help with the tenancy.",
          "Father does not accept that there is a risk; he will work with the school, he says.",
          "Both came, and said it was the first time that everybody had been in one room.",
          "Mother spoke before the conference with the chair alone. She agrees with the plan.",
          "Neither parent came. The social worker had gone through the report with them.");

  static final List<String> DISSENT =
      List.of(
          "The school's representative would have chosen physical abuse as the category.",
          "The police did not agree that a plan was still needed.",
          "The health visitor asked that her view be recorded: the plan should have gone on for another period.");

  static final List<String> PLAN_GOES_ON =
      List.of(
          "There is progress, and it is recent. The plan goes on so that it can last.",
          "Two of the outcomes are not reached. The conference was unanimous.",
          "The core group has met, but the parents have not kept to what was agreed about the visits.",
          "Attendance and health have improved; what frightens the children at home has not.");

  static final Map<String, List<String>> ENDS =
      Map.of(
          "NO_FURTHER_ACTION",
          List.of(
              "Every outcome is reached and has held for three months. The conference was unanimous.",
              "The risk has gone with the person, and the children are thriving."),
          "CHILD_IN_NEED",
          List.of(
              "Not at risk of significant harm any more; the family still wants and needs the help. A child in need plan takes over.",
              "What was to change has changed. Stepping down to a child in need plan, with the same worker."),
          "LOOKED_AFTER",
          List.of(
              "An interim care order was made; the child is with foster carers.",
              "Accommodated with the mother's agreement, now with an aunt as a family and friends carer."),
          "MOVED_AWAY",
          List.of(
              "The family has settled in the other authority, whose receiving-in conference made a plan of its own."),
          "REACHED_EIGHTEEN",
          List.of(
              "Eighteen today. Adult services have met her, and her key worker stays until summer."),
          "DIED",
          List.of(
              "Died in hospital of the heart condition known since birth. The child death overview panel has been told; no concern about the care given."));

  static final List<String> VISIT =
      List.of(
          "At home with mother. The bedroom has beds and bedding; food in the fridge. Spoke about school.",
          "Seen at school, in the quiet room. Cheerful, talked about a drawing for the class assembly.",
          "House cold, the boiler is out again. Landlord rung from there.",
          "Talked alone in the bedroom. Says that nobody has shouted this week.",
          "Tired and with little to say. Mother says a bad night; asked the school to keep an eye.",
          "Unannounced. Let in at once, everybody at tea.",
          "Went through the plan together with the words and pictures version.",
          "At the grandmother's. Played throughout, well dressed for the weather.",
          "Weighed at the clinic the day before: up a little, the line is holding.",
          "Father there too. He has been to the second session of the programme and says what he took from it.");

  static final List<String> NOT_SEEN =
      List.of(
          "Nobody at home at the time agreed. Card left; rung in the evening, no answer.",
          "Mother at the door would not wake the child. A visit for tomorrow was agreed.");

  static final List<String> CORE_GROUP =
      List.of(
          "Went through the plan line by line. Attendance is better, appointments have been kept; the home is not yet safe.",
          "Mother brought the tenancy letter. Father has not begun the programme: the worker will go with him to the first session.",
          "The school reports two good weeks. Agreed what each does if the drinking begins again.",
          "Speech and language assessment is through. The health visitor takes the referral on.",
          "Short meeting: everything agreed last time has been done.",
          "Neither parent came. It was agreed to meet at the school the next time, which is nearer for them.");

  static final List<String> REVISION =
      List.of(
          "What has been done is marked, and the dates follow what the family can manage.",
          "As the review conference asked.",
          "The assessment came, and asks for one thing more.");

  static final Map<String, List<Aim>> AIMS =
      Map.of(
          "NEGLECT",
          List.of(
              aim(
                  "The home is clean, warm and safe enough to live in, every day.",
                  "Two visits of three that are not announced find it so, for three months.",
                  task(
                      "Clear the kitchen and the back bedroom with the family.",
                      "Family support worker",
                      false),
                  task(
                      "Chase the landlord about the boiler and the wiring.",
                      "Housing officer",
                      false),
                  task("Look into every room at each visit.", "Social worker", true)),
              aim(
                  "The child is well, and seen by whoever needs to see them.",
                  "Every appointment is kept; weight follows its line.",
                  task("Take the child to the paediatrician and the dentist.", "Mother", false),
                  task("Weigh and measure each month.", "Health visitor", true)),
              aim(
                  "The child goes to school, fed and in time.",
                  "Attendance over 95 per cent for a term.",
                  task("Offer a place at the breakfast club.", "School safeguarding lead", false),
                  task("Bring the child to school and fetch them.", "Mother", true))),
          "PHYSICAL",
          List.of(
              aim(
                  "Nobody hurts the child, or threatens to.",
                  "The child says so when seen alone; no injury that is not explained.",
                  task(
                      "Keep to the written agreement about who looks after the child.",
                      "Mother",
                      true),
                  task("See the child alone, and ask.", "Social worker", true)),
              aim(
                  "Both parents can end an argument without force.",
                  "They describe what they did instead, and the child does too.",
                  task("Go to all ten sessions of the parenting programme.", "Father", false),
                  task("Report each month who came.", "Family support worker", true))),
          "SEXUAL",
          List.of(
              aim(
                  "The child is never alone with the adult who is a risk to them.",
                  "The agreement is kept, by what the child, the family and the police say.",
                  task("Sign the agreement, and keep to it.", "Mother", true),
                  task("Check the conditions each fortnight.", "Police officer", true)),
              aim(
                  "The child knows whom to tell, and is believed.",
                  "The child can name three people, and has used one.",
                  task("Direct work on keeping safe, six sessions.", "Social worker", false),
                  task("Refer to the therapy service.", "School nurse", false))),
          "EMOTIONAL",
          List.of(
              aim(
                  "There is no violence in the children's home.",
                  "No call to the police, and the children say that they sleep.",
                  task("Begin the programme on domestic abuse.", "Father", false),
                  task("Agree a safety plan with the domestic abuse worker.", "Mother", false),
                  task(
                      "Tell the school of every incident before the next school day.",
                      "Police officer",
                      true)),
              aim(
                  "The child has somebody to talk to who is there for them.",
                  "The child says so; the school sees them settle.",
                  task("Meet once a week at school.", "School safeguarding lead", true),
                  task("Refer to counselling.", "School nurse", false))),
          "MULTIPLE",
          List.of(
              aim(
                  "The adults in the house are safe to be with.",
                  "No incident known to the police for six months; no unexplained injury.",
                  task("Say who lives in the house, and who does not.", "Mother", true),
                  task("Check the address each month.", "Police officer", true)),
              aim(
                  "The child's day has a shape: meals, school, bed.",
                  "The child describes it; the school sees it.",
                  task(
                      "Work on routines, two visits a week for six weeks.",
                      "Family support worker",
                      false),
                  task("Put the routine up in the kitchen, and keep to it.", "Mother", true)),
              aim(
                  "The child's health is looked after.",
                  "Immunisations complete; the paediatrician discharges.",
                  task("Catch up with immunisations.", "Health visitor", false))));

  static final Task MORE =
      task(
          "Family group conference, to find who of the wider family can help.",
          "Family support worker",
          false);

  private Concerns() {}

  private static Aim aim(String text, String shown, Task... tasks) {
    return new Aim(text, shown, List.of(tasks));
  }

  private static Task task(String text, String owner, boolean goesOn) {
    return new Task(text, owner, goesOn);
  }
}
