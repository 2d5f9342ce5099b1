package org.guardbook.ui.browser;

import static org.guardbook.ui.security.PeopleOfTheTests.PASSWORD;

import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.security.PeopleOfTheTests.NewAgencies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agency lead reads what would be sent on Monday, and says where to. */
@WholeApplication
class ReadingTheWeeklyLetter {

  @LocalServerPort private int port;

  @Autowired private NewAgencies agencies;

  @Test
  void tellsWhatIsLateAndTakesAnAddress() {
    String account = agencies.found("GODWIT_TRUST");
    APlan plan = APlan.opened(port);
    plan.with("1.1", "GODWIT_TRUST", "Brief all teams", plan.today().minusDays(10));
    try (Window lead = Window.on(port)) {
      lead.signIn(account, PASSWORD);
      lead.tabTo("Weekly letter").press("Enter");
      lead.arrivesAt("Weekly letter");
      lead.reads("main", plan.reference() + " · 1.1");

      lead.tabTo("E-mail address").type("not an address").press("Enter");
      lead.isRefused("This is not an e-mail address");
      lead.tabTo("E-mail address").type("lead@godwit.example").press("Enter");
      lead.reads("main [role=status]", "lead@godwit.example");
    }
  }
}
