package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walsall's W3, brought over on its screen, in figures on the three days that were counted. */
@WholeApplication
class TheActionPlansOnTheScreen {

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({"2014-06-30, 49, 20, 27", "2014-09-30, 72, 38, 17", "2015-03-31, 61, 60, 0"})
  void showWhatTheReportSays(String on, String silent, String overdue, String notStarted)
      throws IOException {
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE);
      bringOver(window);
      window.go("figures/action-plans?plan=W3&on=" + on);
      window.reads(".kpi:nth-child(1)", "112");
      window.reads(".kpi:nth-child(2)", overdue);
      window.reads(".kpi:nth-child(3)", silent);
      assertThat(
              window
                  .page()
                  .locator("tr", new Page.LocatorOptions().setHasText("Not started"))
                  .first()
                  .innerText())
          .contains(notStarted);

      window.page().locator("summary.btn").getByText("Export").click();
      Download csv =
          window.page().waitForDownload(() -> window.page().locator(".export-csv").click());
      assertThat(Files.readString(csv.path()))
          .isEqualTo(
              Caller.as(Role.REVIEW_COMMITTEE, port)
                  .get("/api/reports/action-plans?plan=W3&format=csv&on=" + on)
                  .body());
    }
  }

  @Test
  void nameLineAndColumnOfWhatIsWrong() throws IOException {
    try (Window window = Window.on(port)) {
      window.signIn(Role.BOARD_MANAGER).go("import/action-plans");
      send(window, file().replaceFirst("2014-06-30", "2014-16-30"));
      window.reads(".outcome", "1 problem in action-plans.csv; nothing was stored");
      window.reads(".outcome tbody tr", "dueOn");
    }
  }

  private static void bringOver(Window window) throws IOException {
    window.go("import/action-plans");
    send(window, file());
    window.reads(".outcome", "112 rows:");
  }

  private static String file() throws IOException {
    try (InputStream file =
        TheActionPlansOnTheScreen.class.getResourceAsStream("/walsall-w3/action-plan.csv")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void send(Window window, String csv) {
    window
        .page()
        .setInputFiles(
            "vaadin-upload input[type=file]",
            new FilePayload("action-plans.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }
}
