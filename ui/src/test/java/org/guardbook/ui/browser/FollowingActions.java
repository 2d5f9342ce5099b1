package org.guardbook.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of actions: narrowed, grouped, sent to a colleague, walked by keys and taken away. */
@WholeApplication
class FollowingActions {

  @LocalServerPort private int port;

  private APlan plan() {
    APlan plan = APlan.opened(port);
    return plan.with("1.1", "POLICE", "Brief all teams", plan.today().minusDays(10))
        .with("1.2", "EDUCATION", "Audit the files", plan.today().plusDays(50))
        .with("1.3", "EDUCATION", "Train the leads", plan.today().plusDays(50))
        .done("1.3");
  }

  @Test
  void narrowsByStateAgencyAndSilenceAndSaysSoInItsAddress() {
    APlan plan = plan();
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE).go("action-plans?review=" + plan.reference());
      window.reads(".head .sub", "3 actions from 1 review");
      window.page().locator(".statebar button", text("overdue")).click();
      window.reads(".head .sub", "1 action of 3");
      window.reads("vaadin-grid", "Brief all teams");
      window.page().waitForURL(url -> url.contains("state=OVERDUE"));
      window.page().locator(".statebar button", text("overdue")).click();
      window.page().locator("button.chip", text("Silent 60 days or more: 2")).click();
      window.reads(".head .sub", "2 actions of 3");
      window.page().locator("summary.chip", text("Agency: all")).click();
      window.page().getByLabel("Education").check();
      window.reads(".head .sub", "1 action of 2");
      window.page().waitForURL(url -> url.contains("silent=1") && url.contains("agency=EDUCATION"));
      String address = window.page().url();

      try (Window colleague = Window.on(port)) {
        colleague.signIn(Role.AUDITOR).go(address.substring(address.indexOf("action-plans")));
        colleague.reads(".head .sub", "1 action of 2");
        colleague.reads("vaadin-grid", "Audit the files");
      }
    }
  }

  @Test
  void putsActionsUnderTheirAgencies() {
    APlan plan = plan();
    try (Window window = Window.on(port)) {
      window
          .signIn(Role.REVIEW_COMMITTEE)
          .go("action-plans?group=agency&review=" + plan.reference());
      window.reads("vaadin-grid", "Education · 2 actions");
      window.reads("vaadin-grid", "Police · 1 action");
    }
  }

  @Test
  void looksAtThePlanAsItStoodOnAnotherDay() {
    APlan plan = plan();
    try (Window window = Window.on(port)) {
      window
          .signIn(Role.REVIEW_COMMITTEE)
          .go(
              "action-plans?review=%s&on=%s"
                  .formatted(plan.reference(), plan.today().minusDays(60)));
      window.reads(".head .sub", "as they stood on");
      window.reads(".statebar", "3 not started");
      window.reads("button.chip", "Silent 60 days or more: 0");
    }
  }

  @Test
  void walksTheListByKeysAndOpensAnAction() {
    APlan plan = plan();
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE).go("action-plans?review=" + plan.reference());
      window.reads("vaadin-grid", "Brief all teams");
      window.press("j").focusIsOn(plan.reference() + " · 1.1");
      window.press("j").press("k").press("Enter");
      window.arrivesAt(plan.reference() + " · 1.1 Brief all teams");
      window.press("g").press("p").arrivesAt("Action plans");
    }
  }

  @Test
  void leadsToTheNextStepOfEach() {
    APlan plan = plan();
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE).go("action-plans?review=" + plan.reference());
      assertThat(step(window, "Chase " + plan.reference() + " · 1.1")).isVisible();
      step(window, "Verify " + plan.reference() + " · 1.3").click();
      window.reads("main form", "What difference it made");
    }
  }

  private static Locator step(Window window, String label) {
    return window.page().locator("vaadin-grid a[aria-label='" + label + "']").first();
  }

  @Test
  void takesAwayWhatIsShown() throws IOException {
    APlan plan = plan();
    try (Window window = Window.on(port)) {
      window
          .signIn(Role.REVIEW_COMMITTEE)
          .go("action-plans?agency=EDUCATION&review=" + plan.reference());
      window.reads(".head .sub", "2 actions");
      assertThat(takenAway(window))
          .anySatisfy(line -> assertThat(line).contains("1.2", "Audit the files", "Education"))
          .noneSatisfy(line -> assertThat(line).contains("Brief all teams"));
    }
  }

  private static List<String> takenAway(Window window) throws IOException {
    Download download =
        window
            .page()
            .waitForDownload(
                () -> {
                  window.page().locator("details.menu > summary", text("Export")).click();
                  window.page().locator(".export-csv").click();
                });
    return Files.readAllLines(download.path());
  }

  @Test
  void keepsAFilterUnderANameApartFromThoseOfOtherLists() {
    APlan plan = plan();
    try (Window window = Window.on(port)) {
      window.signIn(Role.BOARD_MANAGER).go("action-plans?review=" + plan.reference());
      window.page().getByText("Save this filter").click();
      window.page().locator("dialog input").fill("Only " + plan.reference());
      window.page().locator("dialog button[type=submit]").click();
      window.reads(".chip.saved", "Only " + plan.reference());
      window.go("action-plans").page().locator(".chip.saved a").first().click();
      window.reads(".head .sub", "3 actions");
    }
  }

  @Test
  void saysQuietlyWhatSomebodyElseRecorded() {
    APlan plan = plan();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("action-plans?review=" + plan.reference());
      window.reads(".statebar", "1 overdue");
      plan.done("1.1");
      window.reads(".live", plan.reference() + " · 1.1");
      window.reads(".statebar", "1 overdue");
      window.page().locator(".live button").click();
      window.reads(".statebar", "2 complete");
    }
  }

  @Test
  void findsAnActionByItsNumber() {
    APlan plan = plan();
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE).go("today");
      window
          .press("/")
          .focusIsOn("Find a review or an action")
          .type(plan.reference().toLowerCase(java.util.Locale.UK) + " 1.2");
      window.press("Enter").arrivesAt("Audit the files");
      window
          .go("today")
          .press("/")
          .focusIsOn("Find a review or an action")
          .type("brief all")
          .press("Enter")
          .arrivesAt("Action plans");
      window.reads("vaadin-grid", "Brief all teams");
    }
  }

  static com.microsoft.playwright.Page.LocatorOptions text(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }
}
