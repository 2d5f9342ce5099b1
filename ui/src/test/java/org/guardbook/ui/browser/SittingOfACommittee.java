package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A committee is formed, meets, is called by register, minuted, and takes its pack along. */
@WholeApplication
class SittingOfACommittee {

  @LocalServerPort private int port;

  @Test
  void callsTheRegisterByKeyboardAndAgreesAnAction() {
    AReview.monitored("W96", port);
    ACommittee.thatMetOnce("sitting-committee", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE).go("committees/sitting-committee/meeting");
      window.tabTo("Came");
      window.press("Tab");
      assertThat(window.focused()).startsWith("Came");
      window.press("ArrowRight").focusIsOn("Sent a deputy");
      window.tabTo("Record the meeting").press("Enter");
      window.arrivesAt("Review committee");
      window.reads("#meetings", "1 of 2, 1 deputy");

      window.go("committees/sitting-committee/minutes?meeting=2");
      window.page().getByLabel("What was said").fill("The plans were gone through.");
      window.page().getByLabel("Decisions").fill("Silent agencies are named to the board.");
      window.page().getByText("Save the minutes").click();
      window.arrivesAt("Meeting 2");
      window.reads("main", "Silent agencies are named to the board.");

      window.page().getByLabel("Into which review or plan").selectOption("W96");
      window.page().getByText("Agree an action").click();
      window.arrivesAt("Agree an action");
      window.page().getByLabel("What is to be done").fill("Name the silent agencies.");
      window.page().getByLabel("Lead agency").selectOption("BOARD");
      window.page().getByLabel("Who leads it there").fill("Board manager");
      window.page().getByLabel("What success looks like").fill("None is silent.");
      window.page().locator("fieldset:has(legend:has-text('Due')) input[aria-label=Day]").fill("1");
      window
          .page()
          .locator("fieldset:has(legend:has-text('Due')) input[aria-label=Month]")
          .fill("12");
      window
          .page()
          .locator("fieldset:has(legend:has-text('Due')) input[aria-label=Year]")
          .fill("2031");
      window.page().locator("button[type=submit]").getByText("Agree the action").click();
      window.arrivesAt("Meeting 2");
      window.reads("#agreed", "Name the silent agencies.");
      window.go("reviews/W96").reads("#recommendations", "Name the silent agencies.");
    }
  }

  @Test
  void marksWhoFallsShortForTheBoard() {
    ACommittee.thatMetOnce("short-committee", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.BOARD_MANAGER).go("committees/short-committee");
      window.page().getByText("Year 2025-26").click();
      window.reads("#attendance", "1 member falls short: to be escalated to the board");
      window.reads("#attendance tr.hot", "Graham Tully");
      window.reads("#attendance tr.hot", "0%, escalate");
    }
  }

  @Test
  void tellsQuietlyWhatSomebodyElseRecorded() {
    ACommittee.thatMetOnce("watched-committee", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.BOARD_MANAGER).go("committees/watched-committee/meetings/1");
      window.reads("main", "They are not written yet.");
      ACommittee.minuted("watched-committee", port);
      window.reads(".live", "Changed just now: this meeting");
      window.reads("main", "They are not written yet.");
      window.page().locator(".live button").click();
      window.reads("main", "Silent agencies are named.");
    }
  }

  @Test
  void takesThePackAlong() throws IOException {
    AReview.monitored("W96", port);
    ACommittee.thatMetOnce("pack-committee", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE).go("committees/pack-committee/pack");
      window.reads("#late", "W96");
      window.page().locator("summary.btn").getByText("Download").click();
      Download pdf =
          window.page().waitForDownload(() -> window.page().locator(".export-pdf").click());
      assertThat(Files.readAllBytes(pdf.path())).startsWith('%', 'P', 'D', 'F');
    }
  }
}
