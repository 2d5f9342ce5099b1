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
  private static final String NAME = "Sorrel Bellwether";

  @LocalServerPort private int port;
  @Autowired private NewPeople people;
  private String reference = "";

  @BeforeEach
  void aCaseIsAboutSomebodyWithAnAccount() {
    people.arrive(ACCOUNT, NAME, LocalDate.of(1980, 2, 29), Role.LADO);
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
    for (String command : new String[] {"note-development", "break-glass"}) {
      Answer there = subject().post("/api/cases/" + reference + "/" + command, body(command));
      Answer notThere = subject().post("/api/cases/W99-999/" + command, body(command));

      assertThat(there.status()).as(command).isEqualTo(notThere.status()).isEqualTo(404);
      assertThat(there.body().replace(reference, "W99-999")).isEqualTo(notThere.body());
    }
  }

  private static String body(String command) {
    return command.equals("break-glass")
        ? "{\"reason\": \"Mine.\"}"
        : "{\"happened\": \"2025-06-03\", \"note\": \"A call.\"}";
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
