package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
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

  private static String text(Path bundle, String path) throws IOException {
    return new String(bytes(bundle, path), StandardCharsets.UTF_8);
  }

  private static String paper(Path bundle) throws IOException {
    StringBuilder text = new StringBuilder();
    PdfReader reader = new PdfReader(bytes(bundle, "case.pdf"));
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
    }
    return text.toString().replaceAll("[\\s\\u00a0]+", " ");
  }

  /** The leaves of all events that are not sealed, as they are stored. */
  private static String leaves(Path bundle) throws IOException {
    return read(bundle, "events.json")
        .get("events")
        .valueStream()
        .filter(event -> event.has("leaf"))
        .map(event -> new String(event.get("leaf").binaryValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }

  /** Says the program that made it, and the one in Python that lies in it. */
  private void isUnaltered(Path bundle) throws Exception {
    assertThat(BundleCheck.of(bundle, null, null).altered()).isNull();
    Path program =
        Files.write(folder.resolve("verify_bundle.py"), bytes(bundle, "checking/verify_bundle.py"));
    Process python;
    try {
      python =
          new ProcessBuilder("python3", program.toString(), bundle.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException _) {
      // Where there is no Python, only the one program can say it
      return;
    }
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(python.waitFor()).as(said).isZero();
    assertThat(said).contains(": unaltered, ");
  }

  private static void isOpenNowhere(Path bundle, String... words) throws IOException {
    assertThat(paper(bundle)).doesNotContain(words);
    assertThat(leaves(bundle)).doesNotContain(words);
    for (String path : List.of("README.txt", "about.json", "timeline.json", "events.json")) {
      assertThat(text(bundle, path)).as(path).doesNotContain(words);
    }
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
      assertThat(text(file, "README.txt"))
          .containsIgnoringWhitespaces("The inspection of May", "The child is no party.");
      assertThat(paper(file)).contains("redacted 1", "The child is no party.");
      isOpenNowhere(file, "Ash Pipit");
    }
  }

  @Test
  void saysWhatIsNowhereBesideTheRowThatAsksForIt() {
    try (Window auditor = Window.on(port)) {
      auditor.signIn(Role.AUDITOR).go("cases/" + aCase() + "/paper");
      auditor.tabTo("What it is for").type("The inspection of May");
      auditor.tabTo("Leave something else out").press("Enter");
      auditor.focusIsOn("Name or passage 2").type("Nobody At All");
      auditor.tabTo("Why it is left out 2").type("A third party.");
      auditor.tabTo("Make the inspection bundle").press("Enter");
      auditor.reads(".err", "“Nobody At All” is in no entry of this case.");

      assertThat(
              auditor.page().getByLabel("Name or passage 2").first().getAttribute("aria-invalid"))
          .isEqualTo("true");
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
  void withEvidenceButForWhatIsHeldBackAndWhatASealedEntryNames() throws Exception {
    AReview review = AReview.monitored("BUNDLE-1", port);
    String shown = shown(review, "1.1", "The register of ten wards.");
    String heldBack = shown(review, "1.2", "Minutes with names in them.");
    String ofASealedEntry = shown(review, "2.1", "What Dunnock wrote.");
    Path file = folder.resolve("review.zip");

    assertThat(
            Caller.as(Role.AUDITOR, port)
                .take(
                    "/api/cases/BUNDLE-1/bundle",
                    """
                    {"why": "Inspection", "withheld": ["%s"],
                     "redactions": [{"passage": "Dunnock", "reason": "A third party"}]}"""
                        .formatted(heldBack),
                    file))
        .isEqualTo(200);

    isUnaltered(file);
    assertThat(text(file, "evidence/" + shown + ".txt")).isEqualTo("The register of ten wards.");
    assertThat(read(file, "about.json").get("withheld").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder(heldBack, ofASealedEntry);
    assertThat(text(file, "README.txt")).contains(heldBack, ofASealedEntry);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().filter(each -> each.getName().startsWith("evidence/"))).hasSize(1);
    }
  }

  /** Sends a file, and reports on an action with it, in its own words. */
  private String shown(AReview review, String action, String words) {
    Answer sent =
        Caller.as(Role.REVIEW_COMMITTEE, port)
            .post("/api/evidence?fileName=notes.txt", "text/plain", BodyPublishers.ofString(words));
    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    String sha256 = sent.json().get("sha256").asString();
    review.tell(
        "report-progress",
        """
        {"happened": "2026-01-10", "action": "%s", "outlook": "ON_TRACK", "note": "%s",
         "evidence": ["%s"]}"""
            .formatted(action, words, sha256));
    return sha256;
  }

  @Test
  void isRefusedWhereWhatIsToBeHeldBackIsNotThere() {
    Answer answer =
        Caller.as(Role.AUDITOR, port)
            .post(
                "/api/cases/" + aCase() + "/bundle",
                "{\"why\": \"Inspection\", \"withheld\": [\"44C7EA\"], \"redactions\": []}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("withheld");
    assertThat(answer.body()).contains("“44C7EA” is no file of evidence of this case");
  }

  @Test
  void withNothingOpenOfWhatWasLeftOutHoweverItIsWritten() throws Exception {
    Path file = folder.resolve("redacted.zip");

    assertThat(
            Caller.as(Role.AUDITOR, port)
                .take(
                    "/api/cases/" + aCase() + "/bundle",
                    """
                    {"why": "The complaint of ash pipit", "withheld": [],
                     "redactions": [
                      {"passage": "Ash\\u202fPipit", "reason": "Ash Pipit is no party"},
                      {"passage": "4 May 1984", "reason": "A date of birth"}]}""",
                    file))
        .isEqualTo(200);

    isUnaltered(file);
    isOpenNowhere(file, "Ash Pipit", "ash pipit", "4 May 1984", "1984-05-04");
    assertThat(read(file, "about.json").get("why").asString())
        .isEqualTo("The complaint of [redacted 1]");
  }

  @Test
  void withoutTheNamesOfBrothersAndSistersThatOnlyThePaperHas() throws Exception {
    AChild child = AChild.onPlan("Teasel", port);
    Path file = folder.resolve("child.zip");

    assertThat(
            Caller.as(Role.AUDITOR, port)
                .take(
                    "/api/cases/" + child.reference() + "/bundle",
                    """
                    {"why": "The hearing", "withheld": [],
                     "redactions": [{"passage": "Ash Pipit", "reason": "Her brother"}]}""",
                    file))
        .isEqualTo(200);

    isUnaltered(file);
    isOpenNowhere(file, "Ash Pipit");
    assertThat(paper(file)).contains("Brothers and sisters redacted 1");
    assertThat(text(file, "README.txt"))
        .containsIgnoringWhitespaces(
            "was blacked out in case.pdf, and no entry in events.json has it");
  }

  @Test
  void withoutTheNameOfASealedEntryWhereTheChronologySaysWhatItMeant() throws Exception {
    String reference = aCase();
    Caller lado = Caller.as(Role.LADO, port);
    String entry =
        lado.get("/api/cases/" + reference + "/timeline").json().get(0).get("eventId").asString();
    Answer picked =
        lado.post(
            "/api/cases/" + reference + "/pick-case-entry",
            """
            {"happened": "2026-01-07", "entry": "%s", "significance": "Ash Pipit was believed."}"""
                .formatted(entry));
    assertThat(picked.status()).as(picked.body()).isBetween(200, 299);
    Answer restated =
        lado.post(
            "/api/cases/" + reference + "/restate-case-significance",
            """
            {"happened": "2026-01-08", "entry": "%s", "significance": "Ash Pipit spoke up."}"""
                .formatted(entry));
    assertThat(restated.status()).as(restated.body()).isBetween(200, 299);
    Path file = folder.resolve("picked.zip");

    assertThat(
            Caller.as(Role.AUDITOR, port)
                .take(
                    "/api/cases/" + reference + "/bundle",
                    """
                    {"why": "The hearing", "withheld": [],
                     "redactions": [{"passage": "pulled by the arm", "reason": "Not proved"}]}""",
                    file))
        .isEqualTo(200);

    isUnaltered(file);
    isOpenNowhere(file, "pulled by the arm", entry);
    assertThat(leaves(file)).doesNotContain("believed", "spoke up");
    assertThat(read(file, "about.json").get("redactions").get(0).get("sealed")).hasSize(3);
    assertThat(text(file, "README.txt")).containsIgnoringWhitespaces("or are about one");
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
