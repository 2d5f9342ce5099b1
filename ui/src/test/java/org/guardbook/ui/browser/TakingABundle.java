package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.query.bundle.BundleCheck;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An auditor leaves with a case in a file that a stranger can check. */
@WholeApplication
class TakingABundle {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort private int port;
  @TempDir private Path folder;

  private String aCase() {
    return ACase.toldOf(Caller.as(Role.LADO, port));
  }

  private static JsonNode read(Path bundle, String path) throws IOException {
    return JSON.readTree(bytes(bundle, path));
  }

  private static byte[] bytes(Path bundle, String path) throws IOException {
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      return zip.getInputStream(zip.getEntry(path)).readAllBytes();
    }
  }

  /** What a second program says of bundles, CheckingBundlesTwice holds against this. */
  private static void isUnaltered(Path bundle) throws IOException {
    assertThat(BundleCheck.of(bundle, null).altered()).isNull();
  }

  @Test
  void onTheScreenByKeyboard() throws Exception {
    String reference = aCase();
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR).go("cases/" + reference + "/paper");
      auditor.tabTo("Make the inspection bundle").press("Enter");
      auditor.reads(".err", "Say what it is for.");
      auditor.tabTo("What it is for").type("The inspection of May");
      auditor.tabTo("Name or passage 1").type("Ash Pipit");
      auditor.tabTo("Why it is left out 1").type("The child is no party.");
      auditor.tabTo("Make the inspection bundle").press("Enter");
      auditor.reads(".made", "The bundle is ready.");
      auditor.isOpenToEverybody();

      Download bundle =
          auditor.page().waitForDownload(() -> auditor.page().locator(".download").click());
      Path file = folder.resolve(bundle.suggestedFilename());
      bundle.saveAs(file);
      isUnaltered(file);
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .contains("The inspection of May", "The child is no party.")
          .doesNotContain("Ash Pipit");
    }
  }

  @Test
  void withEveryEventProvedAndSaysWhyItWasTaken() throws Exception {
    String reference = aCase();
    Path file = folder.resolve("whole.zip");

    assertThat(
            Caller.as(Role.AUDITOR, port)
                .take("/api/cases/" + reference + "/bundle?why=Ombudsman", file))
        .isEqualTo(200);

    isUnaltered(file);
    JsonNode about = read(file, "about.json");
    assertThat(about.get("reference").asString()).isEqualTo(reference);
    assertThat(about.get("why").asString()).isEqualTo("Ombudsman");
    JsonNode event = read(file, "events.json").get("events").get(0);
    assertThat(event.get("type").asString()).isEqualTo("positionoftrust.ContactRecorded");
    assertThat(event.get("payload").get("child").get("name").asString()).isEqualTo("Ash Pipit");
    assertThat(read(file, "timeline.json").get(0).get("position").asLong())
        .isEqualTo(event.get("position").asLong());
    assertThat(new String(bytes(file, "README.txt"), StandardCharsets.UTF_8))
        .contains(reference, "Ombudsman", "./guardbook verify", "Nothing.");
    assertThat(Caller.as(Role.AUDITOR, port).get("/api/looks?reference=" + reference).body())
        .contains("BUNDLE_TAKEN", "Ombudsman");
  }

  @Test
  void withEvidenceButForWhatIsHeldBack() throws Exception {
    AReview.monitored("BUNDLE-1", port);
    Path file = folder.resolve("review.zip");

    assertThat(
            Caller.as(Role.AUDITOR, port).take("/api/cases/BUNDLE-1/bundle?why=Inspection", file))
        .isEqualTo(200);

    isUnaltered(file);
    assertThat(read(file, "about.json").get("subjects").get(0).asString()).isEqualTo("BUNDLE-1");
  }

  @Test
  void onlyOfWhatHadBeenRecordedByThen() throws Exception {
    String reference = aCase();
    Caller auditor = Caller.as(Role.AUDITOR, port);

    assertThat(auditor.get("/api/cases/" + reference + "/bundle?asAt=2014-01-01").status())
        .isEqualTo(404);
    assertThat(auditor.get("/api/cases/W98-001/bundle").status()).isEqualTo(404);
  }

  @Test
  void isRefusedWhereAPassageCouldLieOpenBesideItself() {
    Answer answer =
        Caller.as(Role.AUDITOR, port)
            .post(
                "/api/cases/" + aCase() + "/bundle",
                """
                {"why": "Inspection", "withheld": [],
                 "redactions": [{"passage": "Nobody At All", "reason": "A third party"}]}""");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("errors").get(0).get("field").asString())
        .isEqualTo("redactions[0].passage");
    assertThat(answer.body()).contains("“Nobody At All” is in no entry of this case");
  }

  @TestFactory
  Stream<DynamicTest> isForNobodyWhoMayNot() {
    String reference = aCase();
    List<Role> others =
        Stream.of(Role.values()).filter(role -> !Operation.TAKE_BUNDLES.isAllowedTo(role)).toList();
    return others.stream()
        .map(
            role ->
                DynamicTest.dynamicTest(
                    role.label(),
                    () ->
                        assertThat(
                                Caller.as(role, port)
                                    .get("/api/cases/" + reference + "/bundle?why=Curiosity")
                                    .status())
                            .isIn(403, 404)));
  }
}
