package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is due to children, who is on a plan, and the figures, as a conference chair sees them. */
@WholeApplication
class ListsOfChildren {

  @LocalServerPort private int port;

  @Test
  void sayWhatIsDueAndWhy() {
    LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), When.ENGLAND);
    String reference = ChildrenBefore.discussed("Sorrel Whimbrel", today, port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.CONFERENCE_CHAIR).arrivesAt("Due");
      window.go("due?kind=INITIAL_CONFERENCE&weeks=13");
      String row = "tr:has-text(\"" + reference + "\")";
      window.reads(row, "Sorrel Whimbrel");
      window.page().locator(row + " details.why > summary").click();
      window.reads(row + " details.why p", "15 working days from the strategy discussion on");
      LocalDate heldFor = today.plusDays(8L - today.getDayOfWeek().getValue());
      ChildrenBefore.calledFor(reference, today, heldFor, port);
      window.go("conferences").reads(row, "In time");
      window.reads(row, "Civic Centre");
      window.reads(row, "Police and Education");
    }
    assertThat(
            Caller.as(Role.AUDITOR, port)
                .get("/api/looks?reference=" + reference + "&kind=OPENED")
                .json()
                .get("total")
                .asInt())
        .as("reading down a list opens nobody's file")
        .isZero();
  }

  @Test
  void showEachChairTheirOwnConferences() {
    LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), When.ENGLAND);
    String reference = ChildrenBefore.discussed("Tamarisk Whimbrel", today, port);
    LocalDate heldFor = today.plusDays(8L - today.getDayOfWeek().getValue());
    ChildrenBefore.calledFor(reference, today, heldFor, port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.CONFERENCE_CHAIR).arrivesAt("Due");
      window.go("conferences?chair=Nobody").reads(".empty", "No conference is called");
      window.page().getByText("Show every chair").click();
      window.reads("main", "Tamarisk Whimbrel");
      window.go("conferences?chair=Independent chair").reads("main", "Tamarisk Whimbrel");
      window.reads(".filters [aria-pressed=true]", "Independent chair");
    }
  }

  @Test
  void keepTheRegisterOfAnyDay() {
    ChildrenBefore.onAPlanLongAgo("KL90001", "Tormentil Whimbrel", "NEGLECT", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.CONFERENCE_CHAIR).arrivesAt("Due");
      window.go("register?q=Tormentil&on=2011-12-19");
      window.reads(".sub", "at the end of Monday 19 December 2011");
      window.reads("vaadin-grid", "Tormentil Whimbrel");
      window.reads("vaadin-grid", "2 years and 1 month");
      assertThat(window.page().locator("a[data-row]").first().getAttribute("href"))
          .isEqualTo("children/KL90001");
      window.go("register?q=Tormentil&on=2011-12-20").reads(".empty", "No child matches");
      window.go("register?q=Tormentil&on=2011-12-19&duration=FROM_2_YEARS");
      window.reads("vaadin-grid", "Tormentil Whimbrel");
    }
  }

  @Test
  void askForAnotherDayAndOpenAChildByKeys() {
    ChildrenBefore.onAPlanLongAgo("KL90005", "Comfrey Whimbrel", "NEGLECT", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.CONFERENCE_CHAIR).arrivesAt("Due");
      window.go("register?q=Comfrey").reads(".empty", "No child matches");
      window.page().locator("summary.chip").getByText("On: today").focus();
      window.press("Enter").tabTo("On a plan at the end of: Day").type("1");
      window.tabTo("On a plan at the end of: Month").type("12");
      window.tabTo("On a plan at the end of: Year").type("2011").press("Enter");
      window.reads(".sub", "at the end of Thursday 1 December 2011");
      window.reads("vaadin-grid", "Comfrey Whimbrel");
      window.press("Escape").press("j").focusIsOn("Comfrey Whimbrel").press("Enter");
      window.arrivesAt("Comfrey Whimbrel");
    }
  }

  @Test
  void sayQuietlyWhatSomebodyElseRecorded() {
    ChildrenBefore.onAPlanLongAgo("KL90006", "Mallow Whimbrel", "NEGLECT", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("children?q=Mallow");
      window.reads(".head .sub", "1 of ");
      ChildrenBefore.onAPlanLongAgo("KL90007", "Mallow Dunnock", "PHYSICAL", port);
      window.reads(".live", "Changed just now: KL90007");
      assertThat(window.page().locator("vaadin-grid").innerText()).doesNotContain("Mallow Dunnock");
      window.page().locator(".live button").click();
      window.reads(".head .sub", "2 of ");
      window.reads("vaadin-grid", "Mallow Dunnock");
    }
  }

  @Test
  void reckonRatesByThePopulationThatIsStated() {
    ChildrenBefore.onAPlanLongAgo("KL90008", "Vervain Whimbrel", "NEGLECT", port);
    try (Window administrator = Window.on(port);
        Window chair = Window.on(port)) {
      administrator.signIn(Role.ADMINISTRATOR).go("administration/population");
      administrator.page().getByText("State the population").first().click();
      administrator.sees("dialog[open]");
      administrator.page().locator("dialog").getByLabel("Day").fill("1");
      administrator.page().locator("dialog").getByLabel("Month").fill("4");
      administrator.page().locator("dialog").getByLabel("Year").fill("2008");
      administrator.page().locator("dialog").getByLabel("Children under 18").fill("lots");
      administrator.page().locator("dialog").getByLabel("Source").fill("Census of the tests");
      administrator.page().locator("dialog button[type=submit]").click();
      administrator.reads("dialog .err", "Give a whole number: 67400, say.");
      administrator.page().locator("dialog").getByLabel("Children under 18").fill("10,000");
      administrator.page().locator("dialog button[type=submit]").click();
      administrator.reads(".notice", "The population from 1 April 2008 is stated.");
      administrator.reads("tr:has-text(\"Census of the tests\")", "10\u202f000");

      chair.signIn(Role.CONFERENCE_CHAIR).arrivesAt("Due");
      chair.go("figures/child-protection?from=2009-04-01&until=2010-03-31");
      chair.reads("main", "of every 10,000 children");
      chair.reads("main", "Of every 10,000 of the 10,000 children under 18");
    }
  }

  @Test
  void findAChildByName() {
    ChildrenBefore.onAPlanLongAgo("KL90002", "Betony Whimbrel", "PHYSICAL", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.CONFERENCE_CHAIR).arrivesAt("Due");
      window.page().locator(".search input").fill("Betony");
      window.page().locator(".search input").press("Enter");
      window.arrivesAt("Children");
      window.reads("vaadin-grid", "Betony Whimbrel");
      window.reads("vaadin-grid", "Plan ended");
    }
  }

  @Test
  void countTheYearAndItsPlansChildByChild() {
    ChildrenBefore.onAPlanLongAgo("KL90003", "Campion Whimbrel", "EMOTIONAL", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.CONFERENCE_CHAIR).arrivesAt("Due");
      window.go("figures/child-protection?from=2011-04-01&until=2012-03-31");
      window.reads("h2", "From strategy discussion to plan");
      window.sees("svg.bars");
      var taken =
          window
              .page()
              .waitForDownload(
                  () -> {
                    window.page().getByText("Plans, child by child").click();
                    window.page().locator("a.export-csv:visible").click();
                  });
      assertThat(taken.suggestedFilename())
          .isEqualTo("child-protection-plans-child-by-child-1-april-2011-to-31-march-2012.csv");
      assertThat(taken.path())
          .content()
          .contains(
              "KL90003,2,2003-05-06,,KL90003,2009-10-15,2009-11-02,2009-11-02,EMO,EMO,0,2011-06-20,4,,,,,2011-12-20,CHILD_IN_NEED");
    }
  }

  @Test
  void findNothingInTheWay() {
    LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), When.ENGLAND);
    ChildrenBefore.discussed("Yarrow Whimbrel", today, port);
    ChildrenBefore.onAPlanLongAgo("KL90004", "Bryony Whimbrel", "NEGLECT", port);
    try (Window chair = Window.on(port);
        Window administrator = Window.on(port)) {
      chair.signIn(Role.CONFERENCE_CHAIR).arrivesAt("Due");
      for (String path :
          new String[] {
            "due",
            "due?kind=VISIT&team=NOWHERE",
            "conferences",
            "import/episodes",
            "register?on=2011-12-19",
            "register?q=nobodyofthatname",
            "children?q=Whimbrel",
            "children?q=nobodyofthatname",
            "figures/child-protection?from=2011-04-01&until=2012-03-31",
            "figures/child-protection?from=2011-04-01&until=2012-03-31&form=public",
            "figures/child-protection?from=1999-04-01&until=2000-03-31",
          }) {
        chair.follow(path).isOpenToEverybody();
      }
      administrator.signIn(Role.ADMINISTRATOR);
      administrator.go("administration/population").isOpenToEverybody();
    }
  }
}
