package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file goes in as bytes, comes out only to be saved, and does no harm on either way. */
@WholeApplication
class SendingEvidence {

  private static final String PDF = "%PDF-1.4\nSign-in sheets of five teams.\n%%EOF";

  @LocalServerPort private int port;
  private Caller committee;
  private Caller police;
  private String plan = "";

  @BeforeEach
  void aPlan() {
    committee = Caller.as(Role.REVIEW_COMMITTEE, port);
    police = Caller.as(Role.AGENCY_LEAD, port);
    plan = Plans.open(committee, "FILES-1", "Review of the Avocet family");
    Plans.agree(committee, plan, "1.1", "POLICE", "Brief all teams.");
  }

  @Test
  void showsWhatWasDoneToWhoeverVerifiesIt() {
    Answer sent = send("Sign-in sheets.pdf", BodyPublishers.ofString(PDF));
    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    assertThat(sent.json().get("mediaType").asString()).isEqualTo("application/pdf");
    String sha256 = sent.json().get("sha256").asString();
    Plans.agree(committee, plan, "1.2", "POLICE", "Audit the teams.");
    Plans.done(police.post(plan + "/complete-action", completed("1.2", "\"" + sha256 + "\"")));

    Answer file = committee.get(plan + "/evidence/" + sha256);

    assertThat(file.body()).isEqualTo(PDF);
    assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.header("Content-Disposition")).startsWith("attachment;").contains("Sign-in");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.response().headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(file.header("Cache-Control")).contains("no-store");
    assertThat(Caller.as(Role.LADO, port).get(plan + "/evidence/" + sha256).status())
        .isEqualTo(403);
    assertThat(committee.get("/api/cases/W3-NONE/evidence/" + sha256).status()).isEqualTo(404);
    Plans.done(
        committee.post(
            plan + "/send-action-back",
            "{\"happened\": \"2025-07-02\", \"action\": \"1.2\", \"reason\": \"Two are missing.\"}"));
  }

  @Test
  void takesTheAnswerToAFileAsItsName() {
    Answer sent = send("notes.txt", BodyPublishers.ofString("Nine of ten."));

    Plans.done(
        police.post(
            plan + "/report-progress",
            """
            {"happened": "2025-06-02", "action": "1.1", "outlook": "AT_RISK", "note": "Late.",
             "evidence": [%s]}"""
                .formatted(sent.body())));
  }

  @Test
  void namesTheFieldOfAFileThatNobodySent() {
    Answer refused =
        police.post(plan + "/complete-action", completed("1.1", "\"" + "0".repeat(64) + "\", 7"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().get("errors").findValuesAsString("field"))
        .containsExactly("evidence[0]", "evidence[1]");
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatIsNoEvidenceWhateverItIsCalled() {
    Map<String, String> hostile = new LinkedHashMap<>();
    hostile.put("minutes.pdf", "MZ\u0090\u0000\u0003");
    hostile.put("minutes.txt", "<html><script>alert(1)</script></html>");
    hostile.put("drawing.png", "<svg onload=\"alert(1)\"/>");
    hostile.put("page.html", "Nothing here.");
    hostile.put("photograph.jpg", PDF);
    hostile.put("nothing.pdf", "");
    hostile.put("..", PDF);
    return hostile.entrySet().stream()
        .map(
            file ->
                dynamicTest(
                    file.getKey(),
                    () -> {
                      Answer answer = send(file.getKey(), BodyPublishers.ofString(file.getValue()));
                      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
                      assertThat(answer.header("Content-Type"))
                          .startsWith("application/problem+json");
                      assertThat(answer.json().get("detail").asString()).endsWith(".");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> refusesAHundredMegabytesWithMemoryFlat() {
    Map<String, BodyPublisher> large = new LinkedHashMap<>();
    large.put("that say so", BodyPublishers.ofByteArray(new byte[100 << 20]));
    large.put("that do not", BodyPublishers.ofInputStream(() -> endless(100L << 20)));
    return large.entrySet().stream()
        .map(
            body ->
                dynamicTest(
                    body.getKey(),
                    () -> {
                      Answer answer = send("large.pdf", body.getValue());
                      assertThat(answer.status()).as(answer.body()).isEqualTo(413);
                      assertThat(answer.json().get("detail").asString())
                          .startsWith("The file is larger than 25 MB");
                    }));
  }

  @Test
  void letsNoNameIntoTheHeadersOrOutOfItsFolder() {
    Answer sent =
        send(
            "../../a\r\nSet-Cookie: b=c\r\n\r\n\"; filename=\"x.exe\u202Efdp.Ärzte.pdf",
            BodyPublishers.ofString(PDF + " "));
    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    assertThat(sent.json().get("fileName").asString())
        .isEqualTo("aSet-Cookie- b=c-; filename=-x.exefdp.Ärzte.pdf");
    String sha256 = sent.json().get("sha256").asString();
    Plans.done(
        police.post(
            plan + "/report-progress",
            """
            {"happened": "2025-06-04", "action": "1.1", "outlook": "ON_TRACK", "note": "Sheets.",
             "evidence": ["%s"]}"""
                .formatted(sha256)));

    Answer file = committee.get(plan + "/evidence/" + sha256);

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Set-Cookie")).isEmpty();
    assertThat(file.header("Content-Disposition")).startsWith("attachment;").contains("UTF-8''");
  }

  @Test
  void wantsToKnowWhatTheFileIsCalled() {
    assertThat(
            police.post("/api/evidence", "application/pdf", BodyPublishers.ofString(PDF)).status())
        .isEqualTo(400);
  }

  private Answer send(String name, BodyPublisher body) {
    return police.post(
        "/api/evidence?fileName=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
        "application/octet-stream",
        body);
  }

  private static String completed(String action, String evidence) {
    return """
        {"happened": "2025-07-01", "action": "%s", "note": "All five teams were briefed.",
         "evidence": [%s]}"""
        .formatted(action, evidence);
  }

  private static InputStream endless(long length) {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    return new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- > 0 ? 'x' : -1;
      }

      @Override
      public int read(byte[] into, int offset, int wanted) {
        if (left <= 0) {
          return -1;
        }
        int many = (int) Math.min(left, Math.min(wanted, block.length));
        System.arraycopy(block, 0, into, offset, many);
        left -= many;
        return many;
      }
    };
  }
}
