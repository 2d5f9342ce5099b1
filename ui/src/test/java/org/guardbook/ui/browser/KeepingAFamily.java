package org.guardbook.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.childforms.What;
import org.guardbook.ui.forms.Deed;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Three siblings from a strategy discussion to the end of one plan, on the forms of a family. */
@WholeApplication
class KeepingAFamily {

  private static final LocalDate DISCUSSED = LocalDate.of(2026, 1, 5);
  private static final LocalDate CONFERENCE = LocalDate.of(2026, 1, 20);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 24);
  private static final LocalDate REVIEW = LocalDate.of(2026, 4, 14);

  private static final List<String> ALL = List.of("Hazel", "Ash", "Rowan");

  @LocalServerPort private int port;

  @Test
  void walksThreeSiblingsFromADiscussionToTheEndOfOnePlanByKeyboard() {
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.CONFERENCE_CHAIR);
      String hazel = discuss(chair, "Wrenlow");
      enquire(chair);
      holdTheConference(chair, hazel);
      writeThePlan(chair);
      meetAndVisit(chair);
      review(chair, hazel);
      endThePlanOfOne(chair, hazel);
      tellThatOneMoves(chair);
    }
  }

  /** Records for all three are opened by one form. */
  private static String discuss(Window chair, String family) {
    chair.go("children/new");
    Filling form = Filling.in(chair);
    form.day("Held", DISCUSSED);
    List<String> names = List.of("Hazel " + family, "Ash " + family, "Rowan " + family);
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        form.press("Add a child");
      }
      form.under("Child " + (i + 1))
          .write("Name", names.get(i))
          .day("Date of birth", LocalDate.of(2018 - i, 3, 2))
          .choose("Are section 47 enquiries required?", "Yes");
    }
    form.choose("Which agencies took part", "Police")
        .write("What gave rise to it", "Bruises that nobody explains.")
        .press("Record the discussion");
    chair.reads(".notice", "The strategy discussion is recorded.");
    chair.arrivesAt("Hazel " + family);
    return chair.heading().replaceFirst(" .*", "");
  }

  private static void enquire(Window chair) {
    asks(chair, "Begin section 47 enquiries")
        .day("Begun", DISCUSSED)
        .choose("Who enquires?", "together")
        .press("Begin enquiries");
    chair.reads(".notice", "Section 47 enquiries have begun.");

    Filling form = asks(chair, "Conclude section 47 enquiries");
    form.day("Concluded", DISCUSSED.plusDays(7));
    for (String name : ALL) {
      form.under(name)
          .choose("What was found?", "and a continuing risk")
          .choose("Is an initial conference required?", "Yes");
    }
    form.under("Hazel").write("Why", "The home is not safe.");
    form.press("Conclude enquiries");
    chair.reads(".notice", "Section 47 enquiries are concluded.");
  }

  private void holdTheConference(Window chair, String child) {
    asks(chair, "Call a conference")
        .day("To be held", CONFERENCE)
        .write("Where", "Civic Centre")
        .choose("Who is invited", "Police")
        .day("Arranged", DISCUSSED.plusDays(8))
        .press("Call the conference");
    chair.reads(".notice", "The conference is called.");

    Filling form = asks(chair, "Record a conference");
    for (String name : ALL) {
      form.under(name).choose("Is a plan needed?", "Yes").pick("Category", "NEGLECT");
    }
    form.under("Hazel").write("Why it was so decided", "Meals are missed and the home is cold.");
    isNotHeldOnASaturday(chair, form);
    form.day("Held", CONFERENCE).press("Record the conference");
    chair.reads(".notice", "The conference is recorded.");
    for (String sibling : family(child)) {
      assertThat(state(sibling)).as("each has a plan of its own").isEqualTo("ON_PLAN");
    }
  }

  /** What all three are refused is said once, at its field, and what was typed stays. */
  private static void isNotHeldOnASaturday(Window chair, Filling form) {
    form.day("Held", SATURDAY).press("Record the conference");
    chair.reads(".err", "There is a problem");
    chair.reads(".err", "Saturday");
    chair.reads(".f.bad legend", "Held");
    assertThat(form.under("Hazel").control("Why it was so decided"))
        .hasValue("Meals are missed and the home is cold.");
  }

  private static void writeThePlan(Window chair) {
    Filling form = asks(chair, "Update the plan");
    form.day("Agreed", CONFERENCE).write("What the plan is to bring about", "A safe home.");
    Filling outcome = form.under("Outcome 1");
    outcome
        .write("What must change for the child", "Hazel is in school every day")
        .write("How we shall know", "Attendance 90%");
    outcome
        .under("Action 1")
        .write("What is done", "Breakfast club")
        .write("Who does it", "school");
    form.press("Make the plan");
    chair.reads(".notice", "The plan is made.");

    form = asks(chair, "Update the plan");
    form.day("Agreed", CONFERENCE.plusDays(8)).write("Why the plan is changed", "It went well.");
    form.under("Outcome 1").write("How we shall know", "Attendance 95%");
    form.press("Make the revision");
    chair.reads(".notice", "The plan is revised.");

    Filling.on(chair).press("Changes since revision 1");
    chair.reads("#plan del", "90%");
    chair.reads("#plan ins", "95%");
  }

  private static void meetAndVisit(Window chair) {
    Filling form = asks(chair, "Name the core group");
    form.under("Member 1").write("Role", "Key worker").pick("Agency", "CHILDRENS_SOCIAL_CARE");
    form.press("Add a member");
    form.under("Member 2").write("Role", "Mother");
    form.day("From", CONFERENCE).press("Name the core group");
    chair.reads(".notice", "The core group is named.");

    asks(chair, "Record a core group meeting")
        .day("Met", CONFERENCE.plusDays(9))
        .choose("Who came", "Mother")
        .write("What was said and agreed", "The plan is begun.")
        .press("Record the meeting");
    chair.reads(".notice", "The core group meeting is recorded.");

    form = asks(chair, "Record a visit");
    form.day("Visited", CONFERENCE.plusDays(10));
    form.under("Hazel").choose("Was the child seen?", "Seen alone");
    form.under("Ash").choose("Was the child seen?", "Seen, not alone");
    form.press("Record the visit");
    chair.reads(".err", "Rowan Wrenlow: Say whether the child was seen, and seen alone.");
    form.under("Rowan").choose("Was the child seen?", "Not seen");
    form.press("Record the visit");
    chair.reads(".notice", "The visit is recorded.");
  }

  private void review(Window chair, String child) {
    Filling form = asks(chair, "Record a conference");
    form.day("Held", REVIEW);
    for (String name : ALL) {
      form.under(name).choose("Is a plan still needed?", "Yes, it goes on");
    }
    form.under("Hazel")
        .pick("Category", "EMOTIONAL")
        .write("Why it was so decided", "What weighs on her now is the quarrelling.");
    form.press("Record the conference");
    chair.reads(".notice", "The conference is recorded.");
    chair.reads("main .tag", "emotional");
    assertThat(summary(family(child).get(1)).get("category").asString())
        .as("the category of the brother")
        .isEqualTo("NEGLECT");
  }

  private void endThePlanOfOne(Window chair, String child) {
    goesTo(chair, "Ash Wrenlow");
    Filling form = asks(chair, "End the plan");
    form.day("Ended", REVIEW.plusDays(14));
    form.under("Ash")
        .pick("Why the plan ends", "CHILD_IN_NEED")
        .write("What is different", "Safe.");
    form.press("End the plan");
    chair.reads(".notice", "The plan is ended.");
    chair.reads("main .tag", "Plan ended");
    assertThat(state(child)).as("the sister's goes on").isEqualTo("ON_PLAN");
  }

  private static void tellThatOneMoves(Window chair) {
    goesTo(chair, "Rowan Wrenlow");
    asks(chair, "Tell another authority of a move")
        .write("Which authority", "Dunmere")
        .write("Why, and what they were told", "He lives with his aunt now.")
        .day("Told", REVIEW.plusDays(20))
        .leaveOut("Which brothers and sisters move too", "Hazel")
        .press("Record that they were told");
    chair.reads(".notice", "The move is recorded.");
    chair.reads("main", "Dunmere");
  }

  /** From the page of the child to one of its forms, by the button in sight or else the menu. */
  private static Filling asks(Window chair, String form) {
    hasArrived(chair);
    Locator head = chair.page().locator("main .head .actions");
    Locator opener = head.getByText(form, new Locator.GetByTextOptions().setExact(true)).first();
    if (!opener.isVisible()) {
      Filling.on(chair).press(head.getByText("More"));
    }
    Filling.on(chair).press(opener);
    chair.arrivesAt(form);
    chair.focusIsOn(form);
    return Filling.in(chair);
  }

  /** From the page of one child to that of a brother or sister. */
  private static void goesTo(Window chair, String sibling) {
    hasArrived(chair);
    Filling.on(chair).press(chair.page().locator("main .family").getByText(sibling));
    chair.arrivesAt(sibling);
  }

  /** The focus has come to the page that was opened last. */
  private static void hasArrived(Window chair) {
    chair.page().waitForCondition(() -> !chair.focused().isEmpty());
  }

  @Test
  void offersAChildOnRecordWhileTheNameIsTyped() {
    AChild known = AChild.onPlan("Juniper", port);
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.CONFERENCE_CHAIR).go("children/new");
      Filling form = Filling.in(chair);
      form.under("Child 1").write("Name", "Junipper Pipit");
      chair.reads(".known", known.reference());
      form.under("Child 1").choose("Are section 47 enquiries required?", "No");
      form.press("Record the discussion");
      chair.reads(".err", "is one of the children on record");
      form.under("Child 1").press("It is this child");
      chair.reads(".known", "on a plan");
      chair.reads(".known", "Of the same family: Ash Pipit");
      chair.focusIsOn("Yes");
      form.under("Child 1").press("Add Ash Pipit");
      chair.focusIsOn("Yes");
      form.under("Child 2").choose("Are section 47 enquiries required?", "No");
      form.choose("Which agencies took part", "Police")
          .write("What gave rise to it", "They were seen alone in the park.")
          .press("Record the discussion");
      chair.reads(".notice", "The strategy discussion is recorded.");
      chair.arrivesAt(known.reference());
    }
  }

  @Test
  void takesInAChildWhoHadAPlanElsewhere() {
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.CONFERENCE_CHAIR).go("children/transfer-in");
      Filling form = Filling.in(chair);
      form.write("From which authority", "Dunmere").day("They told us", CONFERENCE);
      form.under("Child 1")
          .write("Name", "Teasel Wrasse")
          .day("On a plan there since", DISCUSSED)
          .pick("Category there", "NEGLECT");
      form.write("Why, and what they told us", "The family has moved here.")
          .press("Record the transfer");
      chair.reads(".notice", "The transfer is recorded.");
      chair.arrivesAt("Teasel Wrasse");

      asks(chair, "Record a conference")
          .day("Held", CONFERENCE.plusDays(10))
          .choose("Is a plan needed?", "Yes")
          .pick("Category", "EMOTIONAL")
          .write("Why it was so decided", "What was agreed there is not done yet.")
          .press("Record the conference");
      chair.reads(".notice", "The conference is recorded.");
      chair.reads("main .head", "had a plan elsewhere before");
    }
  }

  @Test
  void tellsTheSecondOfTwoWhoWriteOnePlanWhatTheFirstDid() {
    AChild child = AChild.onPlan("Sorrel", port).planned();
    try (Window second = Window.on(port)) {
      second.signIn(Role.CONFERENCE_CHAIR).go(child.page() + "/update");
      Filling form = Filling.in(second);
      form.write("Why the plan is changed", "Half a sentence");
      child.tell(
          "update-plan",
          """
          {"happened": "%s", "seen": 3, "reason": "A grandmother moved in.",
           "agreedBy": "Core group", "outcomes": [
            {"number": 0, "text": "Somebody is home after school", "howWeShallKnow": "Two checks",
             "actions": []}]}
          """
              .formatted(child.began().plusDays(20)));
      second.reads(".notice.info", "while you were writing");
      form.press("Make the revision");
      second.reads(".meanwhile", "A grandmother moved in.");
      second.reads(".meanwhile", "Somebody is home after school");
      assertThat(form.control("Why the plan is changed")).hasValue("Half a sentence");
      form.press("Take it into mine as well").press("I have looked");
      second.reads(".meanwhile", "follow revision 4");
      form.press("Make the revision");
      second.reads(".notice", "The plan is revised.");
      second.reads("main", "Somebody is home after school");
    }
  }

  @Test
  void writesAndReordersAPlanByKeyboardAndKeepsADraftOfIt() {
    AChild child = AChild.onPlan("Tansy", port);
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.CONFERENCE_CHAIR).go(child.page() + "/update");
      chair.tabTo("What the plan is to bring about").type("A safe home");
      chair.tabTo("What must change for the child").type("She is fed");
      chair.tabTo("How we shall know").type("A weekly weight");
      chair.tabTo("What is done").type("Breakfast club");
      chair.tabTo("Who does it").type("school");
      chair.tabTo("Add an outcome").press("Enter");
      chair.focusIsOn("What must change for the child").type("She is warm");
      chair.press("Alt+ArrowUp");
      chair.reads(".rowsaid:not(:empty)", "Now outcome 1 of 2.");
      chair.focusIsOn("What must change for the child");
      assertThat(Filling.in(chair).under("Outcome 1").control("What must change"))
          .hasValue("She is warm");

      chair.go("children/" + child.reference());
      chair.go(child.page() + "/update");
      chair.reads(".draft", "Your draft of");
      Filling form = Filling.in(chair);
      assertThat(form.under("Outcome 1").control("What must change")).hasValue("She is warm");
      assertThat(form.under("Outcome 2").under("Action 1").control("What is done"))
          .hasValue("Breakfast club");
      form.press("Make the plan");
      chair.reads(".err", "Say how we shall know that it has changed.");
      form.under("Outcome 1").press("Take outcome 1 out");
      form.press("Make the plan");
      chair.reads(".notice", "The plan is made.");
    }
  }

  @Test
  void putsAVisitRightAndStrikesAnotherOut() {
    AChild child = AChild.onPlan("Bryony", port).visited();
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.CONFERENCE_CHAIR).go(child.page());
      corrects(chair, "Visit: child not seen")
          .choose("Was the child seen?", "Seen alone")
          .write("What was wrong", "She was seen after all.")
          .press("Record the correction");
      chair.reads(".notice", "The entry is corrected.");
      chair.reads(".slip.void", "Visit: child not seen");
      chair.reads("main", "She was seen after all.");

      corrects(chair, "Visit: child seen, not alone")
          .choose("What is to become of the entry?", "Strike it out")
          .write("What was wrong", "It was her cousin who was seen.")
          .press("Record the correction");
      chair.reads(".notice", "The entry is corrected.");
      chair.reads(".slip.void >> text=Visit: child seen, not alone", "Visit");
      chair.reads("main", "It was her cousin who was seen.");
    }
  }

  private static Filling corrects(Window chair, String entry) {
    Filling.on(chair).press(chair.page().getByLabel("Correct this entry: " + entry).first());
    chair.arrivesAt("Correct an entry");
    chair.focusIsOn("Correct an entry");
    return Filling.in(chair);
  }

  @Test
  void isOpenToEverybody() {
    AChild child = AChild.onPlan("Clover", port).withCoreGroup().planned();
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.CONFERENCE_CHAIR);
      chair.go("children/new").isOpenToEverybody();
      chair.go("children/transfer-in").isOpenToEverybody();
      for (What what : What.values()) {
        if (what.form().shape() == Deed.Shape.PAGE && what != What.CORRECT) {
          chair.follow(what.address(child.reference())).isOpenToEverybody();
        }
      }
    }
  }

  @Test
  void isOpenToEverybodyAlsoWhereSomethingIsMissingOrPutRight() {
    AChild child = AChild.onPlan("Chicory", port).visited();
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.CONFERENCE_CHAIR).go(What.UPDATE_PLAN.address(child.reference()));
      Filling.in(chair).press("Make the plan");
      chair.reads(".err", "There are problems");
      chair.isOpenToEverybody();

      chair.go(child.page());
      corrects(chair, "Visit: child not seen");
      chair.isOpenToEverybody();
    }
  }

  private JsonNode file(String child) {
    return Caller.as(Role.CONFERENCE_CHAIR, port).get("/api/cases/" + child).json();
  }

  private JsonNode summary(String child) {
    return file(child).get("summary");
  }

  private String state(String child) {
    return summary(child).get("state").asString();
  }

  /** The child, then its brothers and sisters as their names have it: Ash, Rowan. */
  private List<String> family(String child) {
    Map<String, String> byName = new TreeMap<>();
    file(child)
        .get("siblings")
        .forEach(each -> byName.put(each.get("name").asString(), each.get("reference").asString()));
    List<String> family = new ArrayList<>(List.of(child));
    family.addAll(byName.values());
    return family;
  }
}
