package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.access.Operation.IMPORT_CONTACTS;
import static org.guardbook.command.access.Operation.LOG_CONTACTS;
import static org.guardbook.command.access.Operation.MANAGE_ACCOUNTS;
import static org.guardbook.command.access.Operation.READ_ACCOUNTS;
import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;
import static org.guardbook.command.access.Operation.READ_ALLEGATION_FIGURES;
import static org.guardbook.command.access.Operation.READ_PROJECTIONS;
import static org.guardbook.command.access.Operation.READ_REFERENCE_DATA;
import static org.guardbook.command.access.Operation.REBUILD_PROJECTIONS;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every address in every role, generated from the one table that says who may do what. */
@WholeApplication
class RolesOverRest {

  private static final String ADULT = "Quillon Yarborough";

  /** What can be read, by the operation that reading it amounts to. */
  private static final Map<String, Operation> ANSWERS =
      Map.ofEntries(
          Map.entry("/api/cases?q=Yarborough", READ_ALLEGATIONS),
          Map.entry("/api/cases?q={reference}", READ_ALLEGATIONS),
          Map.entry("/api/cases/{reference}", READ_ALLEGATIONS),
          Map.entry("/api/cases/{reference}?asAt=2020-01-01", READ_ALLEGATIONS),
          Map.entry("/api/cases/{reference}/timeline", READ_ALLEGATIONS),
          Map.entry("/api/cases/{reference}/clocks", READ_ALLEGATIONS),
          Map.entry("/api/clocks", READ_ALLEGATIONS),
          Map.entry("/api/changes?since=2020-01-01", READ_ALLEGATIONS),
          Map.entry("/api/matches?name=Quillon%20Yarborough", LOG_CONTACTS),
          Map.entry("/api/reports/lado?from=2020-04-01&to=2030-03-31", READ_ALLEGATION_FIGURES),
          Map.entry(
              "/api/reports/lado?from=2020-04-01&to=2030-03-31&format=csv",
              READ_ALLEGATION_FIGURES),
          Map.entry("/api/reports/lado/meetings?from=2020-04-01&to=2030-03-31", READ_ALLEGATIONS),
          Map.entry("/api/reference-data/codes/NATURE", READ_REFERENCE_DATA),
          Map.entry("/api/reference-data/rule-sets", READ_REFERENCE_DATA),
          Map.entry(
              "/api/reference-data/deadline?limit=FIRST_MEETING&from=2025-06-02",
              READ_REFERENCE_DATA),
          Map.entry("/api/accounts", READ_ACCOUNTS),
          Map.entry("/api/accounts/lado", READ_ACCOUNTS),
          Map.entry("/api/projections", READ_PROJECTIONS));

  @LocalServerPort private int port;
  private String reference = "";

  @BeforeEach
  void aCaseIsThere() {
    Answer recorded =
        Caller.as(Role.LADO, port)
            .post("/api/contacts", Contacts.about(ADULT), "Idempotency-Key", "roles-over-rest");
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    reference = recorded.json().get("subject").asString();
    assertThat(recorded.header("Location")).isEqualTo("/api/cases/" + reference);
  }

  @TestFactory
  Stream<DynamicTest> answersWhomTheTableAllows() {
    return ANSWERS.entrySet().stream()
        .flatMap(
            answer ->
                Stream.of(Role.values())
                    .map(
                        role ->
                            dynamicTest(
                                answer.getKey() + " as " + role,
                                () -> reads(answer.getKey(), answer.getValue(), role))));
  }

  private void reads(String path, Operation operation, Role role) {
    Answer answer = Caller.as(role, port).get(path.replace("{reference}", reference));

    if (operation.isAllowedTo(role)) {
      assertThat(answer.status()).as(answer.body()).isIn(200, path.contains("asAt") ? 404 : 200);
    } else {
      assertRefused(answer);
    }
  }

