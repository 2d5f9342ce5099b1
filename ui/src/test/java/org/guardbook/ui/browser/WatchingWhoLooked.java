package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The auditor and the designated senior officer see who looked into whose record. */
@WholeApplication
class WatchingWhoLooked {

  @LocalServerPort private int port;

  @Test
  void anOpeningIsOnRecordBeforeThePageIsThere() throws IOException {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    try (Window lado = Window.on(port);
        Window auditor = Window.on(port)) {
      lado.signIn(Role.LADO).go("cases/" + reference);
      auditor.signIn(Role.AUDITOR).go("cases/" + reference);
      auditor.reads("[aria-label='Who has looked']", "2 openings by 2 people.");

      auditor.page().getByText("List who looked").click();
      auditor.arrivesAt("Who looked");
      auditor.reads("vaadin-grid", "lado");
      auditor.reads(".head .sub", "2 looks");
      auditor.isOpenToEverybody();

      assertThat(takenAway(auditor))
          .anySatisfy(line -> assertThat(line).contains(reference, "lado", "LADO", "Opened"));
      auditor.page().getByLabel("Signed in as").fill("lado");
      auditor.reads(".head .sub", "1 look");
    }
  }

  @Test
  void countsUpToTheMomentFromWhichThePageLooks() {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR).go("cases/" + reference);
      auditor.reads("[aria-label='Who has looked']", "by");
      String told =
          Caller.as(Role.AUDITOR, port)
              .get("/api/cases/" + reference)
              .json()
              .get("lastRecordedAt")
              .asString();

      auditor.go("cases/" + reference + "?asAt=" + told);

      auditor.reads("[aria-label='Who has looked']", "0 openings by 0 people up to then.");
    }
  }

  @Test
  void isSortedByNothingButWhatCanBeSortedBy() {
    Caller auditor = Caller.as(Role.AUDITOR, port);

    assertThat(auditor.get("/api/looks?sort=-subject").status()).isEqualTo(200);
    assertThat(auditor.get("/api/looks?sort=reason").status()).isEqualTo(400);
  }

  @Test
  void saysSoWhereNobodyDid() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.DESIGNATED_SENIOR_OFFICER).go("looks?reference=W00-999");
      window.reads(".empty", "No look matches");
      window.isOpenToEverybody();
    }
  }

  @Test
  void whatIsTakenAwayIsWrittenDownAsThat() throws IOException {
    EarlierRecord.bring(EarlierRecord.of("Teasel Woodcock", "FAITH", "W09-806"), port);
    try (Window lado = Window.on(port)) {
      lado.signIn(Role.LADO).go("cases?q=W09-806");
      lado.reads("vaadin-grid", "W09-806");
      takenAway(lado);
    }

    assertThat(
            Caller.as(Role.DESIGNATED_SENIOR_OFFICER, port)
                .get("/api/looks?reference=W09-806")
                .json()
                .get("looks")
                .valueStream()
                .map(look -> look.get("kind").asString() + " " + look.get("detail").asString()))
        .containsSubsequence("EXPORTED CSV", "FOUND W09-806");
  }

  private static List<String> takenAway(Window window) throws IOException {
    window.page().locator("summary.btn").getByText("Export").click();
    Download download =
        window.page().waitForDownload(() -> window.page().locator(".export-csv").click());
    return Files.readAllLines(download.path(), StandardCharsets.UTF_8);
  }
}
