package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One child on one page: what is due and why, visits, the plan and what changed in it. */
@WholeApplication
class ReadingAChildsRecord {

  @LocalServerPort private int port;

  @Test
  void saysWhatIsDueAndWhyAndWhereTheLineOfVisitsIsBroken() {
    AChild child = AChild.onPlan("Hazel", port).withCoreGroup().visited().visitedDailyFrom(20);
    try (Window window = Window.on(port)) {
      window.signIn(Role.CONFERENCE_CHAIR).go(child.page());
      window.arrivesAt(child.reference() + " · Hazel Pipit, 6");
      window.reads(".head", "On a plan since");
      window.reads(".due .clock.red", "late");
      window.page().getByText("why?").first().click();
      window.reads(".due details[open]", "by the rule in force since");
      assertThat(window.page().locator(".visits li.mark").allTextContents())
          .anyMatch(words -> words.contains("seen alone, key worker"))
          .anyMatch(words -> words.contains("not seen, key worker"))
          .anyMatch(words -> words.startsWith("Was due"));
      window.page().getByText("All 3 visits").click();
      window.reads(".visitline table", "Seen, not alone");
      assertThat(window.page().locator(".visitline tr.warm").count())
          .as("visits that were late by what was set later only")
          .isZero();
      window.reads("section[aria-label='Core group']", "came to 0 of 1");
      window.reads("section[aria-label='Family']", "Ash Pipit, 9");
      window.reads("#plan", "What must change has not been written down yet.");
      window.sees("#plan a[href$='/update']");
    }
  }

  @Test
  void readsAnyTwoRevisionsAsOneTextUnderAnAddressOfItsOwn() {
    AChild child = AChild.onPlan("Heron", port).planned();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go(child.page());
      window.reads("#plan h2", "Plan, revision 3");
      window.page().locator("#plan .chip").getByText("Changes since revision 2").click();
      window.reads(".changed", "One outcome added since revision 2.");
      window.reads("tr.new", "Missed appointments stop");
      window.focusIsOn("Changes since revision 2");
      window.page().getByLabel("What changed since").selectOption("1");
      window.reads(".changed", "One outcome added, one outcome changed since revision 1.");
      window.reads("#plan del", "90%");
      window.reads("#plan ins", "95%");
      assertThat(window.page().url()).contains("since=1");
      window.page().reload();
      window.reads(".changed", "since revision 1.");
      window.page().locator("#plan .chip").getByText("All 3").click();
      window.reads(".revisions", "Two health appointments were missed.");
      window.page().getByLabel("Revision 1 as it stood").click();
      window.reads("#plan", "attendance 90%");
      assertThat(window.page().locator(".head .actions .btn").allInnerTexts())
          .as("an auditor changes nothing")
          .containsExactly("More");
    }
  }

  @Test
  void tellsQuietlyOfWhatIsRecordedMeanwhile() {
    AChild child = AChild.onPlan("Wren", port).visited();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go(child.page());
      window.reads(".visitline", "All 3 visits");
      child.visit(22, true, false);
      window.reads(".live", "1 change by conference-chair");
      window.page().locator(".live button").click();
      window.reads(".visitline", "All 4 visits");
      window.sees(".slip.fresh");
    }
  }

  @Test
  void asksForTheNextStepWhereThereIsNoPlanYet() {
    LocalDate lately = AChild.weekday(LocalDate.now(When.ENGLAND).minusDays(7));
    try (Window window = Window.on(port)) {
      window.signIn(Role.CONFERENCE_CHAIR);
      window.go(AChild.discussed("Dunlin", port, lately).page());
      window.reads(".head .tag", "Discussed");
      window.reads("#enquiries", "Section 47 enquiries required");
      window.reads(".head .actions .btn", "Begin section 47 enquiries");
      window.isOpenToEverybody();
      window.go(AChild.transferredIn("Curlew", port, lately).page());
      window.reads(".head .tag", "Receiving-in conference required since");
      window.reads(".head .actions .btn", "Call a conference");
      window.reads(".due .clock", "not called yet");
      window.reads("section[aria-label='Other authorities']", "In from Dunmere");
      window.isOpenToEverybody();
    }
  }

  @Test
  void readsAPlanThatHasEnded() {
    AChild child = AChild.onPlan("Plover", port).visited().planned();
    child.ended(AChild.weekday(LocalDate.now(When.ENGLAND).minusDays(3)));
    try (Window window = Window.on(port)) {
      window.signIn(Role.CONFERENCE_CHAIR).go(child.page());
      window.reads(".head .tag", "Plan ended");
      window.reads("#plan", "She is safe at home.");
      window.reads("#plan h2", "Plan, revision 3");
      window.reads(".visits", "Plan ended");
      assertThat(window.page().locator(".due .clock").count()).as("nothing is due").isZero();
      window.reads(".head .actions .btn", "Record a strategy discussion");
    }
  }

  @Test
  void isOpenToEverybody() {
    AChild child = AChild.onPlan("Martin", port).withCoreGroup().visited().planned();
    try (Window window = Window.on(port)) {
      window.signIn(Role.CONFERENCE_CHAIR);
      for (String query :
          new String[] {"", "?read=changes&since=1", "?read=all", "?asAt=2020-01-01"}) {
        window.go(child.page() + query).isOpenToEverybody();
      }
    }
  }
}
