package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** The police see what the police owe, and of everything else not even that it is there. */
@WholeApplication
class SeeingOnesOwnAgencysActions {

  private static final String OURS = "Brief the teams at Cormorant Street";
  private static final String THEIRS = "Merge the records of the Shearwater clinic";

  @LocalServerPort private int port;
  private Caller committee;
  private Caller police;
  private String plan = "";
  private String theirFile = "";
  private String ourFile = "";

  @BeforeEach
  void aPlanOfTwoAgencies() {
    committee = Caller.as(Role.REVIEW_COMMITTEE, port);
    police = Caller.as(Role.AGENCY_LEAD, port);
    plan = Plans.open(committee, "OWN-1", "Review of the Guillemot family");
    Plans.agree(committee, plan, "1.1", "POLICE", OURS);
    Plans.agree(committee, plan, "1.2", "HEALTHCARE_TRUST", THEIRS);
    theirFile = reported(committee, "1.2", "Shearwater audit: nine of ten.");
    ourFile = reported(police, "1.1", "Cormorant sign-in sheet.");
  }

  private String reported(Caller by, String action, String text) {
    Answer sent =
        by.post("/api/evidence?fileName=audit.txt", "text/plain", BodyPublishers.ofString(text));
    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    String sha256 = sent.json().get("sha256").asString();
    Plans.done(
        by.post(
            plan + "/report-progress",
            """
            {"happened": "2025-06-02", "action": "%s", "outlook": "ON_TRACK", "note": "%s",
             "evidence": ["%s"]}"""
                .formatted(action, text, sha256),
            "Idempotency-Key",
            "own-" + action));
    return sha256;
  }

  @Test
  void seesItsActionWithWhatWasSaidAndShown() {
    JsonNode action = police.get(plan + "/actions/1.1").json();

    assertThat(action.at("/action/text").asString()).isEqualTo(OURS);
    assertThat(action.at("/action/reviewTitle").asString())
        .isEqualTo("Review of the Guillemot family");
    assertThat(action.toString()).contains("Cormorant sign-in sheet.", ourFile);
    Answer file = police.get(plan + "/evidence/" + ourFile);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body()).isEqualTo("Cormorant sign-in sheet.");
  }

  @TestFactory
  Stream<DynamicTest> findsNothingOfAnotherAgencyHoweverItAsks() {
    return Stream.of(
            "/api/actions?size=500",
            "/api/actions?q=Shearwater",
            "/api/actions?q=Merge",
            "/api/actions?agency=HEALTHCARE_TRUST",
            "/api/actions?review=OWN-1",
            "/api/actions?review=OWN-1&on=2025-06-30",
            "/api/actions?review=OWN-1&asAt=2100-01-01",
            "/api/actions?theme=Records&sort=leadAgency",
            "/api/cases/OWN-1/actions/1.2",
            "/api/cases/OWN-1/actions/1.2?asAt=2100-01-01",
            "/api/cases/OWN-1/evidence/" + theirFile,
            "/api/cases/OWN-1",
            "/api/cases/OWN-1/timeline",
            "/api/cases?q=OWN-1",
            "/api/cases?kind=REVIEW",
            "/api/changes?since=2020-01-01",
            "/api/reviews",
            "/api/committees",
            "/api/reports/action-plans?plan=OWN-1&on=2025-06-30",
            "/api/reports/action-plans?plan=OWN-1&on=2025-06-30&format=csv",
            "/api/reports/action-plans?plan=OWN-1&on=2025-06-30&asAt=2100-01-01",
            "/api/me/reminder")
        .map(
            path ->
                dynamicTest(
                    path,
                    () -> {
                      Answer answer = police.get(path);
                      String told = answer.body().replace(answer.response().uri().getPath(), "");
                      assertThat(told)
                          .doesNotContain("Shearwater", "HEALTHCARE_TRUST", "OWN-1/1.2", theirFile);
                      if (path.startsWith("/api/actions")
                          && answer.json().get("actions").size() > 0) {
                        assertThat(answer.json().get("actions").findValuesAsString("leadAgency"))
                            .containsOnly("POLICE");
                        assertThat(answer.json().at("/totals/byAgency").propertyNames())
                            .containsExactly("POLICE");
                      }
                    }));
  }

  @Test
  void isToldTheSameOfAnActionThatIsAnothersAndOfOneThatIsNot() {
    for (String command : List.of("report-progress", "complete-action")) {
      Answer anothers = police.post(plan + "/" + command, update(command, "1.2"));
      Answer none = police.post(plan + "/" + command, update(command, "1.77"));

      assertThat(anothers.status()).isEqualTo(none.status()).isIn(403, 404);
      assertThat(anothers.json().get("detail").asString().replace("1.2", ""))
          .isEqualTo(none.json().get("detail").asString().replace("1.77", ""));
    }
    for (String path : List.of("/actions/", "/evidence/")) {
      Answer anothers = police.get(plan + path + (path.equals("/actions/") ? "1.2" : theirFile));
      Answer none = police.get(plan + path + (path.equals("/actions/") ? "1.77" : "0".repeat(64)));

      assertThat(anothers.status()).isEqualTo(none.status()).isEqualTo(404);
      assertThat(anothers.json().get("detail")).isEqualTo(none.json().get("detail"));
    }
  }

  @Test
  void cannotShowAFileThatAnotherSentByItsHash() {
    Answer refused =
        police.post(
            plan + "/report-progress",
            update("report-progress", "1.1")
                .replace("\"evidence\": []", "\"evidence\": [\"" + theirFile + "\"]"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().get("errors").get(0).get("field").asString())
        .isEqualTo("evidence[0]");
    assertThat(police.get(plan + "/evidence/" + theirFile).status()).isEqualTo(404);
  }

  @Test
  void losesSightOfAnActionThatMovesToAnotherAgency() {
    Plans.agree(committee, plan, "1.3", "POLICE", "Report on the Fulmar protocol");
    assertThat(police.get(plan + "/actions/1.3").status()).isEqualTo(200);
    Answer moved =
        committee.post(
            plan + "/move-action",
            """
            {"happened": "2025-06-10", "action": "1.3", "leadAgency": "PROBATION",
             "leadRole": "Head of service", "reason": "They hold it.",
             "agreedBy": "Review committee"}""",
            "Idempotency-Key",
            "own-move");
    Plans.done(moved);

    assertThat(police.get(plan + "/actions/1.3").status()).isEqualTo(404);
    assertThat(police.get("/api/actions?q=Fulmar").json().get("total").asInt()).isZero();
    assertThat(committee.get("/api/actions?q=Fulmar").json().get("total").asInt()).isEqualTo(1);
  }

  private static String update(String command, String action) {
    return """
        {"happened": "2025-06-03", "action": "%s", %s"note": "Going well.", "evidence": []}"""
        .formatted(action, command.equals("report-progress") ? "\"outlook\": \"ON_TRACK\", " : "");
  }
}
