package org.guardbook.ui.browser;

import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agency lead reads what would be sent on Monday, and says where to. */
@WholeApplication
class ReadingTheWeeklyLetter {

  @LocalServerPort private int port;

  @Test
  void tellsWhatIsLateAndTakesAnAddress() {
    APlan plan = APlan.opened(port);
    plan.with("1.1", "POLICE", "Brief all teams", plan.today().minusDays(10));
    try (Window lead = Window.on(port)) {
      lead.signIn(Role.AGENCY_LEAD);
      lead.tabTo("Weekly letter").press("Enter");
      lead.arrivesAt("Weekly letter");
      lead.reads("main", plan.reference() + " · 1.1");

      lead.tabTo("E-mail address").type("not an address").press("Enter");
      lead.reads(".err", "This is not an e-mail address");
      lead.tabTo("E-mail address").type("lead@police.example").press("Enter");
      lead.reads("main [role=status]", "lead@police.example");
    }
  }
}
