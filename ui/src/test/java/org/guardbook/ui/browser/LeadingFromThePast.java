package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever looks at the past stays there until they go back to now, and can change nothing. */
@WholeApplication
class LeadingFromThePast {

  /** Addresses of what a page of the past shows that lead to a page as it is now. */
  private static final String TO_NOW =
      """
      () => [...document.querySelectorAll('main a[href]')]
        .filter(link => !link.closest('.asat') && !link.hasAttribute('download')
          && getComputedStyle(link).display !== 'none')
        .map(link => link.getAttribute('href'))
        .filter(href => href && !href.startsWith('#') && !href.includes('asAt=')
          && !href.includes('/replay?event=') && !href.startsWith('looks?')
          && href !== 'restricted')""";

  private static final String COMMITTEE = "past-committee";

  @LocalServerPort private int port;

  @BeforeEach
  void aMeetingOfACommittee() {
    ACommittee.thatMetOnce(COMMITTEE, port);
  }

  @Test
  void everyListAndRecordLeadsToOthersAsTheyWereThen() {
    String allegation = ACase.toldOf(Caller.as(Role.LADO, port));
    String child = AChild.onPlan("Campion", port).reference();
    AReview.monitored("PAST-1", port);
    String then = Instant.now().toString();
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR);
      for (String list : List.of("cases", "children", "register", "reviews", "committees")) {
        auditor.go(list + "?asAt=" + then).sees("main [data-row]");
        staysInThePast(auditor, list);
      }
      for (String page :
          List.of(
              "due",
              "conferences",
              "action-plans",
              "cases/" + allegation,
              "cases/" + allegation + "/chronology",
              "children/" + child,
              "reviews/PAST-1",
              "reviews/PAST-1/actions/1.1",
              "committees/" + COMMITTEE,
              "committees/" + COMMITTEE + "/meetings/1",
              "committees/" + COMMITTEE + "/pack")) {
        auditor.go(page + "?asAt=" + then);
        staysInThePast(auditor, page);
      }
    }
  }

  private static void staysInThePast(Window window, String page) {
    window.reads(".asat", "As at");
    assertThat((List<?>) window.page().evaluate(TO_NOW)).as(page).isEmpty();
  }

  @Test
  void replaysFromTheEntryThatWasTheLastThen() {
    Caller lado = Caller.as(Role.LADO, port);
    String reference = ACase.toldOf(lado);
    String then = lado.get("/api/cases/" + reference).json().get("lastRecordedAt").asString();
    Caller.Answer noted =
        lado.post(
            "/api/cases/" + reference + "/note-development",
            "{\"happened\": \"2026-01-06\", \"note\": \"The school rang back.\"}");
    assertThat(noted.status()).as(noted.body()).isEqualTo(200);
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR).go("cases/" + reference + "?asAt=" + then);
      auditor.page().getByText("Replay, event by event").click();
      auditor.reads(".asat", "event 1 of 2");
    }
  }

  @Test
  void saysWhereACommitteeWasNotThereYet() {
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR).go("committees/" + COMMITTEE + "?asAt=2020-01-01");
      auditor.reads("main", "Nothing of this committee had been recorded by then.");
      auditor.isOpenToEverybody();
      for (String page : List.of("/meetings/1", "/pack?meeting=1")) {
        String address = "committees/" + COMMITTEE + page;
        auditor.go(address + (page.contains("?") ? "&" : "?") + "asAt=2020-01-01");
        auditor.reads("main", "Nothing of this meeting had been recorded by then.");
      }
      auditor.page().getByText("Back to now").click();
      auditor.arrivesAt("Committee pack");
    }
  }

  @Test
  void findsAnEarlierDayOfAMeetingAndOfItsPack() {
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR);
      for (String page : List.of("/meetings/1", "/pack")) {
        auditor.go("committees/" + COMMITTEE + page);
        auditor.page().getByText("As at another day").click();
        auditor.sees("main form .parts");
        auditor.isOpenToEverybody();
      }
    }
  }

  @Test
  void showsEveryActionAsItWasThen() {
    AReview.monitored("PAST-2", port);
    String then = Instant.now().toString();
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR).go("action-plans?q=nosuchword&asAt=" + then);
      auditor.page().getByText("Show all actions").click();
      auditor.sees("main [data-row]");
      auditor.sees(".asat");
    }
  }

  @Test
  void saysWhereThereWasNoActionYet() {
    try (Window committee = Window.on(port)) {
      committee.signIn(Role.REVIEW_COMMITTEE).go("action-plans?asAt=2020-01-01");
      committee.reads(".empty", "No actions by then");
      staysInThePast(committee, "action-plans");
    }
  }

  @Test
  void tellsOfNoMeetingToComeAboveActionsOfThePast() {
    String then = Instant.now().toString();
    ACommittee.meetsNext("next-committee", LocalDate.now(When.ENGLAND).plusYears(1), port);
    try (Window committee = Window.on(port)) {
      committee.signIn(Role.REVIEW_COMMITTEE).go("action-plans");
      committee.reads("main", ", for ");
      committee.go("action-plans?asAt=" + then);
      committee.reads(".asat", "As at");
      assertThat(committee.page().locator("main").innerText()).doesNotContain(", for ");
    }
  }

  @Test
  void usesSavedFiltersAndNeitherKeepsNorForgetsAny() {
    EarlierRecord.bring(EarlierRecord.of("Comfrey Whinchat", "FAITH", "W08-931"), port);
    try (Window lado = Window.on(port)) {
      lado.signIn(Role.LADO).go("cases?q=Comfrey");
      lado.page().getByText("Save this filter").click();
      lado.page().locator("dialog input").fill("Comfrey");
      lado.page().locator("dialog button[type=submit]").click();
      lado.sees("[aria-label='Forget the saved filter Comfrey']");

      String then = Instant.now().toString();
      lado.go("cases?q=Whinchat&asAt=" + then);
      lado.sees("main [data-row]");
      assertThat(lado.page().getByText("Save this filter").count()).isZero();
      assertThat(lado.page().locator("[aria-label^='Forget']").count()).isZero();
      lado.page().locator(".chip.saved").getByText("Comfrey").click();
      lado.reads(".chip.saved.on", "Comfrey");
      lado.reads(".asat", "As at");

      lado.go("cases?q=Comfrey");
      lado.page().locator("[aria-label='Forget the saved filter Comfrey']").click();
      lado.page().getByText("Save this filter").waitFor();
    }
  }
}
