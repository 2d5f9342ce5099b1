package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An auditor goes through a record event by event, by keys alone, and sets two moments side by
 * side.
 */
@WholeApplication
class ReplayingARecord {

  @LocalServerPort private int port;

  @Test
  void stepsThroughACaseByKeys() {
    String reference = decided();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("cases/" + reference);
      window.tabTo("Replay, event by event").press("Enter");
      window.arrivesAt(reference + " as it stood");
      window.reads(".asat", "event 2 of 2");
      window.reads("#changed", "Open, before the first meeting");
      window.isOpenToEverybody();

      window.page().locator("#replay-slider").focus();
      window.press("ArrowLeft");
      window.reads(".asat", "event 1 of 2");
      window.reads("#changed", "Threshold to be decided");
      window.page().waitForURL(url -> url.contains("event=1"));
      assertThat(window.page().locator(".slip").count()).isEqualTo(1);
      window.press("ArrowRight");
      window.reads(".asat", "event 2 of 2");
      assertThat(window.page().locator(".slip.now").innerText()).contains("Threshold met");
      assertThat(window.page().locator("main button, main form").count()).isZero();

      window.page().getByText("Back to now").click();
      window.arrivesAt(reference);
    }
  }

  @Test
  void setsTwoMomentsSideBySide() {
    String reference = decided();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("cases/" + reference + "/compare?first=1&second=2");
      window.reads("main", "1 event lies between them");
      window.reads("main table", "Changed");
      window.reads("main table", "Added");
      window.isOpenToEverybody();

      window.page().getByLabel("Second moment: after event").fill("1");
      window.page().getByText("Compare", exact()).click();
      window.reads(".empty", "Nothing differs");
      window.page().getByLabel("Second moment: after event").fill("some day");
      window.page().getByText("Compare", exact()).click();
      window.reads("main", "is not the number of an event");
    }
  }

  @Test
  void comparesWithADayThatIsTypedAsDaysAreEverywhere() {
    String reference = decided();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("cases/" + reference + "/compare?first=2");
      Filling.in(window).day("First moment: or as at", LocalDate.of(2013, 10, 11));
      window.page().getByText("Compare", exact()).click();
      window.reads("main", "Give an event’s number or a day, not both.");

      window.page().getByLabel("First moment: after event").fill("");
      window.page().getByText("Compare", exact()).click();
      window.reads("main table", "Fri 11 October 2013, 23:59, before the first event");
      window.isOpenToEverybody();

      Filling.in(window).day("Second moment: or as at", LocalDate.now(ZoneOffset.UTC).plusDays(2));
      window.page().getByText("Compare", exact()).click();
      window.reads("main", "What will be recorded by then is not known yet.");
    }
  }

  @Test
  void setsTheFirstEventBesideWhatWasBeforeIt() {
    String reference = decided();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("cases/" + reference + "/replay?event=1");
      window.tabTo("Compare with another moment").press("Enter");
      window.reads("main", "1 event lies between them");
      window.reads("main table", "Before the first event");
      window.reads("main table", "Added");

      window.go("cases/" + reference + "/compare?first=2&second=1");
      window.reads("main", "1 event lies between them");

      window.go("cases/" + reference + "/compare?first=2013-10-11&second=1");
      window.reads("main table", "Fri 11 October 2013, 23:59, before the first event");
    }
  }

  @Test
  void replaysOnATelephone() {
    String reference = decided();
    try (Window window = Window.onTelephone(port)) {
      window.signIn(Role.AUDITOR).go("cases/" + reference + "/replay?event=1");
      window.reads(".asat", "event 1 of 2");
      window.page().getByLabel("The next event").click();
      window.reads(".asat", "event 2 of 2");
      window.isOpenToEverybody();
    }
  }

  @Test
  void isOpenToNobodyWhoMayNotSeeTheRecord() {
    String reference = decided();
    for (Role role : List.of(Role.REVIEW_COMMITTEE, Role.CONFERENCE_CHAIR, Role.ADMINISTRATOR)) {
      try (Window window = Window.on(port)) {
        window.signIn(role);
        for (String page : List.of("/replay", "/compare")) {
          window.go("cases/" + reference + page);
          assertThat(window.heading()).as(role + page).isEqualTo("Not open to you");
          assertThat(window.page().locator("main").innerText()).doesNotContain(ACase.ADULT);
        }
      }
    }
    try (Window window = Window.on(port)) {
      window.signIn(Role.LADO).go("children/" + reference + "/replay");
      assertThat(window.heading()).isEqualTo("Not open to you");
    }
  }

  @Test
  void showsAListOfThePast() {
    String reference = decided();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("cases?asAt=2013-10-11");
      window.reads(".asat", "As at the end of Fri 11 October 2013");
      window.reads(".empty", "No cases by then");
      window.isOpenToEverybody();
      window.page().getByText("Back to now").click();
      window.reads("vaadin-grid", reference);
    }
  }

  private String decided() {
    Caller lado = Caller.as(Role.LADO, port);
    String reference = ACase.toldOf(lado);
    Caller.Answer answer =
        lado.post(
            "/api/cases/" + reference + "/decide-threshold",
            """
            {"happened": "2026-01-06", "met": true, "grounds": ["HARMED_A_CHILD"],
             "reason": "A mark on the arm."}""");
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return reference;
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
