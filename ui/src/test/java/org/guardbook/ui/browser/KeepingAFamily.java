package org.guardbook.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Three siblings from a strategy discussion to the end of one plan, on the forms of a family. */
@WholeApplication
class KeepingAFamily {

  private static final LocalDate DISCUSSED = LocalDate.of(2026, 1, 5);
  private static final LocalDate CONFERENCE = LocalDate.of(2026, 1, 20);
  private static final LocalDate REVIEW = LocalDate.of(2026, 4, 14);

  @LocalServerPort private int port;

  @Test
  void goesFromADiscussionOfThreeToTheEndOfOnePlan() {
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.CONFERENCE_CHAIR);
      String hazel = discuss(chair, "Wrenlow");
      enquire(chair, hazel);
      holdTheConference(chair, hazel);
      writeThePlan(chair, hazel);
      meetAndVisit(chair, hazel);
      review(chair, hazel);
      endAndTransfer(chair, hazel);
    }
  }

  /** Records for all three are opened by one form. */
  private String discuss(Window chair, String family) {
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
    chair.arrivesAt("Hazel " + family);
    return chair.heading().replaceFirst(" .*", "");
  }

  private void enquire(Window chair, String child) {
    chair.go("children/" + child + "/begin-enquiry");
    Filling.in(chair)
        .day("Begun", DISCUSSED)
        .choose("Who enquires?", "together")
        .press("Begin enquiries");
    chair.reads(".notice", "Section 47 enquiries have begun.");

    chair.go("children/" + child + "/conclude-enquiry");
    Filling form = Filling.in(chair);
    form.day("Concluded", DISCUSSED.plusDays(7));
    for (String name : List.of("Hazel", "Ash", "Rowan")) {
      form.under(name)
          .choose("What was found?", "and a continuing risk")
          .choose("Is an initial conference required?", "Yes");
    }
    form.under("Hazel").write("Why", "The home is not safe.");
    form.press("Conclude enquiries");
    chair.reads(".notice", "Section 47 enquiries are concluded.");
  }

  private void holdTheConference(Window chair, String child) {
    chair.go("children/" + child + "/call-conference");
    Filling.in(chair)
        .day("To be held", CONFERENCE)
        .write("Where", "Civic Centre")
        .choose("Who is invited", "Police")
        .day("Arranged", DISCUSSED.plusDays(8))
        .press("Call the conference");
    chair.reads(".notice", "The conference is called.");

    chair.go("children/" + child + "/conference");
    Filling form = Filling.in(chair);
    form.day("Held", CONFERENCE);
    for (String name : List.of("Hazel", "Ash", "Rowan")) {
      form.under(name).choose("Is a plan needed?", "Yes").pick("Category", "NEGLECT");
    }
    form.under("Hazel").write("Why it was so decided", "Meals are missed and the home is cold.");
    form.press("Record the conference");
    chair.reads(".notice", "The conference is recorded.");
    for (String sibling : family(child)) {
      assertThat(state(sibling)).as("each has a plan of its own").isEqualTo("ON_PLAN");
    }
  }

  private void writeThePlan(Window chair, String child) {
    chair.go("children/" + child + "/update");
    Filling form = Filling.in(chair);
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

    chair.go("children/" + child + "/update");
    form = Filling.in(chair);
    form.day("Agreed", CONFERENCE.plusDays(8)).write("Why the plan is changed", "It went well.");
    form.under("Outcome 1").write("How we shall know", "Attendance 95%");
    form.press("Make the revision");
    chair.reads(".notice", "The plan is revised.");
    chair.reads("main", "95%");
  }

  private void meetAndVisit(Window chair, String child) {
    chair.go("children/" + child + "/core-group");
    Filling form = Filling.in(chair);
    form.under("Member 1").write("Role", "Key worker").pick("Agency", "CHILDRENS_SOCIAL_CARE");
    form.press("Add a member");
    form.under("Member 2").write("Role", "Mother");
    form.day("From", CONFERENCE).press("Name the core group");
    chair.reads(".notice", "The core group is named.");

    chair.go("children/" + child + "/core-group-met");
    Filling.in(chair)
        .day("Met", CONFERENCE.plusDays(9))
        .choose("Who came", "Mother")
        .write("What was said and agreed", "The plan is begun.")
        .press("Record the meeting");
    chair.reads(".notice", "The core group meeting is recorded.");

    chair.go("children/" + child + "/visit");
    form = Filling.in(chair);
    form.day("Visited", CONFERENCE.plusDays(10));
    form.under("Hazel").choose("Was the child seen?", "Seen alone");
    form.under("Ash").choose("Was the child seen?", "Seen, not alone");
    form.press("Record the visit");
    chair.reads(".err", "Say whether the child was seen, and seen alone.");
    form.under("Rowan").choose("Was the child seen?", "Not seen");
    form.press("Record the visit");
    chair.reads(".notice", "The visit is recorded.");
  }

  private void review(Window chair, String child) {
    chair.go("children/" + child + "/conference");
    Filling form = Filling.in(chair);
    form.day("Held", REVIEW);
    for (String name : List.of("Hazel", "Ash", "Rowan")) {
      form.under(name).choose("Is a plan still needed?", "Yes, it goes on");
    }
    form.under("Hazel")
        .pick("Category", "EMOTIONAL")
        .write("Why it was so decided", "What weighs on her now is the quarrelling.");
    form.press("Record the conference");
    chair.reads(".notice", "The conference is recorded.");
    assertThat(summary(child).get("category").asString()).isEqualTo("EMOTIONAL");
    assertThat(summary(family(child).get(1)).get("category").asString()).isEqualTo("NEGLECT");
  }

  private void endAndTransfer(Window chair, String child) {
    String ash = family(child).get(1);
    chair.go("children/" + ash + "/end-plan");
    Filling form = Filling.in(chair);
    form.day("Ended", REVIEW.plusDays(14));
    form.under("Ash")
        .pick("Why the plan ends", "CHILD_IN_NEED")
        .write("What is different", "Safe.");
    form.press("End the plan");
    chair.reads(".notice", "The plan is ended.");
    assertThat(state(ash)).isEqualTo("PLAN_ENDED");
    assertThat(state(child)).as("the sister's goes on").isEqualTo("ON_PLAN");

    String rowan = family(child).get(2);
    chair.go("children/" + rowan + "/transfer-out");
    Filling.in(chair)
        .write("Which authority", "Dunmere")
        .write("Why, and what they were told", "He lives with his aunt now.")
        .day("Told", REVIEW.plusDays(20))
        .choose("Which brothers and sisters move too", "Hazel")
        .press("Record that they were told");
    chair.reads(".notice", "The move is recorded.");
    chair.reads("main", "Dunmere");
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
      chair.reads(".rowsaid", "Now outcome 1 of 2.");
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
      chair.page().getByText("Correct this entry").first().click();
      chair.arrivesAt("Correct an entry");
      Filling form = Filling.in(chair);
      form.choose("Was the child seen?", "Seen alone")
          .write("What was wrong", "She was seen after all.")
          .press("Record the correction");
      chair.reads(".notice", "The entry is corrected.");
      chair.reads("main", "She was seen after all.");
    }
  }

  @Test
  void isOpenToEverybody() {
    AChild child = AChild.onPlan("Clover", port).withCoreGroup().planned();
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.CONFERENCE_CHAIR);
      for (String page :
          List.of(
              "children/new",
              "children/transfer-in",
              child.page() + "/update",
              child.page() + "/conference",
              child.page() + "/core-group",
              child.page() + "/visit")) {
        chair.go(page).isOpenToEverybody();
      }
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
