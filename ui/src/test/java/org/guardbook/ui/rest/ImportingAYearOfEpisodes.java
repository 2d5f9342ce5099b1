package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
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

/** An authority's year of child protection comes to the figures that its report printed. */
@WholeApplication
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportingAYearOfEpisodes {

  private static final String REPORT =
      "/api/reports/child-protection?from=2011-04-01&to=2012-03-31";
  private static final String SOMEBODY = "D00002";

  @LocalServerPort private int port;
  private Caller chair;

  @BeforeEach
  void signIn() {
    chair = Caller.as(Role.CONFERENCE_CHAIR, port);
  }

  @Test
  @Order(1)
  void storesNothingWhereCellsAreWrongAndNamesThemByLineAndColumn() {
    Answer answer =
        send(
            file("episodes.csv")
                .replaceFirst(",2010-10-25,PHYSICAL,", ",2010-10-32,BOREDOM,")
                .replaceFirst("2011-04-04;2011-07-25", "2011-04-04;soon"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("imported").asInt()).isZero();
    JsonNode rejected = answer.json().get("rejected");
    assertThat(rejected.size()).as(answer.body()).isEqualTo(3);
    assertProblem(
        rejected.get(0), 2, "planStartedOn", "\"2010-10-32\" is not a date; write 2013-10-07.");
    assertThat(rejected.get(1).get("column").asString()).isEqualTo("category");
    assertThat(rejected.get(1).get("message").asString()).contains("BOREDOM");
    assertProblem(
        rejected.get(2), 3, "reviewConferencesHeldOn", "\"soon\" is not a date; write 2013-10-07.");
    assertNothingStored();
  }

  @Test
  @Order(2)
  void namesTheCellThatTheRecordItselfRefuses() {
    Answer answer =
        send(
            file("episodes.csv")
                .replaceFirst(",2011-09-05,LOOKED_AFTER", ",2010-09-05,LOOKED_AFTER"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().get("rejected").size()).isEqualTo(1);
    assertProblem(
        answer.json().get("rejected").get(0),
        2,
        "planEndedOn",
        "5 September 2010 is before the plan started on 25 October 2010.");
    assertNothingStored();
  }

  @Test
  @Order(3)
  void takesAllOfItAndWarnsOfWhatAGoodRecordNeverShows() {
    Answer imported = send(file("episodes.csv"));

    assertThat(imported.status()).as(imported.body()).isEqualTo(200);
    assertThat(imported.json().get("rows").asInt()).isEqualTo(1_113);
    assertThat(imported.json().get("imported").asInt()).isEqualTo(1_113);
    assertThat(imported.json().get("unchanged").asInt()).isZero();
    assertThat(imported.json().get("rejected").size()).isZero();
    JsonNode warnings = imported.json().get("warnings");
    assertThat(warnings.size()).isEqualTo(10);
    for (JsonNode warning : warnings) {
      assertThat(warning.get("line").asInt()).isBetween(2, 1_114);
      assertThat(warning.get("column").asString()).isEqualTo("initialConferenceHeldOn");
      assertThat(warning.get("message").asString())
          .endsWith("an initial conference is held from Monday to Friday.");
    }
  }

  @Test
  @Order(4)
  void comesToTheFiguresThatTheReportPrinted() {
    Answer report = chair.get(REPORT, "Accept", "text/csv");

    assertThat(report.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(report.body()).isEqualTo(file("expected.csv"));
    assertThat(chair.get(REPORT + "&format=csv").body()).isEqualTo(file("expected.csv"));
    assertThat(chair.get(REPORT).json().at("/years/0/openAtEnd").asInt()).isEqualTo(216);
    for (Role role : new Role[] {Role.AUDITOR, Role.BOARD_MANAGER}) {
      assertThat(Caller.as(role, port).get(REPORT + "&format=csv").body())
          .isEqualTo(file("expected.csv"));
    }
  }

  @Test
  @Order(5)
  void listsTheSamePlansOnTheRegisterOfTheDay() {
    JsonNode register = chair.get("/api/children/register?on=2012-03-31&size=1").json();

    assertThat(register.get("total").asInt()).isEqualTo(216);
    assertThat(register.at("/byCategory/NEGLECT").asInt()).isEqualTo(95);
    assertThat(register.at("/byCategory/MULTIPLE").asInt()).isEqualTo(14);
  }

  @Test
  @Order(6)
  void changesNothingTheSecondTime() {
    Answer again = send(file("episodes.csv"));

    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(again.json().get("imported").asInt()).isZero();
    assertThat(again.json().get("unchanged").asInt()).isEqualTo(1_113);
    assertThat(again.json().propertyNames())
        .containsExactlyInAnyOrder("rows", "imported", "unchanged", "rejected", "warnings");
    assertThat(chair.get(REPORT + "&format=csv").body()).isEqualTo(file("expected.csv"));
  }

  @Test
  @Order(7)
  void knowsNothingOfItBeforeItWasRecorded() {
    String before = chair.get(REPORT + "&asAt=2012-04-01&format=csv").body();

    assertThat(before)
        .contains("2011-12,strategyDiscussions.children,0\n", "2011-12,plans.atYearEnd,0\n")
        .doesNotContain("percent");
  }

  @Test
  @Order(8)
  void goesOnFromWhatWasBroughtOver() {
    String path = "/api/cases/" + SOMEBODY;
    assertThat(chair.get(path).json().at("/summary/state").asString()).isEqualTo("ON_PLAN");
    JsonNode timeline = chair.get(path + "/timeline").json();
    assertThat(timeline.size()).isEqualTo(4);
    for (JsonNode entry : timeline) {
      assertThat(entry.get("imported").asBoolean()).isTrue();
    }

    Answer early =
        chair.post(
            path + "/end-plan",
            """
            {"happened": "2010-04-27", "outcome": "CHILD_IN_NEED", "reason": "Well."}""");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.json().get("errors").get(0).get("message").asString())
        .isEqualTo("The plan began on 27 April 2010; it cannot end on the day it began.");
  }

  @Test
  @Order(9)
  void refusesARowThatNowSaysSomethingElse() {
    String[] lines = file("episodes.csv").split("\n", -1);

    Answer answer = send(lines[0] + "\n" + lines[2].replace(",NEGLECT,", ",EMOTIONAL,") + "\n");

    assertThat(answer.status()).isEqualTo(422);
    assertProblem(
        answer.json().get("rejected").get(0),
        2,
        "reference",
        "D00002 is on record already and says something else. Correct that record instead.");
  }

  @Test
  @Order(10)
  void refusesAFileOfSomethingElse() {
    Answer answer = send("reference,received\nD00001,2011-04-03\n");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("There is no column named \\\"received\\\" here.")
        .contains("The column childName is missing.");
  }

  private static void assertProblem(JsonNode problem, int line, String column, String message) {
    assertThat(problem.get("line").asInt()).isEqualTo(line);
    assertThat(problem.get("column").asString()).isEqualTo(column);
    assertThat(problem.get("message").asString()).isEqualTo(message);
  }

  private void assertNothingStored() {
    assertThat(chair.get("/api/cases/" + SOMEBODY).status()).isEqualTo(404);
  }

  private Answer send(String csv) {
    return chair.post(
        "/api/imports/child-protection-episodes", "text/csv", BodyPublishers.ofString(csv));
  }

  private static String file(String name) {
    try (var file = ImportingAYearOfEpisodes.class.getResourceAsStream("/dudley-2011-12/" + name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }
}
