package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file is imported on its screen: all of it, or nothing and why. */
@WholeApplication
class BringingARecordOver {

  private static final String GOOD =
      new String(
          EarlierRecord.of("Yarrow Siskin", "SPORT_AND_LEISURE", "W09-811", "W09-812"),
          StandardCharsets.UTF_8);

  @LocalServerPort private int port;

  @Test
  void namesLineAndColumnOfWhatIsWrongAndThenTakesTheMendedFile() throws IOException {
    try (Window window = Window.on(port)) {
      window.signIn(Role.LADO).go("import");
      send(window, GOOD.replaceFirst("(?s)(.*)2009-07-10", "$12009-17-10"));
      window.reads(".outcome", "1 problem in contacts.csv; nothing was stored");
      assertThat(window.page().locator(".outcome tbody tr").innerText()).contains("3", "outcomeOn");
      assertThat(problems(window)).contains("3,outcomeOn,");
      window.go("cases?q=W09-81").reads(".empty", "No case matches");

      window.go("import");
      window.reads(".outcome", "nothing was stored");
      send(window, GOOD);
      window.reads(".outcome", "2 rows: 2 imported, 0 unchanged");
      send(window, GOOD);
      window.reads(".outcome", "2 rows: 0 imported, 2 unchanged");
      window.page().getByText("Show the cases").click();
      window.arrivesAt("Position of trust");
    }
  }

  private static void send(Window window, String csv) {
    window
        .page()
        .setInputFiles(
            "vaadin-upload input[type=file]",
            new FilePayload("contacts.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static String problems(Window window) throws IOException {
    Download download =
        window
            .page()
            .waitForDownload(() -> window.page().getByText("Download the problems").click());
    return Files.readString(download.path());
  }
}
