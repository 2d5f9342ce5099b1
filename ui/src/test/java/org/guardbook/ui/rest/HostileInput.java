package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
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

/** What makes no sense is refused in a sentence, and nothing of it is stored. */
@WholeApplication
class HostileInput {

  private static final String GOOD = Contacts.about("Merle Sandpiper");

  @LocalServerPort private int port;
  private Caller lado;

  @BeforeEach
  void signIn() {
    lado = Caller.as(Role.LADO, port);
  }

  @TestFactory
  Stream<DynamicTest> namesTheFieldThatIsWrong() {
    return Map.ofEntries(
            Map.entry("happened", GOOD.replace("2025-06-02T10:20", "yesterday")),
            Map.entry("contactType", GOOD.replace("REFERRAL", "GOSSIP")),
            Map.entry("immediateConcern", GOOD.replace("false", "\"no\"")),
            Map.entry("natures", GOOD.replace("[\"PHYSICAL\"]", "\"PHYSICAL\"")),
            Map.entry("natures[0]", GOOD.replace("[\"PHYSICAL\"]", "[7]")),
            Map.entry("adult.dateOfBirth", GOOD.replace("1980-02-29", "1981-02-29")),
            Map.entry("adult.shoeSize", GOOD.replace("\"name\"", "\"shoeSize\": 9, \"name\"")),
            Map.entry("adult.name", GOOD.replace("\"Merle Sandpiper\"", "null")),
            Map.entry("adult", GOOD.replaceAll("\\{\"name.*}", "\"Merle\"")),
            Map.entry("referrer", GOOD.replace("Head teacher", "Head\\u0000teacher")),
            Map.entry("employer", GOOD.replace("Elder Primary School\"", "\\ud800\"")),
            Map.entry("sector", GOOD.replace("\"sector\": \"EDUCATION\",", "")),
            Map.entry("surprise", GOOD.replaceFirst("\\{", "{\"surprise\": true,")))
        .entrySet()
        .stream()
        .map(
            wrong ->
                dynamicTest(
                    wrong.getKey(),
                    () -> {
                      Answer answer = lado.post("/api/contacts", wrong.getValue());

                      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                      assertThat(answer.header("Content-Type"))
                          .startsWith("application/problem+json");
                      assertThat(answer.json().get("errors").get(0).get("message").asString())
                          .endsWith(".");
                      assertThat(answer.json().get("errors").findValuesAsString("field"))
                          .contains(wrong.getKey());
                      assertNothingStored();
                    }));
  }

  @Test
  void namesEverythingThatIsMissingAtOnce() {
    Answer answer = lado.post("/api/contacts", "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("errors").findValuesAsString("field"))
        .containsExactly(
            "happened", "contactType", "referrer", "sector", "immediateConcern", "allegation");
  }

  @Test
  void answersARuleOfTheRecordWithTheFieldItIsAbout() {
    Answer answer = lado.post("/api/contacts", GOOD.replace("PHYSICAL", "BAD_LUCK"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("natures[0]");
    assertNothingStored();
  }

  @TestFactory
  Stream<DynamicTest> refusesBodiesThatNoHonestProgramSends() {
    return Stream.of(
        refuses("no JSON", 400, "W13-117"),
        refuses("nothing", 400, " "),
        refuses("a list", 400, "[]"),
        refuses("half of it", 400, GOOD.substring(0, 80)),
        refuses("something after it", 400, GOOD + "{}"),
        refuses("a field twice", 400, GOOD.replaceFirst("\\{", "{\"sector\": \"HEALTH\",")),
        refuses("a huge number", 400, GOOD.replace("false", "9".repeat(5_000))),
        refuses("a deep nest", 400, "[".repeat(10_000)),
        refuses("2 MB", 413, GOOD.replace("pushed", "p".repeat(2 << 20))));
  }

  private DynamicTest refuses(String what, int status, String body) {
    return dynamicTest(
        what,
        () -> {
          Answer answer = lado.post("/api/contacts", body);

          assertThat(answer.status()).as(answer.body()).isEqualTo(status);
          assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
          assertThat(answer.json().get("detail").asString()).endsWith(".");
          assertNothingStored();
        });
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] bytes = GOOD.getBytes(StandardCharsets.ISO_8859_1);
    bytes[GOOD.indexOf("Merle")] = (byte) 0xE9;

    Answer answer =
        lado.post("/api/contacts", "application/json", BodyPublishers.ofByteArray(bytes));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).isEqualTo("The body is not in UTF-8.");
  }

  @Test
  void refusesAnEndlessBodyThatDoesNotSayHowLongItIs() {
    Answer answer =
        lado.post(
            "/api/contacts",
            "application/json",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[30 << 20])));

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void keepsFormulasAndMarkupAsTheWordsTheyAre() {
    String words = "=HYPERLINK(\\\"x\\\") <script>alert(1)</script>";
    Answer recorded =
        lado.post(
            "/api/contacts",
            GOOD.replace("A colleague saw a child pushed.", words)
                .replace("Merle Sandpiper", "Wilf Formula"));

    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    Answer read = lado.get(recorded.header("Location"));
    assertThat(read.json().get("allegation").asString())
        .isEqualTo("=HYPERLINK(\"x\") <script>alert(1)</script>");
    assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(read.header("Content-Security-Policy")).contains("default-src 'none'");
  }

  @TestFactory
  Stream<DynamicTest> refusesAddressesThatMakeNoSense() {
    return Map.ofEntries(
            Map.entry("/api/cases?page=-1", 400),
            Map.entry("/api/cases?size=100000", 400),
            Map.entry("/api/cases?size=many", 400),
            Map.entry("/api/cases?state=LOST", 400),
            Map.entry("/api/cases?sort=password", 400),
            Map.entry("/api/cases?receivedFrom=2014-02-30", 400),
            Map.entry("/api/cases?q=" + "x".repeat(300), 400),
            Map.entry("/api/cases/W13-117?asAt=then", 400),
            Map.entry("/api/cases/W13-117?asAt=%2B999999999-12-31", 400),
            Map.entry("/api/cases/W13-117?asAt=%2B999999999-12-31T12:00:00Z", 400),
            Map.entry(
                "/api/reference-data/deadline?limit=FIRST_MEETING&from=%2B999999999-12-31", 400),
            Map.entry("/api/cases/W99-117", 404),
            Map.entry("/api/cases/%3Cscript%3E", 404),
            Map.entry("/api/reports/lado", 400),
            Map.entry("/api/reports/lado?from=2014-03-31&to=2013-04-01", 400),
            Map.entry("/api/reports/lado?from=2013-04-01&to=2014-03-31&format=pdf", 400),
            Map.entry("/api/reference-data/codes/SHOES", 400),
            Map.entry("/api/nowhere", 404),
            Map.entry("/api/contacts", 405))
        .entrySet()
        .stream()
        .map(
            wrong ->
                dynamicTest(
                    wrong.getKey(),
                    () -> {
                      Answer answer = lado.get(wrong.getKey());
                      assertThat(answer.status()).as(answer.body()).isEqualTo(wrong.getValue());
                      assertThat(answer.header("Content-Type"))
                          .startsWith("application/problem+json");
                    }));
  }

  @Test
  void saysWhichKindOfBodyItTakes() {
    Answer answer = lado.post("/api/contacts", "text/plain", BodyPublishers.ofString(GOOD));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.json().get("detail").asString()).contains("application/json");
  }

  private void assertNothingStored() {
    assertThat(lado.get("/api/cases?q=Sandpiper").json().get("total").asInt()).isZero();
  }
}
