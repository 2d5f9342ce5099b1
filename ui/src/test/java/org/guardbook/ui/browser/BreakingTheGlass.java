package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.security.PeopleOfTheTests;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case is restricted, somebody else breaks the glass, and the senior officer is told. */
@WholeApplication
class BreakingTheGlass {

  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  @LocalServerPort private int port;

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
}
