package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.access.Operation.BREAK_GLASS;
import static org.guardbook.command.access.Operation.IMPORT_ACTION_PLANS;
import static org.guardbook.command.access.Operation.IMPORT_CONTACTS;
import static org.guardbook.command.access.Operation.IMPORT_EPISODES;
import static org.guardbook.command.access.Operation.KEEP_CHILD_PROTECTION;
import static org.guardbook.command.access.Operation.KEEP_COMMITTEES;
import static org.guardbook.command.access.Operation.KEEP_REVIEWS;
import static org.guardbook.command.access.Operation.LOG_CONTACTS;
import static org.guardbook.command.access.Operation.MANAGE_ACCOUNTS;
import static org.guardbook.command.access.Operation.READ_ACCOUNTS;
import static org.guardbook.command.access.Operation.READ_ACTIONS;
import static org.guardbook.command.access.Operation.READ_ACTION_FIGURES;
import static org.guardbook.command.access.Operation.READ_ALARMS;
import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;
import static org.guardbook.command.access.Operation.READ_ALLEGATION_FIGURES;
import static org.guardbook.command.access.Operation.READ_BACKUPS;
import static org.guardbook.command.access.Operation.READ_CHILD_PROTECTION;
import static org.guardbook.command.access.Operation.READ_CHILD_PROTECTION_FIGURES;
import static org.guardbook.command.access.Operation.READ_COMMITTEES;
import static org.guardbook.command.access.Operation.READ_LEDGER;
import static org.guardbook.command.access.Operation.READ_LOOKS;
import static org.guardbook.command.access.Operation.READ_PROJECTIONS;
import static org.guardbook.command.access.Operation.READ_REFERENCE_DATA;
import static org.guardbook.command.access.Operation.READ_REVIEWS;
import static org.guardbook.command.access.Operation.READ_STORED_EVENTS;
import static org.guardbook.command.access.Operation.REBUILD_PROJECTIONS;
import static org.guardbook.command.access.Operation.UPDATE_ACTIONS;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
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

  private static final String REVIEW = "ROLES-1";
  private static final String REVIEWED = "Review of the Withybed family";
  private static final String COMMITTEE = "roles-committee";

  /** What holds cases of both kinds and is open to whoever may see either, without the other's. */
  static final List<String> SHARED =
      List.of(
          "/api/cases",
          "/api/cases?q=Yarborough",
          "/api/cases?q=Withybed",
          "/api/cases?q={reference}",
          "/api/cases?q=ROLES-1",
          "/api/cases?kind=POSITION_OF_TRUST",
          "/api/cases?kind=REVIEW",
          "/api/cases?q=Ploverdale",
          "/api/cases?kind=CHILD_PROTECTION",
          "/api/changes?since=2020-01-01");

  /** What can be read, by the operation that reading it amounts to. */
  static final Map<String, Operation> ANSWERS =
      Map.ofEntries(
          Map.entry("/api/cases/{child}", READ_CHILD_PROTECTION),
          Map.entry("/api/cases/{child}?asAt=2020-01-01", READ_CHILD_PROTECTION),
          Map.entry("/api/cases/{child}/timeline", READ_CHILD_PROTECTION),
          Map.entry("/api/cases/{child}/chronology", READ_CHILD_PROTECTION),
          Map.entry("/api/children?q=Ploverdale", READ_CHILD_PROTECTION),
          Map.entry("/api/children/register", READ_CHILD_PROTECTION),
          Map.entry("/api/children/due?until=2030-03-31", READ_CHILD_PROTECTION),
          Map.entry("/api/children/conferences?until=2030-03-31", READ_CHILD_PROTECTION),
          Map.entry("/api/children/known?name=Ash%20Ploverdale", KEEP_CHILD_PROTECTION),
          Map.entry(
              "/api/reports/child-protection?from=2025-04-01&to=2026-03-31",
              READ_CHILD_PROTECTION_FIGURES),
          Map.entry(
              "/api/reports/child-protection?from=2025-04-01&to=2026-03-31&format=csv",
              READ_CHILD_PROTECTION_FIGURES),
          Map.entry("/api/reference-data/populations", READ_REFERENCE_DATA),
          Map.entry("/api/cases/ROLES-1", READ_REVIEWS),
          Map.entry("/api/cases/ROLES-1?asAt=2020-01-01", READ_REVIEWS),
          Map.entry("/api/cases/ROLES-1/timeline", READ_REVIEWS),
          Map.entry("/api/cases/ROLES-1/chronology", READ_REVIEWS),
          Map.entry("/api/reviews", READ_REVIEWS),
          Map.entry("/api/reviews/clocks?until=2026-03-31", READ_REVIEWS),
          Map.entry("/api/reviews?q=Withybed&kind=SERIOUS_CASE_REVIEW", READ_REVIEWS),
          Map.entry("/api/actions?q=Withybed", READ_ACTIONS),
          Map.entry("/api/cases/ROLES-1/actions/1.1", READ_ACTIONS),
          Map.entry("/api/reports/action-plans?plan=ROLES-1&on=2025-06-30", READ_ACTION_FIGURES),
          Map.entry("/api/reports/action-plans?on=2025-06-30&format=csv", READ_ACTION_FIGURES),
          Map.entry("/api/committees", READ_COMMITTEES),
          Map.entry("/api/committees/roles-committee", READ_COMMITTEES),
          Map.entry("/api/committees/roles-committee/meetings/1/actions", READ_COMMITTEES),
          Map.entry("/api/committees/roles-committee/pack", READ_COMMITTEES),
          Map.entry("/api/committees/roles-committee/pack?format=pdf", READ_COMMITTEES),
          Map.entry(
              "/api/committees/roles-committee/attendance?from=2025-04-01&to=2026-03-31",
              READ_COMMITTEES),
          Map.entry("/api/cases/{reference}", READ_ALLEGATIONS),
          Map.entry("/api/cases/{reference}?asAt=2020-01-01", READ_ALLEGATIONS),
          Map.entry("/api/cases/{reference}/timeline", READ_ALLEGATIONS),
          Map.entry("/api/cases/{reference}/chronology", READ_ALLEGATIONS),
          Map.entry("/api/cases/{reference}/clocks", READ_ALLEGATIONS),
          Map.entry("/api/clocks", READ_ALLEGATIONS),
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
          Map.entry("/api/looks", READ_LOOKS),
          Map.entry("/api/restricted", BREAK_GLASS),
          Map.entry("/api/restricted/breakings?since=2020-01-01", READ_LOOKS),
          Map.entry("/api/looks?reference={reference}", READ_LOOKS),
          Map.entry("/api/projections", READ_PROJECTIONS),
          Map.entry("/api/backups", READ_BACKUPS),
          Map.entry("/api/dead-letters", READ_PROJECTIONS),
          Map.entry("/api/operations", READ_PROJECTIONS),
          Map.entry("/api/ledger", READ_LEDGER),
          Map.entry("/api/ledger/alarms", READ_ALARMS),
          Map.entry("/api/ledger/checkpoint", READ_LEDGER),
          Map.entry("/api/ledger/entries?start=0&end=10", READ_STORED_EVENTS),
          Map.entry(
              "/api/ledger/stored?kind=POSITION_OF_TRUST&reference={reference}",
              READ_STORED_EVENTS),
          Map.entry("/api/ledger/proof/inclusion?position=0", READ_LEDGER),
          Map.entry("/api/ledger/proof/consistency?first=1", READ_LEDGER),
          Map.entry("/api/ledger/heads", READ_LEDGER),
          Map.entry("/api/ledger/keys", READ_LEDGER));

  @LocalServerPort private int port;
  private String reference = "";
  private String child = "";

  @BeforeEach
  void aCaseIsThere() {
    Answer recorded =
        Caller.as(Role.LADO, port)
            .post("/api/contacts", Contacts.about(ADULT), "Idempotency-Key", "roles-over-rest");
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    reference = recorded.json().get("subject").asString();
    assertThat(recorded.header("Location")).isEqualTo("/api/cases/" + reference);
    Answer discussed =
        Caller.as(Role.CONFERENCE_CHAIR, port)
            .post(
                "/api/children/strategy-discussions",
                """
                {"happened": "2025-05-06", "agencies": ["POLICE"], "reason": "Left alone at night.",
                 "children": [{"child": {"name": "Ash Ploverdale"}, "section47Required": true}]}""",
                "Idempotency-Key",
                "roles-child");
    assertThat(discussed.status()).as(discussed.body()).isEqualTo(201);
    child = discussed.json().get("subject").asString();
    assertThat(discussed.header("Location")).isEqualTo("/api/cases/" + child);
    Caller committee = Caller.as(Role.REVIEW_COMMITTEE, port);
    String plan = Plans.open(committee, REVIEW, REVIEWED);
    Plans.agree(committee, plan, "1.1", "POLICE", "Brief the teams on the Withybed family.");
    Answer formed =
        committee.post(
            "/api/committees",
            """
            {"committee": "roles-committee", "happened": "2025-05-01",
             "name": "Committee of the Withybed review"}""",
            "Idempotency-Key",
            "roles-committee");
    assertThat(formed.status()).as(formed.body()).isEqualTo(201);
    assertThat(formed.header("Location")).isEqualTo("/api/committees/" + COMMITTEE);
    Plans.done(
        committee.post(
            "/api/committees/roles-committee/call-committee-meeting",
            """
            {"happened": "2025-05-02", "heldFor": "2025-05-20T14:00"}""",
            "Idempotency-Key",
            "roles-meeting"));
  }

  @TestFactory
  Stream<DynamicTest> laysEveryKindOfCaseTogetherForWhomTheTableAllowsIt() {
    return SHARED.stream()
        .flatMap(
            path ->
                Stream.of(Role.values())
                    .map(role -> dynamicTest(path + " as " + role, () -> shares(path, role))));
  }

  private void shares(String path, Role role) {
    Answer answer =
        Caller.as(role, port).get(path.replace("{reference}", reference).replace("{child}", child));
    boolean allegations = READ_ALLEGATIONS.isAllowedTo(role);
    boolean reviews = READ_REVIEWS.isAllowedTo(role);
    boolean children = READ_CHILD_PROTECTION.isAllowedTo(role);

    if (!allegations && !reviews && !children) {
      assertRefused(answer);
      return;
    }
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    if (!allegations) {
      assertThat(answer.body()).doesNotContain("Yarborough", reference);
    }
    if (!reviews) {
      assertThat(answer.body()).doesNotContain("Withybed", REVIEW);
    }
    if (!children) {
      assertThat(answer.body()).doesNotContain("Ploverdale", child);
    }
    if (path.endsWith("q=Ploverdale") && children) {
      assertThat(answer.body()).contains(child);
    }
    if (path.contains("ROLES-1") && reviews) {
      assertThat(answer.body()).contains("Withybed");
    }
    if (path.endsWith("q=Yarborough") && allegations) {
      assertThat(answer.body()).contains("Yarborough");
    }
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
    Answer answer =
        Caller.as(role, port).get(path.replace("{reference}", reference).replace("{child}", child));

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
                                    place
                                            .path()
                                            .replace(
                                                "{reference}",
                                                switch (place) {
                                                  case REVIEW -> REVIEW;
                                                  case CHILD -> "{child}";
                                                  case CASE,
                                                      RESTRICTION,
                                                      COMMITTEE,
                                                      ACCOUNT,
                                                      CUSTODY,
                                                      REFERENCE_DATA ->
                                                      "{reference}";
                                                })
                                        + command.getKey(),
                                    operation(command.getValue()))));
    Stream<Map.Entry<String, Operation>> openings =
        Stream.of(
            Map.entry("/api/contacts", LOG_CONTACTS),
            Map.entry("/api/reviews", KEEP_REVIEWS),
            Map.entry("/api/plans", KEEP_REVIEWS),
            Map.entry("/api/children/strategy-discussions", KEEP_CHILD_PROTECTION),
            Map.entry("/api/children/transfers-in", KEEP_CHILD_PROTECTION),
            Map.entry("/api/children/entries", KEEP_CHILD_PROTECTION),
            Map.entry("/api/committees", KEEP_COMMITTEES),
            Map.entry("/api/accounts", MANAGE_ACCOUNTS));
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
                path.replace("{reference}", reference)
                    .replace("{child}", child)
                    .replace("{account}", "lado")
                    .replace("{committee}", COMMITTEE),
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
    return Map.of(
            "contacts",
            IMPORT_CONTACTS,
            "action-plans",
            IMPORT_ACTION_PLANS,
            "child-protection-episodes",
            IMPORT_EPISODES)
        .entrySet()
        .stream()
        .flatMap(
            kind ->
                Stream.of(Role.values())
                    .map(
                        role ->
                            dynamicTest(
                                "import of " + kind.getKey() + " as " + role,
                                () -> imports(kind.getKey(), kind.getValue(), role))));
  }

  private void imports(String kind, Operation operation, Role role) {
    Answer answer =
        Caller.as(role, port)
            .post("/api/imports/" + kind, "text/csv", BodyPublishers.ofString("nonsense\n"));
    if (operation.isAllowedTo(role)) {
      assertThat(answer.status()).isEqualTo(422);
    } else {
      assertRefused(answer);
    }
  }

  @TestFactory
  Stream<DynamicTest> takesFilesFromWhomTheTableAllows() {
    return Stream.of(Role.values())
        .map(
            role ->
                dynamicTest(
                    "file as " + role,
                    () -> {
                      Answer answer =
                          Caller.as(role, port)
                              .post(
                                  "/api/evidence?fileName=notes.txt",
                                  "text/plain",
                                  BodyPublishers.ofString("Nine of ten."));
                      if (UPDATE_ACTIONS.isAllowedTo(role)) {
                        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                      } else {
                        assertRefused(answer);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> writesALetterToAgencyLeadsOnly() {
    return Stream.of(Role.values())
        .map(
            role ->
                dynamicTest(
                    "letter to " + role,
                    () -> {
                      Answer answer = Caller.as(role, port).get("/api/me/reminder");
                      if (role == Role.AGENCY_LEAD) {
                        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                      } else {
                        assertRefused(answer);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> writesOfBrokenGlassToTheSeniorOfficerOnly() {
    return Stream.of(Role.values())
        .map(
            role ->
                dynamicTest(
                    "broken glass to " + role,
                    () -> {
                      Answer answer = Caller.as(role, port).get("/api/me/broken-glass");
                      if (role == Role.DESIGNATED_SENIOR_OFFICER) {
                        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                      } else {
                        assertRefused(answer);
                      }
                    }));
  }

  private DynamicTest changesNothing(Role role, String path) {
    return dynamicTest(
        path + " as " + role,
        () -> {
          Answer answer = Caller.as(role, port).method("POST", path);
          if (REBUILD_PROJECTIONS.isAllowedTo(role)) {
            assertThat(answer.status()).isEqualTo(404);
          } else {
            assertRefused(answer);
          }
        });
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
                    changesNothing(role, "/api/projections/none/undo"),
                    changesNothing(role, "/api/projections/none/cancel"),
                    changesNothing(role, "/api/projections/none/retry"),
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
    return Stream.concat(ANSWERS.keySet().stream(), SHARED.stream())
        .map(
            path ->
                dynamicTest(
                    path,
                    () -> {
                      Answer answer =
                          Caller.nobody(port)
                              .get(
                                  path.replace("{reference}", reference).replace("{child}", child));
                      assertThat(answer.status()).isEqualTo(401);
                      assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
                      assertThat(answer.body()).doesNotContain(ADULT, reference, REVIEWED);
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
    for (Role role : new Role[] {Role.LADO, Role.AGENCY_LEAD, Role.CONFERENCE_CHAIR}) {
      Answer there = Caller.as(role, port).get("/api/cases/" + REVIEW);
      Answer notThere = Caller.as(role, port).get("/api/cases/ROLES-9");

      assertThat(there.status()).isEqualTo(notThere.status()).isEqualTo(403);
      assertThat(there.json().get("detail")).isEqualTo(notThere.json().get("detail"));
    }
  }

  private void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(403, 404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    // The problem's instance is the address that was asked for
    String told = answer.body().replace(answer.response().uri().getPath(), "");
    assertThat(told)
        .doesNotContain("Yarborough", reference, "nonsense", "Withybed", "Ploverdale", child);
  }

  private static Operation operation(Class<?> command) {
    return Objects.requireNonNull(command.getAnnotation(Requires.class)).value();
  }
}
