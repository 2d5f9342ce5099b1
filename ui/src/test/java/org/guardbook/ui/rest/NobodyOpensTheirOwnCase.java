package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.security.PeopleOfTheTests;
import org.guardbook.ui.security.PeopleOfTheTests.NewPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** To the LADO whom a case is about, there is no such case, whatever they call. */
@WholeApplication
class NobodyOpensTheirOwnCase {

  private static final String ACCOUNT = "s.bellwether";
  private static final String OF_AN_ADMINISTRATOR = "s.bellwether.admin";
  private static final String NAME = "Sorrel Bellwether";

  @LocalServerPort private int port;
  @Autowired private NewPeople people;
  private String reference = "";

  @BeforeEach
  void aCaseIsAboutSomebodyWithAnAccount() {
    LocalDate born = LocalDate.of(1980, 2, 29);
    people.arrive(ACCOUNT, NAME, born, Role.LADO);
    people.arrive(OF_AN_ADMINISTRATOR, NAME, born, Role.LADO_ADMINISTRATOR);
    Answer logged =
        Caller.as(Role.LADO, port)
            .post(
                "/api/contacts",
                Contacts.about(NAME),
                "Idempotency-Key",
                "nobody-opens-their-own-case");
    assertThat(logged.status()).as(logged.body()).isEqualTo(201);
    reference = logged.json().get("subject").asString();
  }

  private Caller subject() {
    return new Caller(port, ACCOUNT, PeopleOfTheTests.PASSWORD);
  }

  @Test
  void isAnsweredAsIfThereWereNone() {
    for (String path : new String[] {"", "/timeline", "/clocks", "?asAt=2099-01-01"}) {
      Answer there = subject().get("/api/cases/" + reference + path);
      Answer notThere = subject().get("/api/cases/W99-999" + path);

      assertThat(there.status()).as(path).isEqualTo(notThere.status());
      assertThat(there.body().replace(reference, "W99-999")).isEqualTo(notThere.body());
    }
    assertThat(subject().get("/api/cases?q=Bellwether").body()).doesNotContain(reference, NAME);
    assertThat(subject().get("/api/changes?since=2020-01-01").body()).doesNotContain(reference);
    assertThat(subject().get("/api/matches?name=Sorrel%20Bellwether").body())
        .doesNotContain(reference);
  }

  @Test
  void canRecordNothingInIt() {
    for (String command :
        new String[] {
          "note-development",
          "pick-case-entry",
          "break-glass",
          "restrict-record",
          "name-reader",
          "remove-reader",
          "lift-restriction"
        }) {
      Answer there = subject().post("/api/cases/" + reference + "/" + command, body(command));
      Answer notThere = subject().post("/api/cases/W99-999/" + command, body(command));

      assertThat(there.status()).as(command).isEqualTo(notThere.status()).isEqualTo(404);
      assertThat(there.body().replace(reference, "W99-999")).isEqualTo(notThere.body());
    }
  }

  @Test
  void isRefusedAsEveryCaseIsWhereTheRoleDoesNotAllowIt() {
    Caller administrator = new Caller(port, OF_AN_ADMINISTRATOR, PeopleOfTheTests.PASSWORD);
    assertThat(administrator.get("/api/cases/" + reference).status()).isEqualTo(404);

    String body = body("restrict-record");
    Answer there = administrator.post("/api/cases/" + reference + "/restrict-record", body);
    Answer notThere = administrator.post("/api/cases/W99-999/restrict-record", body);

    assertThat(there.status()).isEqualTo(notThere.status()).isEqualTo(403);
    assertThat(there.body().replace(reference, "W99-999")).isEqualTo(notThere.body());
  }

  /** Together with something else that is wrong, so that no answer is shorter than another. */
  @Test
  void isNotThereWhereItIsNamedBesideAnother() {
    String seen =
        Caller.as(Role.LADO, port)
            .post(
                "/api/contacts",
                Contacts.about("Tansy Hollingbourne"),
                "Idempotency-Key",
                "nobody-names-their-own-case")
            .json()
            .get("subject")
            .asString();
    for (String command :
        new String[] {
          "/api/cases/" + seen + "/link-earlier-case",
          "/api/cases/" + seen + "/dismiss-match",
          "/api/cases/" + seen + "/correct-entry",
          "/api/contacts"
        }) {
      Answer there = subject().post(command, naming(command, reference));
      Answer notThere = subject().post(command, naming(command, "W99-999"));

      assertThat(notThere.body()).as(command).contains("There is no case W99-999.");
      assertThat(there.status()).as(command).isEqualTo(notThere.status());
      assertThat(there.body().replace(reference, "W99-999")).as(command).isEqualTo(notThere.body());
    }
  }

  private static String naming(String command, String other) {
    if (command.endsWith("link-earlier-case")) {
      return "{\"happened\": \"2025-06-03\", \"earlier\": \"%s\", \"reason\": \"Same.\"}"
          .formatted(other);
    }
    if (command.endsWith("dismiss-match")) {
      return "{\"happened\": \"2025-06-03\", \"other\": \"%s\"}".formatted(other);
    }
    if (command.endsWith("correct-entry")) {
      return """
      {"happened": "2025-06-03", "entry": "none", "reason": "It was wrong.",
       "replacement": {"type": "DismissMatch", "happened": "2025-06-03", "other": "%s"}}
      """
          .formatted(other);
    }
    return """
    {"happened": "2099-06-03", "contactType": "REFERRAL", "referrer": "Head teacher",
     "sector": "EDUCATION", "natures": ["PHYSICAL"], "immediateConcern": false,
     "adult": {"name": "Tansy Hollingbourne"}, "employer": "Elder Primary School",
     "allegation": "A colleague saw a child pushed.", "samePersonAs": ["%s"]}
    """
        .formatted(other);
  }

  private static String body(String command) {
    return switch (command) {
      case "break-glass", "lift-restriction" -> "{\"reason\": \"Mine.\"}";
      case "restrict-record" -> "{\"readers\": [\"nobody\"], \"reason\": \"Mine.\"}";
      case "name-reader", "remove-reader" -> "{\"account\": \"nobody\", \"reason\": \"Mine.\"}";
      case "pick-case-entry" ->
          "{\"happened\": \"2025-06-03\", \"entry\": \"none\", \"significance\": \"Much.\"}";
      default -> "{\"happened\": \"2025-06-03\", \"note\": \"A call.\"}";
    };
  }

  @Test
  void isOnRecordForTheAuditor() {
    subject().get("/api/cases/" + reference);

    assertThat(
            Caller.as(Role.AUDITOR, port)
                .get("/api/looks?reference=" + reference + "&kind=REFUSED_AS_THEIR_OWN")
                .json()
                .get("looks")
                .get(0)
                .get("account")
                .asString())
        .isEqualTo(ACCOUNT);
  }
}
