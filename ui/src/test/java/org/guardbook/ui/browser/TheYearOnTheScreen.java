package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walsall's year, brought over from its file, as its annual report printed it. */
@WholeApplication
class TheYearOnTheScreen {

  private static final String YEAR = "figures?from=2013-04-01&until=2014-03-31";

  @LocalServerPort private int port;

  @Test
  void showsWhatTheAnnualReportPrinted() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.LADO).go(YEAR);
      window.reads(".kpi:nth-child(1)", "239");
      window.reads(".kpi:nth-child(2)", "67");
      window.reads(".kpi:nth-child(3)", "72%");
      window.reads(".kpi:nth-child(3)", "mean 5.75 days");
      window.reads("svg.bars", "97");
      window.reads("main", "so the column adds up to 68 for 67 meetings");

      window.page().getByText("Show the 67").click();
      window.reads(".head .sub", "67 cases");
    }
  }

  @Test
  void hidesSmallNumbersInTheFormForThePublic() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.BOARD_MANAGER).go(YEAR + "&form=public");
      window.reads(".kpi:nth-child(1)", "239");
      assertThat(
              window
                  .page()
                  .locator("tr", new Page.LocatorOptions().setHasText("Not recorded"))
                  .first()
                  .innerText())
          .contains("c")
          .doesNotContain("4");
      assertThat(window.page().getByText("Show the 67").count()).isZero();
    }
  }

  @Test
  void looksDifferentWhereItIsOfThePast() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.LADO).go(YEAR + "&asAt=2014-05-12");
      window.reads(".asat", "as recorded up to the end of Mon 12 May 2014");
      window.reads("main", "Nothing to count");
      window.page().getByText("Back to now").click();
      window.reads(".kpi:nth-child(1)", "239");
    }
  }

  @Test
  void isTakenAwayAsTheReportsLines() throws IOException {
    try (Window window = Window.on(port)) {
      window.signIn(Role.LADO).go(YEAR);
      window.page().locator("summary.btn").getByText("Export").click();
      Download csv =
          window.page().waitForDownload(() -> window.page().locator(".export-csv").click());
      assertThat(Files.readString(csv.path())).contains("contacts,total,239", "meetings,total,67");
    }
  }

  @BeforeEach
  void bringTheYearOver() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/walsall-2013-14/contacts.csv")) {
      assertThat(file).isNotNull();
      EarlierRecord.bring(file.readAllBytes(), port);
    }
  }
}
