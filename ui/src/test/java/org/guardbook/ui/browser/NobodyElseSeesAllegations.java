package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever may not see position of trust cases meets no trace of one on any screen. */
@WholeApplication
class NobodyElseSeesAllegations {

  private static final String[] SCREENS = {"contacts/new", "cases", "import"};

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource(Role.class)
  void showsNoCaseNoSearchAndNoLink(Role role) {
    if (role != Role.LADO && Operation.READ_ALLEGATIONS.isAllowedTo(role)) {
      return;
    }
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    if (role == Role.LADO) {
      try (Window window = Window.on(port)) {
        window.signIn(role).go("cases/" + reference);
        assertThat(window.heading()).contains(reference);
      }
      return;
    }
    try (Window window = Window.on(port)) {
      window.signIn(role);
      assertThat(window.page().locator("[placeholder*=case]").count()).isZero();
      assertThat(window.page().locator("nav a[href*=cases]").count()).isZero();
      for (String screen : SCREENS) {
        assertThat(window.follow(screen).heading()).isEqualTo("Not open to you");
      }
      String there = told(window, reference);
      String notThere = told(window, "W00-999");
      assertThat(there).isEqualTo(notThere).doesNotContain(reference, ACase.ADULT);
    }
  }

  private static String told(Window window, String reference) {
    String page = window.go("cases/" + reference).page().locator("main").innerText();
    return page + window.go("cases/" + reference + "/note").page().locator("main").innerText();
  }
}
