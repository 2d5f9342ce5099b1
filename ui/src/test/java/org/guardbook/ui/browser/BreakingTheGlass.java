package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.security.PeopleOfTheTests;
import org.guardbook.ui.security.PeopleOfTheTests.NewPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A record is restricted, somebody else breaks the glass, and the senior officer is told. */
@WholeApplication
class BreakingTheGlass {

  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  @LocalServerPort private int port;
  @Autowired private NewPeople people;

  @Test
  void opensARestrictedCaseWithAReasonAndIsTold() {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    String lado = PeopleOfTheTests.accountOf(Role.LADO);
    try (Window keeper = Window.on(port);
        Window auditor = Window.on(port);
        Window senior = Window.on(port)) {
      keeper.signIn(Role.LADO).go("cases/" + reference);
      keeper.page().getByText("Restrict this record").click();
      keeper.arrivesAt("Who may see " + reference);
      keeper.isOpenToEverybody();
      keeper.page().getByLabel("Who may see it").fill(lado);
      keeper.page().getByLabel("Reason").fill("The adult works for the council.");
      keeper.page().getByText("Restrict it").click();
      keeper.reads(".head .sub", "Only " + lado);
      keeper.isOpenToEverybody();
      keeper.go("cases/" + reference);
      keeper.reads("[aria-label='Who may see this']", "Restricted");

      // Not open to them, but told on every page
      senior.signIn(Role.DESIGNATED_SENIOR_OFFICER).go("committees");

      auditor.signIn(Role.AUDITOR).go("cases");
      auditor.page().getByText("List their references").click();
      auditor.arrivesAt("Restricted records");
      auditor.isOpenToEverybody();
      auditor.page().getByLabel("Break the glass of " + reference).click();
      auditor.arrivesAt(reference + " is restricted");
      assertThat(auditor.page().locator("main").innerText()).doesNotContain(ACase.ADULT);
      auditor.isOpenToEverybody();
      auditor.page().getByLabel("Why you must see it now").fill("The inspector is here.");
      auditor.page().locator("button[type=submit]").click();
      auditor.reads(".open-until", "it is open to you until");
      auditor.isOpenToEverybody();

      senior.reads(".glass-broken", "just broke the glass of " + reference);
      senior.isOpenToEverybody();
      senior.page().getByText("Seen").click();
      senior.page().locator(".glass-broken:empty").waitFor(ATTACHED);
      senior.go("today");
      senior.reads("[aria-label='Glass broken in the last seven days']", "The inspector is here.");
      senior.isOpenToEverybody();
      senior.go("cases/" + reference);
      senior.arrivesAt(reference + " is restricted");
    }
  }

  @Test
  void leadsWhoeverClosesARecordToThemselvesAwayFromIt() {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    String lado = PeopleOfTheTests.accountOf(Role.LADO);
    String senior = PeopleOfTheTests.accountOf(Role.DESIGNATED_SENIOR_OFFICER);
    try (Window keeper = Window.on(port)) {
      keeper.signIn(Role.LADO).go("restricted/" + reference);
      keeper.page().getByLabel("Who may see it").fill(lado + ", " + senior);
      keeper.page().getByLabel("Reason").fill("The adult works for the council.");
      keeper.page().getByText("Restrict it").click();
      keeper.reads(".notice[role=status]", "Only the people named see this record now.");
      keeper.reads(".head .sub", "Only " + senior + " and " + lado);

      Locator takingOff = keeper.page().locator("[aria-label='Take a name off']");
      takingOff.getByLabel("Who may see it no more").selectOption(lado);
      takingOff.getByLabel("Reason").fill("A colleague takes it over.");
      takingOff.getByText("Take it off").click();
      keeper.arrivesAt("Restricted records");
      keeper.reads(".notice[role=status]", "They see this record no more.");
      keeper.reads("main table", reference);
    }
    assertThat(
            Caller.as(Role.AUDITOR, port)
                .get("/api/looks?kind=REFUSED_AS_RESTRICTED&reference=" + reference)
                .json()
                .get("total")
                .asInt())
        .isZero();
  }

  @Test
  void opensARestrictedChildsRecordToWhoeverFindsItAndLetsThemChangeNothing() {
    people.arrive(
        "warden-of-both",
        "Wren Turnstone",
        LocalDate.of(1975, 4, 1),
        Role.LADO,
        Role.CONFERENCE_CHAIR);
    AChild child = AChild.onPlan("Campion", port);
    String reference = child.reference();
    child.tell(
        "restrict-record",
        "{\"readers\": [\"%s\"], \"reason\": \"Her aunt works here.\"}"
            .formatted(PeopleOfTheTests.accountOf(Role.CONFERENCE_CHAIR)));
    try (Window chair = Window.on(port);
        Window senior = Window.on(port);
        Window lado = Window.on(port)) {
      chair.signIn("warden-of-both", PeopleOfTheTests.PASSWORD);
      chair.page().locator(".search input").fill(reference);
      chair.page().locator(".search input").press("Enter");
      breakGlass(chair, reference);
      chair.reads(".open-until", "it is open to you until");
      assertThat(chair.page().getByText("Change who may see it").count()).isZero();
      chair.go("restricted/" + reference);
      chair.reads("main .card", "Only the people named on this record say who sees it.");
      assertThat(chair.page().locator("main form").count()).isZero();
      chair.isOpenToEverybody();

      senior.signIn(Role.DESIGNATED_SENIOR_OFFICER).go("restricted/" + reference);
      breakGlass(senior, reference);
      senior.arrivesAt("Who may see " + reference);
      senior.page().getByLabel("Reason").fill("The chair has left.");
      senior.page().getByText("Lift it").click();
      senior.reads(
          "main form [role=alert]", "Only the people named on this record say who sees it.");
      senior.isOpenToEverybody();

      lado.signIn(Role.LADO).go("restricted/" + reference).arrivesAt("Not open to you");
      assertThat(lado.go("restricted/NONSENSE").heading()).isEqualTo("Nothing here");
      lado.go("restricted/W00-999").page().getByLabel("Who may see it").fill("lado");
      lado.page().getByLabel("Reason").fill("The adult works for the council.");
      lado.page().getByText("Restrict it").click();
      lado.reads("main form [role=alert]", "There is no such record.");
    }
  }

  private static void breakGlass(Window window, String reference) {
    window.arrivesAt(reference + " is restricted");
    window.page().getByLabel("Why you must see it now").fill("The family is at the door.");
    window.page().locator("main button[type=submit]").click();
  }
}
