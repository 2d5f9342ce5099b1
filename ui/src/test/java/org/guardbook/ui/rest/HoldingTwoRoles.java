package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

/** On a small board one person keeps both kinds of record, and what is restricted of both. */
@WholeApplication
class HoldingTwoRoles {

  private static final LocalDate BORN = LocalDate.of(1971, 8, 30);
  private static final String KEEPER = "keeper-of-both";
  private static final String OVERSEER = "overseer-of-both";

  @LocalServerPort private int port;
  @Autowired private NewPeople people;
  private String allegation = "";
  private String child = "";

  @BeforeEach
  void thereIsARecordOfEitherKind() {
    people.arrive(KEEPER, "Teal Fulmar", BORN, Role.LADO, Role.CONFERENCE_CHAIR);
    people.arrive(OVERSEER, "Merle Fulmar", BORN, Role.DESIGNATED_SENIOR_OFFICER, Role.AUDITOR);
    Answer logged = Caller.as(Role.LADO, port).post("/api/contacts", Contacts.about("Ivy Fulmar"));
    assertThat(logged.status()).as(logged.body()).isEqualTo(201);
    allegation = logged.json().get("subject").asString();
    Answer discussed =
        Caller.as(Role.CONFERENCE_CHAIR, port)
            .post("/api/children/strategy-discussions", Children.about("Rush Fulmar"));
    assertThat(discussed.status()).as(discussed.body()).isEqualTo(201);
    child = discussed.json().get("subject").asString();
  }

  private Caller keeper() {
    return new Caller(port, KEEPER, PeopleOfTheTests.PASSWORD);
  }

  private void told(Caller who, String reference, String command, String body) {
    Answer answer = who.post("/api/cases/" + reference + "/" + command, body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
  }

  private static String restrictedTo(String account) {
    return "{\"readers\": [\"%s\"], \"reason\": \"A colleague's.\"}".formatted(account);
  }

  @Test
  void restrictsEitherKindAndReadsWhoSeesIt() {
    for (String reference : List.of(allegation, child)) {
      told(keeper(), reference, "restrict-record", restrictedTo(KEEPER));

      assertThat(
              keeper()
                  .get("/api/cases/" + reference + "/restriction")
                  .json()
                  .get("readers")
                  .get(0)
                  .asString())
          .isEqualTo(KEEPER);
      told(keeper(), reference, "lift-restriction", "{\"reason\": \"They have left.\"}");
    }
  }

  @Test
  void isToldWhatIsClosedOfEitherKindAndBreaksItsGlass() {
    told(
        Caller.as(Role.LADO, port),
        allegation,
        "restrict-record",
        restrictedTo(PeopleOfTheTests.accountOf(Role.LADO)));
    told(
        Caller.as(Role.CONFERENCE_CHAIR, port),
        child,
        "restrict-record",
        restrictedTo(PeopleOfTheTests.accountOf(Role.CONFERENCE_CHAIR)));

    assertThat(closed()).contains(allegation, child);
    for (String reference : List.of(allegation, child)) {
      told(keeper(), reference, "break-glass", "{\"reason\": \"An emergency.\"}");
    }
    assertThat(closed()).doesNotContain(allegation, child);
  }

  private List<String> closed() {
    return keeper()
        .get("/api/restricted")
        .json()
        .valueStream()
        .map(each -> each.get("reference").asString())
        .toList();
  }

  @Test
  void readsAsAnAuditorWhoLookedIntoEitherKind() {
    Caller.as(Role.LADO, port).get("/api/cases/" + allegation);
    Caller.as(Role.CONFERENCE_CHAIR, port).get("/api/cases/" + child);

    Caller overseer = new Caller(port, OVERSEER, PeopleOfTheTests.PASSWORD);
    for (String reference : List.of(allegation, child)) {
      assertThat(overseer.get("/api/looks?reference=" + reference).json().get("looks"))
          .as(reference)
          .isNotEmpty();
    }
  }
}