  @TestFactory
  Stream<DynamicTest> takesCommandsFromWhomTheTableAllows() {
    Stream<Map.Entry<String, Operation>> commands =
        Stream.of(Catalogue.Place.values())
            .flatMap(
                place ->
                    place.commands().entrySet().stream()
                        .map(
                            command ->
                                Map.entry(
                                    place.path() + command.getKey(),
                                    operation(command.getValue()))));
    Stream<Map.Entry<String, Operation>> openings =
        Stream.of(
            Map.entry("/api/contacts", LOG_CONTACTS), Map.entry("/api/accounts", MANAGE_ACCOUNTS));
    return Stream.concat(commands, openings)
        .flatMap(
            command ->
                Stream.of(Role.values())
                    .map(
                        role ->
                            dynamicTest(
                                command.getKey() + " as " + role,
                                () -> sends(command.getKey(), command.getValue(), role))));
  }

  /** An empty command is incomplete to whoever may send it, and nothing at all to anybody else. */
  private void sends(String path, Operation operation, Role role) {
    Answer answer =
        Caller.as(role, port)
            .post(
                path.replace("{reference}", reference).replace("{account}", "lado"),
                "{\"nonsense\": 1}");

    if (operation.isAllowedTo(role)) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.json().get("errors").toString()).contains("nonsense");
    } else {
      assertRefused(answer);
    }
  }

  @TestFactory
  Stream<DynamicTest> importsForWhomTheTableAllows() {
    return Stream.of(Role.values())
        .map(
            role ->
                dynamicTest(
                    "import as " + role,
                    () -> {
                      Answer answer =
                          Caller.as(role, port)
                              .post(
                                  "/api/imports/contacts",
                                  "text/csv",
                                  BodyPublishers.ofString("nonsense\n"));
                      if (IMPORT_CONTACTS.isAllowedTo(role)) {
                        assertThat(answer.status()).isEqualTo(422);
                      } else {
                        assertRefused(answer);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> rebuildsAndResetsForWhomTheTableAllows() {
    return Stream.of(Role.values())
        .flatMap(
            role ->
                Stream.of(
                    dynamicTest(
                        "rebuild as " + role,
                        () -> {
                          Answer answer =
                              Caller.as(role, port).method("POST", "/api/projections/none/rebuild");
                          if (REBUILD_PROJECTIONS.isAllowedTo(role)) {
                            assertThat(answer.status()).isEqualTo(404);
                          } else {
                            assertRefused(answer);
                          }
                        }),
                    dynamicTest(
                        "reset as " + role,
                        () -> {
                          Answer answer =
                              Caller.as(role, port)
                                  .method("POST", "/api/accounts/nobody/reset-password");
                          if (MANAGE_ACCOUNTS.isAllowedTo(role)) {
                            assertThat(answer.status()).isEqualTo(404);
                          } else {
                            assertRefused(answer);
                          }
                        })));
  }

  @TestFactory
  Stream<DynamicTest> letsNobodyInUnnamed() {
    return ANSWERS.keySet().stream()
        .map(
            path ->
                dynamicTest(
                    path,
                    () -> {
                      Answer answer =
                          Caller.nobody(port).get(path.replace("{reference}", reference));
                      assertThat(answer.status()).isEqualTo(401);
                      assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
                      assertThat(answer.body()).doesNotContain(ADULT, reference);
                    }));
  }

  @Test
  void tellsWhoMayNotKnowNothingAboutWhichCasesThereAre() {
    for (Role role : new Role[] {Role.AGENCY_LEAD, Role.REVIEW_COMMITTEE, Role.CONFERENCE_CHAIR}) {
      Answer there = Caller.as(role, port).get("/api/cases/" + reference);
      Answer notThere = Caller.as(role, port).get("/api/cases/W99-999");

      assertThat(there.status()).isEqualTo(notThere.status());
      assertThat(there.json().get("detail")).isEqualTo(notThere.json().get("detail"));
    }
  }

  private void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(403, 404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    // The problem's instance is the address that was asked for
    String told = answer.body().replace(answer.response().uri().getPath(), "");
    assertThat(told).doesNotContain("Yarborough", reference, "nonsense");
  }

  private static Operation operation(Class<?> command) {
    return Objects.requireNonNull(command.getAnnotation(Requires.class)).value();
  }
}
