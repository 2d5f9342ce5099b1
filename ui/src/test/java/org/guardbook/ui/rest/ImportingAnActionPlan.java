package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A plan out of an earlier record comes to the figures that were counted from it by hand. */
@WholeApplication
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportingAnActionPlan {

  private static final String REPORT = "/api/reports/action-plans?plan=W3-REST&on=";

  @LocalServerPort private int port;
  private Caller committee;

  @BeforeEach
  void signIn() {
    committee = Caller.as(Role.REVIEW_COMMITTEE, port);
  }

  @Test
  @Order(1)
  void storesNothingWhereACellIsWrongAndNamesItByLineAndColumn() {
    Answer answer =
        send(
            file("action-plan.csv")
                .replaceFirst("2014-05-31 AT_RISK", "2014-05-31 DOOMED")
                .replaceFirst("2014-08-30: agreed", "soon: agreed"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode rejected = answer.json().get("rejected");
    assertThat(rejected.size()).isEqualTo(2);
    assertThat(rejected.get(0).get("line").asInt()).isEqualTo(2);
    assertThat(rejected.get(0).get("column").asString()).isEqualTo("updates");
    assertThat(rejected.get(0).get("message").asString())
        .isEqualTo("\"DOOMED\" is neither ON_TRACK nor AT_RISK.");
    assertThat(rejected.get(1).get("line").asInt()).isEqualTo(4);
    assertThat(rejected.get(1).get("column").asString()).isEqualTo("extensions");
    assertNothingStored();
  }

  @Test
  @Order(2)
  void namesTheCellThatTheRecordItselfRefuses() {
    Answer answer =
        send(
            file("action-plan.csv")
                .replaceFirst(",2014-06-03,Evidence pack", ",2014-01-03,Evidence pack"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().get("rejected").get(0).get("line").asInt()).isEqualTo(2);
    assertThat(answer.json().get("rejected").get(0).get("column").asString())
        .isEqualTo("completedOn");
    assertNothingStored();
  }

  @Test
  @Order(3)
  void takesAllOfIt() {
    Answer imported = send(file("action-plan.csv"));

    assertThat(imported.status()).as(imported.body()).isEqualTo(200);
    assertThat(imported.json().get("rows").asInt()).isEqualTo(112);
    assertThat(imported.json().get("imported").asInt()).isEqualTo(112);
    assertThat(imported.json().get("unchanged").asInt()).isZero();
    assertThat(imported.json().get("rejected").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014-06-30", "2014-09-30", "2015-03-31"})
  @Order(4)
  void comesToTheFiguresOf(String day) {
    Answer report = committee.get(REPORT + day, "Accept", "text/csv");

    assertThat(report.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(report.body()).isEqualTo(expected(day));
    assertThat(committee.get(REPORT + day + "&format=csv").body()).isEqualTo(expected(day));
    JsonNode totals = committee.get(REPORT + day).json().get("totals");
    JsonNode listed = committee.get("/api/actions?review=W3-REST&size=1&on=" + day).json();
    assertThat(listed.at("/totals/byState")).isEqualTo(totals.get("byState"));
    assertThat(listed.at("/totals/silent")).isEqualTo(totals.get("silent"));
  }

  @Test
  @Order(5)
  void changesNothingTheSecondTime() {
    Answer again = send(file("action-plan.csv"));

    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(again.json().get("imported").asInt()).isZero();
    assertThat(again.json().get("unchanged").asInt()).isEqualTo(112);
    comesToTheFiguresOf("2014-09-30");
  }

  @Test
  @Order(6)
  void addsAnActionThatALaterFileHasAndRefusesOneThatNowSaysSomethingElse() {
    String[] lines = file("action-plan.csv").split("\n");
    String other = lines[1].replaceFirst("Safeguarding adviser", "Head of education");
    Answer refused = send(lines[0] + "\n" + other + "\n");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().get("rejected").get(0).get("column").asString())
        .isEqualTo("actionNumber");

    Answer added = send(lines[0] + "\n" + lines[1] + "\n" + lines[1].replace(",1.1,", ",1.99,"));
    assertThat(added.status()).as(added.body()).isEqualTo(200);
    assertThat(added.json().get("imported").asInt()).isEqualTo(1);
    assertThat(added.json().get("unchanged").asInt()).isEqualTo(1);
    assertThat(committee.get("/api/cases/W3-REST/actions/1.99").status()).isEqualTo(200);
  }

  @Test
  @Order(7)
  void countsForAnAgencyLeadTheirOwnAgencysOnly() {
    Caller police = Caller.as(Role.AGENCY_LEAD, port);

    String csv = police.get(REPORT + "2014-09-30&format=csv").body();

    assertThat(csv).contains("actions.overdue.agency.POLICE,6\n").doesNotContain("agency.BOARD");
    assertThat(csv)
        .contains(
            "actions.total,"
                + committee
                    .get("/api/actions?review=W3-REST&agency=POLICE&on=2014-09-30")
                    .json()
                    .get("total"));
    assertThat(police.get("/api/actions?review=W3-REST&agency=BOARD").json().get("total").asInt())
        .isZero();
  }

  @Test
  @Order(8)
  void isNotThereBeforeItWasRecorded() {
    Answer before = committee.get(REPORT + "2014-09-30&asAt=2014-10-01&format=csv");

    assertThat(before.status()).as(before.body()).isEqualTo(404);
  }

  @Test
  @Order(9)
  void countsNothingOfAPlanThatIsNotThereOrNotToBeSeen() {
    Answer none = committee.get("/api/reports/action-plans?plan=NONE&on=2014-09-30");
    assertThat(none.status()).as(none.body()).isEqualTo(404);
    assertThat(none.header("Content-Type")).startsWith("application/problem+json");
    assertThat(none.json().get("detail").asString()).isEqualTo("There is no such record.");
    assertThat(committee.get("/api/reports/action-plans?plan=NONE&format=csv").status())
        .isEqualTo(404);

    String others = Plans.open(committee, "W3-REST-OTHERS", "Others' plan");
    Plans.agree(committee, others, "1.1", "HEALTHCARE_TRUST", "Brief the wards.");
    Answer notTheirs =
        Caller.as(Role.AGENCY_LEAD, port).get("/api/reports/action-plans?plan=W3-REST-OTHERS");
    assertThat(notTheirs.status()).isEqualTo(404);
    assertThat(notTheirs.json().get("detail")).isEqualTo(none.json().get("detail"));
    assertThat(committee.get("/api/reports/action-plans?plan=W3-REST-OTHERS").status())
        .isEqualTo(200);
  }

  @Test
  @Order(10)
  void refusesAFileOfSomethingElse() {
    Answer answer = send("reference,received\nW13-001,2013-04-03\n");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("There is no column named \\\"received\\\" here.")
        .contains("The column planReference is missing.");
  }

  private void assertNothingStored() {
    assertThat(committee.get(REPORT + "2014-09-30").status()).isEqualTo(404);
  }

  private Answer send(String csv) {
    return committee.post("/api/imports/action-plans", "text/csv", BodyPublishers.ofString(csv));
  }

  private static String expected(String day) {
    return file("expected.csv")
        .lines()
        .filter(line -> line.startsWith("on,") || line.startsWith(day))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Under a reference of its own, as other tests bring W3 over, too. */
  private static String file(String name) {
    try (var file = ImportingAnActionPlan.class.getResourceAsStream("/walsall-w3/" + name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?m)^W3,", "W3-REST,");
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }
}
