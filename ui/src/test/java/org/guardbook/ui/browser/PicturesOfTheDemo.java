package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guardbook.ui.Application;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * What a newcomer sees first: the demo, on a day that stands still. The README's pictures are taken
 * here; {@code -Dguardbook.pictures=docs/pictures} says where they go, and nothing in the tree
 * changes where it is left out.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = Application.class,
    properties = {"guardbook.demo=true", "guardbook.demo-now=2026-03-10T14:12:00Z"})
@ContextConfiguration(initializers = WholeApplication.OnAFolderOfItsOwn.class)
class PicturesOfTheDemo {

  @LocalServerPort private int port;

  @Test
  void showsWhatNeedsTheLadoTodayACaseAContactAndTheYear() throws IOException {
    try (Window window = Window.on(port)) {
      window.signIn("lado", "guardbook-demo");
      window.arrivesAt("Today");
      window.sees("main table tbody tr");
      picture(window, "today");

      window.go("cases?state=BETWEEN_MEETINGS");
      String reference = window.sees("main a[href*='cases/W']").innerText();
      window.go("cases/" + reference);
      window.sees(".slip");
      picture(window, "case");

      window.go("contacts/new");
      window.arrivesAt("Log a contact");
      picture(window, "contact");

      window.go("figures?from=2025-04-01&until=2026-03-31");
      window.sees("main svg");
      picture(window, "figures");
    }
  }

  @Test
  void showsActionPlansAReviewAndWhatAnAgencyOwes() throws IOException {
    try (Window committee = Window.on(port);
        Window police = Window.on(port)) {
      committee.signIn("committee", "guardbook-demo").go("action-plans");
      committee.sees("vaadin-grid a[data-row]");
      picture(committee, "action-plans");

      committee.go("reviews/W5");
      committee.sees("#recommendations table");
      picture(committee, "review");

      police.signIn("police", "guardbook-demo").arrivesAt("What we owe: Police");
      police.sees("article.owed form");
      picture(police, "my-agency");
    }
  }

  @Test
  void showsWhatIsDueToChildrenAChildAndTheYearsPlans() throws IOException {
    try (Window window = Window.on(port)) {
      window.signIn("cpchair", "guardbook-demo").arrivesAt("Due");
      window.sees("main table tbody tr");
      picture(window, "due");

      window.go("register?category=NEGLECT&duration=FROM_6_TO_12_MONTHS");
      String reference = window.sees("vaadin-grid a[href*='children/']").getAttribute("href");
      window.go("children/" + reference.substring(reference.lastIndexOf('/') + 1));
      window.sees("#plan table");
      picture(window, "child");

      window.go("figures/child-protection?from=2024-04-01&until=2025-03-31");
      window.sees("main svg");
      picture(window, "child-protection");
    }
  }

  @Test
  void showsACaseAsItStoodWhoLookedAndTheLedger() throws IOException {
    try (Window window = Window.on(port)) {
      window.signIn("auditor", "guardbook-demo").go("cases?state=BETWEEN_MEETINGS");
      String reference = window.sees("main a[href*='cases/W']").innerText();
      window.go("cases/" + reference + "/replay?event=5");
      window.sees(".replayed table");
      picture(window, "replay");

      window.go("looks");
      window.sees("vaadin-grid a");
      picture(window, "looks");

      window.go("ledger");
      window.sees(".heads li");
      picture(window, "ledger");
    }
  }

  private static void picture(Window window, String name) throws IOException {
    Path folder =
        Path.of(System.getProperty("guardbook.pictures", "target/pictures")).toAbsolutePath();
    Files.createDirectories(folder);
    Path file = folder.resolve(name + ".png");
    window.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(file).isNotEmptyFile();
  }
}
