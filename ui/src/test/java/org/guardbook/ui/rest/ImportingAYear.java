package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A board's year out of an earlier record comes to the figures that its report printed. */
@WholeApplication
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportingAYear {

  private static final String REPORT = "/api/reports/lado?from=2013-04-01&to=2014-03-31";

  @LocalServerPort private int port;
  private Caller lado;

  @BeforeEach
  void signIn() {
    lado = Caller.as(Role.LADO, port);
  }

  @Test
  @Order(1)
  void storesNothingWhereOneCellIsWrongAndNamesItByLineAndColumn() {
    String bad =
        file("contacts.csv").replace("UNSUBSTANTIATED,2013-05-16", "UNSUBSTANTIATED,2013-02-30");

    Answer answer = send(bad);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("imported").asInt()).isZero();
    assertThat(answer.json().get("rejected").size()).isEqualTo(1);
    assertThat(answer.json().get("rejected").get(0).get("line").asInt()).isEqualTo(3);
    assertThat(answer.json().get("rejected").get(0).get("column").asString())
        .isEqualTo("outcomeOn");
    assertThat(answer.json().get("rejected").get(0).get("message").asString())
        .isEqualTo("\"2013-02-30\" is not a date; write 2013-10-07.");
    assertThat(lado.get("/api/cases/W12-178").status()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void namesTheCellThatTheRecordItselfRefuses() {
    String bad =
        file("contacts.csv").replace("UNSUBSTANTIATED,2013-05-16", "UNSUBSTANTIATED,2013-03-01");

    Answer answer = send(bad);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("rejected").get(0).get("line").asInt()).isEqualTo(3);
    assertThat(answer.json().get("rejected").get(0).get("column").asString())
        .isEqualTo("outcomeOn");
    assertThat(lado.get("/api/cases/W12-178").status()).isEqualTo(404);
  }

  @Test
  @Order(3)
  void comesToTheFiguresThatTheReportPrinted() {
    Answer imported = send(file("contacts.csv"));
    assertThat(imported.status()).as(imported.body()).isEqualTo(200);
    assertThat(imported.json().get("rows").asInt()).isEqualTo(242);
    assertThat(imported.json().get("imported").asInt()).isEqualTo(242);
    assertThat(imported.json().get("unchanged").asInt()).isZero();
    assertThat(imported.json().get("rejected").size()).isZero();

    Answer report = lado.get(REPORT, "Accept", "text/csv");

    assertThat(report.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(report.body()).isEqualTo(file("expected.csv"));
    assertThat(lado.get(REPORT + "&format=csv").body()).isEqualTo(file("expected.csv"));
    assertThat(lado.get(REPORT).json().get("contacts").asInt()).isEqualTo(239);
  }

  @Test
  @Order(4)
  void changesNothingTheSecondTime() {
    Answer again = send(file("contacts.csv"));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("imported").asInt()).isZero();
    assertThat(again.json().get("unchanged").asInt()).isEqualTo(242);
    assertThat(lado.get(REPORT + "&format=csv").body()).isEqualTo(file("expected.csv"));
  }

  @Test
  @Order(5)
  void showsTheReportAsItWouldHaveBeenBeforeAnythingWasRecorded() {
    assertThat(lado.get(REPORT + "&asAt=2014-04-01").json().get("contacts").asInt()).isZero();
    assertThat(lado.get(REPORT + "&asAt=2014-04-01T00:00:00Z").json().get("contacts").asInt())
        .isZero();
  }

  @Test
  @Order(6)
  void refusesAFileThatIsTooLargeWithoutReadingItIn() {
    byte[] large = new byte[100 << 20];

    Answer answer =
        lado.post("/api/imports/contacts", "text/csv", BodyPublishers.ofByteArray(large));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().get("detail").asString()).contains("larger than 20 MB");
  }

  @Test
  @Order(7)
  void printsWhatWasReportedBesideWhatIsRightOnceAContactIsCorrected() {
    Instant reported = Instant.now();

    String contact = "";
    for (JsonNode entry : lado.get("/api/cases/W13-003/timeline").json()) {
      if (entry.get("type").asString().equals("ContactRecorded")) {
        contact = entry.get("eventId").asString();
      }
    }
    Answer corrected =
        lado.post(
            "/api/cases/W13-003/correct-entry",
            """
            {"happened": "2014-05-06", "entry": "%s",
             "replacement": {"type": "RecordContact", "happened": "2013-04-15T09:55",
               "contactType": "REFERRAL", "referrer": "Police", "sector": "HEALTH",
               "natures": ["PHYSICAL"], "immediateConcern": false,
               "adult": {"name": "Sycamore Dotterel", "dateOfBirth": "1954-09-04"},
               "adultRole": "nurse", "employer": "Alder Hospital",
               "allegation": "Concern about conduct recorded by the referrer."},
             "reason": "Another person of the same name."}"""
                .formatted(contact));
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);

    String right =
        file("expected.csv")
            .replace("contacts,nature.NEGLECT,53", "contacts,nature.NEGLECT,52")
            .replace("contacts,nature.PHYSICAL,120", "contacts,nature.PHYSICAL,121")
            .replace("contacts,sector.FOSTER_CARE,37", "contacts,sector.FOSTER_CARE,36")
            .replace("contacts,sector.HEALTH,11", "contacts,sector.HEALTH,12");
    assertThat(lado.get(REPORT + "&format=csv").body()).isEqualTo(right);
    assertThat(lado.get(REPORT + "&format=csv&asAt=" + reported).body())
        .isEqualTo(file("expected.csv"));
    assertThat(lado.get(REPORT + "&format=csv&asAt=" + Instant.now()).body()).isEqualTo(right);
    assertThat(sectorOf("/api/cases?q=W13-003")).isEqualTo("HEALTH");
    assertThat(sectorOf("/api/cases?q=W13-003&asAt=" + reported)).isEqualTo("FOSTER_CARE");
  }

  private String sectorOf(String list) {
    return lado.get(list).json().get("cases").get(0).get("sector").asString();
  }

  private Answer send(String csv) {
    return lado.post("/api/imports/contacts", "text/csv", BodyPublishers.ofString(csv));
  }

  private static String file(String name) {
    try (var file = ImportingAYear.class.getResourceAsStream("/walsall-2013-14/" + name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }
}
