package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.components.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator keeps code lists, time limits and views, and sees what was changed by whom. */
@WholeApplication
class KeepingTheListsOfTheBoard {

  @LocalServerPort private int port;

  @Autowired private Clock clock;

  @Test
  void introducesRelabelsAndRetiresACodeAndShowsWhoDidSo() throws IOException {
    try (Window window = Window.on(port)) {
      window.signIn(Role.ADMINISTRATOR).go("administration/code-lists?list=SECTOR");
      window.page().getByText("Introduce a code").click();
      answer(window, "Code", "RIDING_SCHOOL");
      answer(window, "Label", "Riding school");
      confirm(window);
      window.reads(".notice", "The code is on the list.");
      assertThat(row(window).innerText()).contains("Riding school", "In use");

      window.page().getByLabel("Relabel Riding school").click();
      answer(window, "Label", "Riding and stables");
      confirm(window);
      window.reads(".notice", "The code has its new label.");
      assertThat(row(window).innerText()).contains("Riding and stables");
      window.reads("main", "“Riding school” → “Riding and stables” from ");

      window.page().getByLabel("Retire Riding and stables").click();
      window.isOpenToEverybody();
      confirm(window);
      window.reads(".notice", "Riding and stables is retired.");
      window.reads("main", "“Riding and stables” retired from ");
      assertThat(window.page().locator("main").innerText()).contains("administrator");

      chip(window, "Retired").click();
      window.reads("table tbody", "RIDING_SCHOOL");
      assertThat(takenAway(window))
          .anySatisfy(line -> assertThat(line).contains("RIDING_SCHOOL", "Riding and stables"))
          .noneSatisfy(line -> assertThat(line).contains("FOSTER_CARE"));
      window.isOpenToEverybody();
    }
  }

  @Test
  void sortsAListByItsHeadingsAndTakesItAwaySo() throws IOException {
    try (Window window = Window.on(port)) {
      window.signIn(Role.ADMINISTRATOR).go("administration/accounts");
      window.reads("table tbody", "administrator");
      heading(window, "Account").click();
      window.reads("th[aria-sort=ascending]", "Account");
      heading(window, "Account").click();
      window.reads("th[aria-sort=descending]", "Account");
      List<String> shown = window.page().locator("tbody td:first-child").allInnerTexts();
      assertThat(shown).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());

      window.page().getByLabel("Search", exactly()).fill("police");
      window.page().keyboard().press("Tab");
      window.reads(".head .sub", "Accounts: 1 of ");
      assertThat(takenAway(window))
          .anySatisfy(line -> assertThat(line).contains("agency-lead"))
          .noneSatisfy(line -> assertThat(line).contains("auditor"));
    }
  }

  @Test
  void adoptsARuleSetByWhichDueDatesExplainThemselves() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), When.ENGLAND);
    try (Window administrator = Window.on(port);
        Window lado = Window.on(port)) {
      administrator.signIn(Role.ADMINISTRATOR).go("administration/time-limits/new");
      administrator.page().getByLabel("Day").fill(String.valueOf(today.getDayOfMonth()));
      administrator.page().getByLabel("Month").fill(String.valueOf(today.getMonthValue()));
      administrator.page().getByLabel("Year").fill(String.valueOf(today.getYear()));
      administrator.page().getByLabel("Where it comes from").fill("Procedures of the tests");
      administrator.page().getByLabel("First meeting", exactly()).fill("7");
      administrator.page().getByText("Adopt", exactlyText()).click();
      administrator.reads(".notice", "The rule set is adopted.");
      administrator.reads("main", "Procedures of the tests");
      try {
        lado.signIn(Role.LADO).go("cases/" + ACase.toldOf(lado(), today));
        lado.reads(".clocks", "by the rule in force since " + Words.date(today));
        lado.reads(".clocks", "7 working days from ");
      } finally {
        withdraw(administrator, today);
      }
      lado.page().reload();
      lado.reads(".clocks", "5 working days from ");
    }
  }

  @Test
  void rebuildsAViewWhileItIsRead() {
    EarlierRecord.bring(EarlierRecord.of("Yarrow Siskin", "FAITH", "W09-821"), port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.ADMINISTRATOR).go("administration/operations");
      window.page().getByLabel("Rebuild Case file").click();
      window.reads(".notice", "Case file is being rebuilt. You may leave this page.");
      Locator view =
          window.page().locator("tbody tr", new Page.LocatorOptions().setHasText("Case file"));
      view.getByText("Up to date").waitFor();
      view.getByText("100%").waitFor();
      try (Window lado = Window.on(port)) {
        lado.signIn(Role.LADO).go("cases?q=W09-821").reads(".head .sub", "1 case");
      }
    }
  }

  private org.guardbook.ui.Caller lado() {
    return org.guardbook.ui.Caller.as(Role.LADO, port);
  }

  private static void withdraw(Window window, LocalDate from) {
    window
        .page()
        .locator(".card", new Page.LocatorOptions().setHasText("Procedures of the tests"))
        .getByText("Withdraw")
        .click();
    answer(window, "Reason", "It was for the tests only.");
    confirm(window);
    window.reads(".notice", "The rule set of " + Words.date(from) + " is withdrawn.");
  }

  private static Locator row(Window window) {
    return window
        .page()
        .locator("tbody tr", new Page.LocatorOptions().setHasText("RIDING_SCHOOL"))
        .first();
  }

  private static Locator chip(Window window, String label) {
    return window.page().locator(".chip", new Page.LocatorOptions().setHasText(label)).first();
  }

  private static Locator heading(Window window, String label) {
    return window.page().locator("th button", new Page.LocatorOptions().setHasText(label)).first();
  }

  private static void answer(Window window, String label, String text) {
    window.sees("dialog[open]");
    window
        .page()
        .locator("dialog[open]")
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
        .fill(text);
  }

  private static void confirm(Window window) {
    window.page().locator("dialog[open] button[type=submit]").click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByTextOptions exactlyText() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static List<String> takenAway(Window window) throws IOException {
    window.page().locator("summary.btn").getByText("Export").click();
    Download download =
        window.page().waitForDownload(() -> window.page().locator(".export-csv").click());
    return Files.readAllLines(download.path(), StandardCharsets.UTF_8);
  }
}
