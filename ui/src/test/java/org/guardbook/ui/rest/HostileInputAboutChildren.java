package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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

/** What makes no sense about a child is refused in a sentence, and nothing of it is stored. */
@WholeApplication
class HostileInputAboutChildren {

  private static final String DISCUSSIONS = "/api/children/strategy-discussions";
  private static final String ENTRIES = "/api/children/entries";
  private static final String GOOD = Children.about("Nettle Ruddyduck");

  @LocalServerPort private int port;
  private Caller chair;

  @BeforeEach
  void signIn() {
    chair = Caller.as(Role.CONFERENCE_CHAIR, port);
  }

  @TestFactory
  Stream<DynamicTest> namesTheFieldThatIsWrong() {
    return Map.ofEntries(
            Map.entry("happened", GOOD.replace("2025-06-02T10:20", "the other day")),
            Map.entry(
                "children", GOOD.replaceFirst("\\[\\{", "{").replaceFirst("true}],", "true},")),
            Map.entry("children[0].section47Required", GOOD.replace("true", "\"yes\"")),
            Map.entry("children[0].child.dateOfBirth", GOOD.replace("2016-02-29", "2015-02-29")),
            Map.entry("children[0].child.gender", GOOD.replace("FEMALE", "GIRL")),
            Map.entry("children[0].child.name", GOOD.replace("\"Nettle Ruddyduck\"", "null")),
            Map.entry("children[0].child.school", GOOD.replace("\"gender\"", "\"school\"")),
            Map.entry("agencies[1]", GOOD.replace("\"POLICE\"", "{}")),
            Map.entry("reason", GOOD.replaceFirst("(?s),\\s+\"reason\": \"[^\"]+\"", "")))
        .entrySet()
        .stream()
        .map(
            wrong ->
                dynamicTest(
                    wrong.getKey(), () -> assertRefused(400, wrong.getKey(), wrong.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> answersARuleOfTheRecordWithTheFieldItIsAbout() {
    return Map.ofEntries(
            Map.entry("happened", GOOD.replace("2025-06-02T10:20", "2125-06-02")),
            Map.entry("children[0].child.dateOfBirth", GOOD.replace("2016-02-29", "2025-06-03")),
            Map.entry("agencies[1]", GOOD.replace("\"POLICE\"", "\"NEIGHBOURS\"")),
            Map.entry("agencies", GOOD.replace("\"CHILDRENS_SOCIAL_CARE\", \"POLICE\"", "")),
            Map.entry(
                "children", GOOD.replaceFirst("(?s)\"children\": \\[.*true}]", "\"children\": []")),
            Map.entry("siblingOf", GOOD.replaceFirst("\\{", "{\"siblingOf\": \"C-99999\",")))
        .entrySet()
        .stream()
        .map(
            wrong ->
                dynamicTest(
                    wrong.getKey(), () -> assertRefused(422, wrong.getKey(), wrong.getValue())));
  }

  private void assertRefused(int status, String field, String body) {
    Answer answer = chair.post(DISCUSSIONS, body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("errors").get(0).get("message").asString()).endsWith(".");
    assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    assertThat(chair.get("/api/children?q=Ruddyduck").json().get("total").asInt()).isZero();
  }

  @TestFactory
  Stream<DynamicTest> namesTheLineOfAFamilysFormThatIsWrong() {
    String child = Children.open(chair, "Nettle Shoveler", "hostile-lines");
    String good =
        """
        {"type": "BeginEnquiry", "reference": "%s", "happened": "2025-06-03", "withPolice": true}"""
            .formatted(child);
    return Map.ofEntries(
            Map.entry("entries[1].type", good.replace("BeginEnquiry", "java.lang.Runtime")),
            Map.entry("entries[1].happened", good.replace("2025-06-03", "2025-06-31")),
            Map.entry("entries[1].reference", good.replace(child, "nobody")),
            Map.entry("entries[1].withPolice", good.replace(", \"withPolice\": true", "")))
        .entrySet()
        .stream()
        .map(
            wrong ->
                dynamicTest(
                    wrong.getKey(),
                    () -> {
                      Answer answer = together(good, wrong.getValue());

                      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                      assertThat(answer.json().get("errors").findValuesAsString("field"))
                          .contains(wrong.getKey());
                      assertEnquiriesNotBegun(child);
                    }));
  }

  @Test
  void recordsNothingForAFamilyWhereOneOfTheChildrenIsRefused() {
    String child = Children.open(chair, "Nettle Garganey", "hostile-family");
    String begun =
        """
        {"type": "BeginEnquiry", "reference": "%s", "happened": "2025-06-03", "withPolice": true}"""
            .formatted(child);

    Answer twice = together(begun, begun);
    assertThat(twice.status()).as(twice.body()).isEqualTo(422);
    assertThat(twice.json().get("errors").get(0).get("field").asString()).isEqualTo("entries[1]");
    assertThat(twice.json().get("errors").get(0).get("message").asString())
        .startsWith("Section 47 enquiries have been open since 3 June 2025.");

    Answer nobody = together(begun, begun.replace(child, "C-99999"));
    assertThat(nobody.status()).as(nobody.body()).isEqualTo(422);
    assertThat(nobody.json().get("errors").get(0).get("field").asString())
        .isEqualTo("entries[1].reference");
    assertThat(together().status()).isEqualTo(422);
    assertEnquiriesNotBegun(child);
  }

  @Test
  void refusesWhatAGoodRecordNeverShows() {
    String path = "/api/cases/" + Children.open(chair, "Nettle Pintail", "hostile-order");
    Answer early =
        chair.post(
            path + "/conclude-enquiry",
            """
            {"happened": "2025-06-04", "finding": "NOT_SUBSTANTIATED",
             "conferenceRequired": false, "reason": "Nothing came of it."}""");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.json().get("detail").asString()).isNotBlank();

    done(
        chair.post(
            path + "/begin-enquiry", "{\"happened\": \"2025-06-03\", \"withPolice\": true}"));
    done(
        chair.post(
            path + "/conclude-enquiry",
            """
            {"happened": "2025-06-10", "finding": "SUBSTANTIATED_CONTINUING_RISK",
             "conferenceRequired": true, "reason": "At continuing risk."}"""));
    Answer atAWeekend =
        chair.post(
            path + "/call-conference",
            """
            {"happened": "2025-06-10", "kind": "INITIAL", "heldFor": "2025-06-21",
             "chair": "Imogen Farrant", "invited": ["POLICE"], "together": []}""");
    assertThat(atAWeekend.status()).isEqualTo(422);
    assertThat(atAWeekend.json().get("errors").get(0).get("message").asString())
        .isEqualTo(
            "21 June 2025 is a Saturday; an initial conference is held from Monday to Friday.");
    Answer noCategory =
        chair.post(
            path + "/hold-conference",
            """
            {"happened": "2025-06-20T10:00", "kind": "INITIAL", "chair": "Imogen Farrant",
             "attendance": [{"agency": "POLICE", "present": true, "report": true}],
             "childsView": "", "parentsView": "", "planNeeded": true, "reason": "At risk.",
             "dissent": "", "together": []}""");
    assertThat(noCategory.status()).as(noCategory.body()).isEqualTo(422);
    assertThat(noCategory.json().get("errors").get(0).get("field").asString())
        .isEqualTo("category");
    assertThat(chair.get(path).json().get("plans").size()).isZero();
  }

  @Test
  void keepsFormulasAndMarkupAsTheWordsTheyAre() {
    Answer recorded =
        chair.post(
            DISCUSSIONS,
            Children.about("Nettle Formula")
                .replace(
                    "A neighbour heard the child cry for hours.",
                    "=HYPERLINK(\\\"x\\\") <script>alert(1)</script>"));

    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    Answer read = chair.get(recorded.header("Location"));
    assertThat(read.json().at("/discussions/0/reason").asString())
        .isEqualTo("=HYPERLINK(\"x\") <script>alert(1)</script>");
    assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @TestFactory
  Stream<DynamicTest> refusesAddressesThatMakeNoSense() {
    return Map.ofEntries(
            Map.entry("/api/children?page=-1", 400),
            Map.entry("/api/children?size=100000", 400),
            Map.entry("/api/children?state=LOST", 400),
            Map.entry("/api/children?sort=password", 400),
            Map.entry("/api/children?q=" + "x".repeat(300), 400),
            Map.entry("/api/children/register?on=then", 400),
            Map.entry("/api/children/register?on=%2B999999999-12-31", 400),
            Map.entry("/api/children/register?duration=FOREVER", 400),
            Map.entry("/api/children/register?sort=password", 400),
            Map.entry("/api/children/due", 400),
            Map.entry("/api/children/due?until=soon", 400),
            Map.entry("/api/children/known", 400),
            Map.entry("/api/children/known?name=Fern&dateOfBirth=2014-02-30", 400),
            Map.entry("/api/cases/C-99999", 404),
            Map.entry("/api/cases/C-99999/timeline", 404),
            Map.entry("/api/cases/C-1", 403),
            Map.entry("/api/reports/child-protection", 400),
            Map.entry("/api/reports/child-protection?from=2012-03-31&to=2011-04-01", 400),
            Map.entry("/api/reports/child-protection?from=2011-04-01&to=2012-03-31&years=11", 400),
            Map.entry(
                "/api/reports/child-protection?from=2011-04-01&to=2012-03-31&format=pdf", 400))
        .entrySet()
        .stream()
        .map(
            wrong ->
                dynamicTest(
                    wrong.getKey(),
                    () -> {
                      Answer answer = chair.get(wrong.getKey());
                      assertThat(answer.status()).as(answer.body()).isEqualTo(wrong.getValue());
                      assertThat(answer.header("Content-Type"))
                          .startsWith("application/problem+json");
                    }));
  }

  private void assertEnquiriesNotBegun(String child) {
    assertThat(chair.get("/api/cases/" + child).json().get("enquiries").size()).isZero();
  }

  private Answer together(String... entries) {
    return chair.post(ENTRIES, "{\"entries\": [" + String.join(",", entries) + "]}");
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
