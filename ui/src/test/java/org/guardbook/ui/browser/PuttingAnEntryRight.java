package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An entry is corrected on its page: what was wrong stays to be seen, with the reason. */
@WholeApplication
class PuttingAnEntryRight {

  private static final String WRONG = "A pupil was hurt on the stairs.";
  private static final String RIGHT = "A pupil was hurt in the hall.";
  private static final String REASON = "The head teacher named the wrong place.";

  @LocalServerPort private int port;

  @Test
  void strikesTheWrongEntryThroughAndShowsBoth() {
    try (Window window = Window.on(port)) {
      openTheCorrection(window);
      window.page().getByLabel("Why").first().fill(RIGHT);
      window.page().getByLabel("What was wrong").fill(REASON);
      window.page().getByText("Record the correction").click();

      window.reads(".notice", "The entry is corrected.");
      window.reads(".slip.void", WRONG);
      window.reads(".slip.void", "Corrected: " + REASON);
      assertThat(window.page().locator(".slip.void h3 span").first().evaluate(DECORATION))
          .asString()
          .contains("line-through");
      window.reads(".grid2", RIGHT);
      window.isOpenToEverybody();
    }
  }

  @Test
  void strikesOutAnEntryThatShouldNotStandThere() {
    try (Window window = Window.on(port)) {
      openTheCorrection(window);
      window.page().getByText("Strike it out").click();
      window.page().getByLabel("What was wrong").fill(REASON);
      window.page().getByText("Record the correction").click();

      window.reads(".slip.void", WRONG);
      window.reads(".slip.void", "Corrected: " + REASON);
      window.reads(".head .actions", "Record the threshold decision");
    }
  }

  @Test
  void asksWhatWasWrongAndKeepsWhatWasTyped() {
    try (Window window = Window.on(port)) {
      openTheCorrection(window);
      window.page().getByLabel("Why").first().fill(RIGHT);
      window.page().getByText("Record the correction").click();
      window.reads(".err", "Say what was wrong.");
      assertThat(window.page().getByLabel("Why").first().inputValue()).isEqualTo(RIGHT);
      window.isOpenToEverybody();
    }
  }

  private static final String DECORATION = "e => getComputedStyle(e).textDecorationLine";

  private void openTheCorrection(Window window) {
    Caller lado = Caller.as(Role.LADO, port);
    String reference = ACase.toldOf(lado);
    Caller.Answer decided =
        lado.post(
            "/api/cases/" + reference + "/decide-threshold",
            """
            {"happened": "2026-01-06", "met": true, "grounds": ["HARMED_A_CHILD"],
             "reason": "%s"}"""
                .formatted(WRONG));
    assertThat(decided.status()).as(decided.body()).isEqualTo(200);
    window.signIn(Role.LADO).go("cases/" + reference);
    slip(window, WRONG).getByText("Correct this entry").click();
    window.arrivesAt("Correct an entry");
    window.reads(".grid2", WRONG);
  }

  private static Locator slip(Window window, String text) {
    return window
        .page()
        .locator(".slip", new com.microsoft.playwright.Page.LocatorOptions().setHasText(text))
        .first();
  }
}
