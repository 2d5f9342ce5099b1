package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.security.PeopleOfTheTests;
import org.guardbook.ui.security.PeopleOfTheTests.NewPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of a record, where it is restricted to others or about whoever is signed in. */
@WholeApplication
class NobodyElseSeesClosedRecords {

  private static final List<String> PAGES =
      List.of("/replay", "/compare", "/chronology", "/paper", "/stored", "/note");

  @LocalServerPort private int port;
  @Autowired private NewPeople people;

  @ParameterizedTest
  @EnumSource(Role.class)
  void isToldThatARecordIsRestrictedAndNoMore(Role role) {
    people.arrive("keeps-it", "Keeps it", LocalDate.of(1980, 2, 29), Role.LADO);
    Caller lado = Caller.as(Role.LADO, port);
    String reference = ACase.toldOf(lado);
    assertThat(
            lado.post(
                    "/api/cases/" + reference + "/restrict-record",
                    """
                    {"readers": ["keeps-it"], "reason": "The adult works for the council."}""")
                .status())
        .isEqualTo(200);
    boolean reads = Operation.READ_ALLEGATIONS.isAllowedTo(role);
    try (Window window = Window.on(port)) {
      window.signIn(role).go("cases/" + reference);
      String told = window.page().locator("main").innerText();
      assertThat(told).doesNotContain(ACase.ADULT);
      assertThat(told.contains("is restricted")).as(told).isEqualTo(reads);
      for (String page : reads ? PAGES : List.<String>of()) {
        window.go("cases/" + reference + page);
        assertThat(window.page().locator("main").innerText())
            .as(page)
            .doesNotContain(ACase.ADULT)
            .containsAnyOf("is restricted", "Not open to you");
      }
    }
  }

  @Test
  void knowsNoCaseAboutWhoeverIsSignedIn() {
    people.arrive("is-told-of", "Linnea Ousel", LocalDate.of(1984, 5, 4), Role.LADO);
    String reference = ACase.about("Linnea Ousel", Caller.as(Role.LADO, port));
    try (Window window = Window.on(port)) {
      window.signIn("is-told-of", PeopleOfTheTests.PASSWORD);
      for (String page : PAGES) {
        String there = told(window, reference, page);
        assertThat(there).as(page).isEqualTo(told(window, "W99-999", page));
      }
      window.go("cases?q=Ousel");
      assertThat(window.page().locator("main").innerText()).doesNotContain(reference);
    }
  }

  private static String told(Window window, String reference, String page) {
    window.go("cases/" + reference + page);
    return window.page().locator("main").innerText().replace(reference, "W99-999");
  }
}
