package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A review from its referral on, as its committee and the chair keep it. */
@WholeApplication
class FollowingAReview {

  @LocalServerPort private int port;

  @Test
  void isReferredAndRecommendedByKeyboardAlone() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE).go("reviews/new");
      window.tabTo("Reference").type("w93");
      window.tabTo("What it is referred for").press("S").press("Tab");
      window.tabTo("Title").type("Review of a young person's injuries");
      window.tabTo("Referred by").type("Head of service");
      window.tabTo("Why it is referred").type("Agencies did not share what they knew.");
      window.tabTo("Refer the case").press("Enter");
      window.arrivesAt("W93 · Review of a young person's injuries");
      window.reads(".life", "Referred");

      window.tabTo("Record the committee's recommendation").press("Enter");
      window.arrivesAt("Record the committee's recommendation");
      window.tabTo("Hold a review").press("Space");
      window.tabTo("Why").type("The criteria are met.");
      window.tabTo("Record the recommendation").press("Enter");
      window.arrivesAt("W93");
      window.reads(".notice", "The committee's recommendation is recorded.");
      window.reads("#opinions", "The criteria are met.");
    }
  }

  @Test
  void saysAtTheFieldWhatIsMissingAndKeepsWhatWasTyped() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE).go("reviews/new-plan");
      window.page().getByLabel("Title").fill("Board priorities");
      window.page().getByLabel("Reference").fill("not a reference");
      window.page().getByText("Open the plan").click();
      window.reads(".err", "Choose the kind.");
      assertThat(window.page().getByLabel("Title").inputValue()).isEqualTo("Board priorities");
      window.page().getByLabel("Kind").selectOption("BOARD_PRIORITY");
      window.page().getByText("Open the plan").click();
      window.reads(".err", "cannot name a review");
      window.page().getByLabel("Reference").fill("BP-93");
      window.page().getByText("Open the plan").click();
      window.arrivesAt("BP-93 · Board priorities");
    }
  }

  @Test
  void showsThatCommitteeAndNationalPanelDisagreed() {
    AReview.decidedOn("W94", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("reviews/W94");
      window.reads(
          "#opinions",
          "The national panel and the chair said that a review is to be held; the committee said"
              + " that there is to be none.");
      assertThat(window.page().locator(".head .actions .btn").allInnerTexts())
          .as("an auditor changes nothing")
          .containsExactly("More");
    }
  }

  @Test
  void showsWhoOwesWhatAndTellsOfAChangeQuietly() {
    AReview review = AReview.monitored("W95", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.BOARD_MANAGER).go("reviews/W95");
      window.reads("#management-reviews tr.hot", "Police");
      window.reads("#report", "until the inquest");
      window.reads("#recommendations", "1.1");
      window.reads(".progress-of-a-plan", "0 of 3 actions");
      window.page().locator("#recommendations .chip").getByText("! Overdue").click();
      window
          .page()
          .waitForCondition(() -> window.page().locator("#recommendations tr.calm").count() == 0);
      window.reads("#recommendations tr.hot", "1.1");

      review.tell(
          "complete-action",
          """
          {"happened": "2026-01-10", "action": "1.2", "seen": null, "note": "An audit shows it.",
           "evidence": []}
          """);
      window.reads(".live", "1 change by review-committee");
      window.page().locator(".live button").click();
      window.reads(".progress-of-a-plan .kpi:nth-child(4)", "1");
    }
  }

  @Test
  void isFoundInTheListByStageAndOpenedByKeys() {
    AReview.monitored("W95", port);
    AReview.decidedOn("W94", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE).go("reviews?q=W9&stage=MONITORED");
      window.reads("table", "W95");
      assertThat(window.page().locator("tbody").innerText()).doesNotContain("W94");
      window.press("j").focusIsOn("W95").press("Enter");
      window.arrivesAt("W95");
    }
  }
}
