package org.guardbook.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.security.PeopleOfTheTests;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a small board the LADO sits on the review committee, too. */
@WholeApplication
class DoingTwoJobs {

  @LocalServerPort private int port;

  @Test
  void findsBothKindsOfRecordPartedUnderOneHeading() {
    ACase.toldOf(Caller.as(Role.LADO, port));
    APlan plan = APlan.opened(port);
    plan.with("1.1", "POLICE", "Brief all teams", plan.today().minusDays(10));
    try (Window window = Window.on(port)) {
      window.signIn(PeopleOfTheTests.OF_TWO_JOBS, PeopleOfTheTests.PASSWORD).arrivesAt("Today");
      assertThat(window.page().locator("main h1")).hasCount(1);
      window.reads(".head .led:nth-child(1)", "clock");
      window.reads(".head .led:nth-child(2)", "overdue");
      window.tabTo("Reviews and their actions").press("Enter");
      window.focusIsOn("Reviews and their actions");
      window.isOpenToEverybody();
    }
  }
}
