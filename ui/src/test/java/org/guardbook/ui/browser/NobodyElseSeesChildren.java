package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever may not see children's records meets no trace of one on any screen. */
@WholeApplication
class NobodyElseSeesChildren {

  private static final String NOT_OPEN = "Not open to you";
  private static final String[] LISTS = {"due", "register", "conferences", "children"};
  private static final String[] FORMS = {"children/new", "children/transfer-in", "import/episodes"};

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource(names = {"LADO", "BOARD_MANAGER", "ADMINISTRATOR"})
  void showsNoChildNoListAndNoLink(Role role) {
    String reference = AChild.onPlan("Sorrel", port).reference();
    try (Window window = Window.on(port)) {
      window.signIn(role);
      assertThat(window.page().locator("[placeholder*=child]").count()).isZero();
      assertThat(window.page().locator("nav a[href*=child]:not([href*=figures])").count()).isZero();
      for (String list : LISTS) {
        assertThat(window.follow(list).heading()).as(list).isEqualTo(NOT_OPEN);
      }
      for (String form : FORMS) {
        assertThat(window.follow(form).heading()).as(form).isEqualTo(NOT_OPEN);
      }
      String there = told(window, reference);
      String notThere = told(window, "C-99999");
      assertThat(there).isEqualTo(notThere).doesNotContain(reference, "Pipit");
    }
  }

  @Test
  void showsABoardManagerTheFiguresAndNobodyInThem() {
    AChild.onPlan("Tansy", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.BOARD_MANAGER).go("figures/child-protection");
      window.arrivesAt("Figures: child protection");
      window.sees("main svg");
      assertThat(window.page().locator("main").innerText())
          .doesNotContain("Pipit", "child by child");
    }
  }

  @Test
  void letsAnAuditorReadAndNothingElse() {
    String reference = AChild.onPlan("Fern", port).reference();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("children/" + reference);
      assertThat(window.heading()).contains("Fern Pipit");
      assertThat(window.page().locator("main").innerText()).doesNotContain("Record a visit");
      for (String form : FORMS) {
        assertThat(window.follow(form).heading()).as(form).isEqualTo(NOT_OPEN);
      }
      assertThat(window.go("children/" + reference + "/visit").heading()).isEqualTo(NOT_OPEN);
      assertThat(window.go("due").heading()).isEqualTo("Due");
    }
  }

  private static String told(Window window, String reference) {
    String page = window.go("children/" + reference).page().locator("main").innerText();
    return page + window.go("children/" + reference + "/visit").page().locator("main").innerText();
  }
}
