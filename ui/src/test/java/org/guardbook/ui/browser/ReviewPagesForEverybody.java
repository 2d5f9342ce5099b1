package org.guardbook.ui.browser;

import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reviews, committees and their figures in light and dark and on a telephone, as axe sees them. */
@WholeApplication
class ReviewPagesForEverybody {

  @LocalServerPort private int port;

  @Test
  void findsNothingInTheWayOfTheCommittee() {
    AReview.monitored("W91", port);
    AReview.decidedOn("W92", port);
    ACommittee.thatMetOnce("pages-committee", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE);
      for (String path :
          new String[] {
            "reviews",
            "reviews?stage=CLOSED&q=nothing",
            "reviews/new",
            "reviews/new-plan",
            "reviews/W91",
            "reviews/W91?asAt=2020-01-01",
            "reviews/W92",
            "reviews/W92/committee",
            "reviews/W92/commission",
            "reviews/W91/receive",
            "reviews/W91/report",
            "reviews/W91/recommendation",
            "reviews/W91/action",
            "committees/pages-committee",
            "committees/new",
            "committees/pages-committee/meeting",
            "committees/pages-committee/minutes",
            "committees/pages-committee/call-meeting",
            "committees/pages-committee/meetings/1",
            "committees/pages-committee/pack?meeting=1",
            "figures/action-plans",
            "import/action-plans",
          }) {
        window.follow(path).isOpenToEverybody();
      }
    }
  }

  @Test
  void findsNothingInTheWayOfTheChair() {
    AReview.monitored("W91", port);
    AReview.decidedOn("W92", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.BOARD_MANAGER);
      for (String path :
          new String[] {
            "reviews/W92/decision", "reviews/W91/withhold", "reviews/W91/step-down", "figures"
          }) {
        window.follow(path).isOpenToEverybody();
      }
      window.go("reviews/W91");
      window.page().locator("details.menu > summary.btn").click();
      window.page().getByText("Close the review").click();
      window.sees("dialog[open]");
      window.isOpenToEverybody();
    }
  }
}
