package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of cases: searched, narrowed, sent to a colleague, walked by keys and taken away. */
@WholeApplication
class FindingACase {

  private static final String ADULT = "Teasel Woodcock";

  @LocalServerPort private int port;

  @Test
  void searchesNarrowsAndTakesAwayWhatIsShown() throws IOException {
    EarlierRecord.bring(EarlierRecord.of("Tansy Woodcock", "FAITH", "W09-804"), port);
    EarlierRecord.bring(EarlierRecord.of("Tansy Woodcock", "TRANSPORT", "W09-805"), port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.LADO).go("cases");
      window.page().getByLabel("Search by name, reference or setting").fill("tansy");
      window.reads(".head .sub", "2 cases");

      window.page().locator("summary").getByText("Setting: all").click();
      window.page().getByLabel("Faith").check();
      window.reads(".head .sub", "1 case");
      window.reads("vaadin-grid", "W09-804");

      window.page().waitForURL(url -> url.contains("q=tansy") && url.contains("sector=FAITH"));
      assertThat(takenAway(window))
          .anySatisfy(line -> assertThat(line).contains("W09-804", "Tansy Woodcock", "Faith"))
          .noneSatisfy(line -> assertThat(line).contains("W09-805"));

      try (Window colleague = Window.on(port)) {
        String address = window.page().url();
        colleague
            .signIn(Role.DESIGNATED_SENIOR_OFFICER)
            .go(address.substring(address.indexOf("cases")));
        colleague.reads(".head .sub", "1 case");
      }
    }
  }

  @Test
  void walksTheListAndOpensACaseByKeys() {
    EarlierRecord.bring(EarlierRecord.of(ADULT, "FAITH", "W09-801"), port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.LADO).go("cases?q=W09-801");
      window.reads("vaadin-grid", "W09-801");
      window.press("j").focusIsOn("W09-801").press("Enter");
      window.arrivesAt("W09-801");
    }
  }

  @Test
  void saysQuietlyWhatSomebodyElseChanged() {
    EarlierRecord.bring(EarlierRecord.of(ADULT, "FAITH", "W09-801"), port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.DESIGNATED_SENIOR_OFFICER).go("cases?q=W09-803");
      window.reads(".empty", "No case matches");
      EarlierRecord.bring(EarlierRecord.of(ADULT, "FAITH", "W09-803"), port);
      window.reads(".live", "Changed just now: W09-803");
      assertThat(window.page().locator(".empty").count()).isEqualTo(1);
      window.page().locator(".live button").click();
      window.reads("vaadin-grid", "W09-803");
    }
  }

  @Test
  void keepsAFilterUnderAName() {
    EarlierRecord.bring(EarlierRecord.of(ADULT, "FAITH", "W09-801"), port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.LADO).go("cases?sector=FAITH");
      window.page().getByText("Save this filter").click();
      window.sees("dialog[open]");
      window.page().locator("dialog input").fill("Faith only");
      window.page().locator("dialog button[type=submit]").click();
      window.reads(".chip.saved.on", "Faith only");

      window.go("cases").page().locator(".chip.saved").getByText("Faith only").click();
      window.page().waitForURL(address -> address.contains("sector=FAITH"));
      window.page().getByLabel("Forget the saved filter Faith only").click();
      window.page().getByText("Save this filter").waitFor();
    }
  }

  @Test
  void saysWhatToDoWhereNoneMatches() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.LADO).go("cases?q=nobodyofthatname");
      window.reads(".empty", "No case matches");
    }
  }

  private static List<String> takenAway(Window window) throws IOException {
    window.page().locator("summary.btn").getByText("Export").click();
    Download download =
        window.page().waitForDownload(() -> window.page().locator(".export-csv").click());
    return Files.readAllLines(download.path(), StandardCharsets.UTF_8);
  }
}
