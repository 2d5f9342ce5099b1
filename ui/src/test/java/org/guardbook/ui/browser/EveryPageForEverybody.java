package org.guardbook.ui.browser;

import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of the desk, in light and dark and on a telephone, as axe sees it (WCAG 2.2 AA). */
@WholeApplication
class EveryPageForEverybody {

  @LocalServerPort private int port;

  @Test
  void findsNothingInTheWay() {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    try (Window window = Window.on(port)) {
      window.go("login");
      window.isOpenToEverybody();
      window.signIn(Role.LADO);
      for (String path :
          new String[] {
            "today",
            "contacts/new",
            "cases/" + reference,
            "cases/" + reference + "?asAt=2026-01-01",
            "cases/" + reference + "/threshold",
            "cases/" + reference + "/call-meeting",
            "cases/" + reference + "/meeting",
            "cases/" + reference + "/minutes",
            "cases/" + reference + "/outcome",
            "cases/" + reference + "/close",
            "cases/" + reference + "/open-strand",
            "password",
            "cases/W00-999",
          }) {
        window.follow(path).isOpenToEverybody();
      }
    }
  }

  @Test
  void findsNothingInTheWayOfErrorsAndQuestions() {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    try (Window window = Window.on(port)) {
      window.signIn(Role.LADO).go("contacts/new");
      window.page().getByText("Save the contact").click();
      window.sees(".err");
      window.isOpenToEverybody();
      window.go("cases/" + reference);
      window.page().locator("details.menu > summary.btn").click();
      window.page().getByText("Add a note").click();
      window.sees("dialog[open]");
      window.isOpenToEverybody();
    }
  }
}
