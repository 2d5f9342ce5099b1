package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor finds a record, goes through it and proves every event, by keys alone. */
@WholeApplication
class AuditingARecord {

  @LocalServerPort private int port;

  @Test
  void goesFromAReferenceToAProof() {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).press("g").press("u");
      window.arrivesAt("Audit");
      window.reads(".empty", "Which record?");
      window.isOpenToEverybody();

      window.tabTo("A reference, a name or a setting").type(reference).press("Enter");
      window.reads("main .stack", "1 record found");
      window.isOpenToEverybody();

      window.tabTo("Replay of " + reference).press("Enter");
      window.arrivesAt(reference + " as it stood");
      window.reads("[aria-label='Proof']", "Proved");
      window.reads("[aria-label='Proof']", "is in the head of");
      window.reads("[aria-label='Who has looked']", "up to then");
      window.isOpenToEverybody();

      window.tabTo("Check it yourself").press("Enter");
      window.arrivesAt(reference + " as it is stored");
      window.reads("main .stack", "positionoftrust.ContactRecorded");
      window.reads("main .stack", "Proved");
      window.reads("main .stack pre", ACase.ADULT);
      window.isOpenToEverybody();
      assertThat(window.page().locator("main button, main form").count()).isZero();
    }
  }

  @Test
  void findsRecordsOfEveryKind() {
    String child = AChild.onPlan("Bramble Serin", port).reference();
    AReview.decidedOn("R26-7", port);
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("audit?q=Bramble+Serin");
      window.tabTo("Stored events of " + child).press("Enter");
      window.arrivesAt(child + " as it is stored");
      window.reads("main .stack", "Proved");

      window.go("audit?q=R26-7");
      window.tabTo("Stored events of R26-7").press("Enter");
      window.arrivesAt("R26-7 as it is stored");
      window.reads("main .stack", "Proved");

      window.go("audit?q=nobodyofthatname");
      window.reads(".empty", "No record matches");
    }
  }

  @Test
  void saysHowManyMoreThereAreThanItShows() {
    for (int i = 10; i < 21; i++) {
      EarlierRecord.bring(EarlierRecord.of("Yarrow Redpoll", "FAITH", "W08-9" + i), port);
    }
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("audit?q=Yarrow+Redpoll");
      window.reads("main", "The first 10 of 11 records found.");
      window.isOpenToEverybody();
      window.press("j");
      window.focusIsOn("Replay of W08-9");
      window.page().getByText("11 cases").click();
      window.arrivesAt("Position of trust");
      window.reads(".head", "11");
    }
  }

  @Test
  void showsWhatIsStoredToNobodyElse() {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    for (Role role : List.of(Role.LADO, Role.DESIGNATED_SENIOR_OFFICER, Role.ADMINISTRATOR)) {
      try (Window window = Window.on(port)) {
        window.signIn(role);
        for (String page : List.of("audit", "cases/" + reference + "/stored")) {
          window.go(page);
          assertThat(window.heading()).as(role + " " + page).isEqualTo("Not open to you");
        }
      }
    }
  }

  @Test
  void writesDownThatTheAuditorOpenedIt() {
    String reference = ACase.toldOf(Caller.as(Role.LADO, port));
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("cases/" + reference + "/stored");
      window.reads("main .stack", "Proved");
    }

    assertThat(
            Caller.as(Role.DESIGNATED_SENIOR_OFFICER, port)
                .get("/api/looks?reference=" + reference)
                .json()
                .get("looks")
                .valueStream()
                .map(look -> look.get("kind").asString() + " " + look.get("account").asString()))
        .containsExactly("OPENED auditor");
  }
}
