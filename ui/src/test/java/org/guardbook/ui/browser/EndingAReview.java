package org.guardbook.ui.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the chair decides once a report is there: when it is published, as what it goes on, its end.
 */
@WholeApplication
class EndingAReview {

  @LocalServerPort private int port;

  @Test
  void isWithheldUntilTheInquestAndThenPublished() {
    AReview.approved("W97", port);
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.BOARD_MANAGER).go("reviews/W97/withhold");
      field(chair, "main form", "Why it is not published").fill("The coroner asked for it.");
      submit(chair, "main form");
      chair.reads(".err", "Say whether it waits on an inquest.");
      chair.page().getByText("Yes, until the inquest is over").click();
      submit(chair, "main form");
      chair.arrivesAt("W97");
      chair.reads("#report", "until the inquest");
      chair.reads("#report", "The coroner asked for it.");

      chair.page().locator("#report button").getByText("Record the publication").click();
      field(chair, "dialog", "Where it can be read").fill("On the board's web site.");
      submit(chair, "dialog");
      chair.reads(".notice", "The report is published.");
      chair.reads("#report", "On the board's web site.");
      chair.reads("#report", "It had been withheld since");
      chair.reads(".life", "Published");
    }
  }

  @Test
  void isSteppedDownToALearningReview() {
    AReview.approved("W98", port);
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.BOARD_MANAGER).go("reviews/W98/step-down");
      field(chair, "main form", "Why").fill("The criteria were not met after all.");
      submit(chair, "main form");
      chair.arrivesAt("W98");
      chair.reads(".head .facts", "Learning review");
      chair.reads("#report", "The criteria were not met after all.");
    }
  }

  @Test
  void isClosedOnceNothingIsOpenAndReopenedWithAReason() {
    AReview review = AReview.monitored("W99", port);
    review.withdrawn("1.1");
    review.withdrawn("1.2");
    try (Window chair = Window.on(port)) {
      chair.signIn(Role.BOARD_MANAGER).go("reviews/W99");
      chair.page().locator("summary.btn").getByText("More").click();
      chair.page().locator(".sheet button").getByText("Close the review").click();
      field(chair, "dialog", "Why it can be closed").fill("All is done.");
      submit(chair, "dialog");
      chair.reads("dialog .err", "2.1");
      review.withdrawn("2.1");
      submit(chair, "dialog");
      chair.reads(".notice", "It is closed.");
      chair.reads(".head .facts", "Closed");

      chair.page().locator(".head .actions button").getByText("Reopen the review").click();
      field(chair, "dialog", "Why it is opened again").fill("A sibling was found.");
      submit(chair, "dialog");
      chair.reads(".notice", "It is open again.");
      chair.reads("#timeline", "A sibling was found.");
    }
  }

  private static Locator field(Window window, String within, String label) {
    return window
        .page()
        .locator(within)
        .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label))
        .first();
  }

  private static void submit(Window window, String within) {
    window.page().locator(within + " button[type=submit]").click();
  }
}
