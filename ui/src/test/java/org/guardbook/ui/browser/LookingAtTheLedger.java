package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever answers for the record sees by which heads and keys it is vouched for. */
@WholeApplication
class LookingAtTheLedger {

  @LocalServerPort private int port;

  @Test
  void showsHowItStandsAndItsHeadsOnALine() {
    ACase.toldOf(Caller.as(Role.LADO, port));
    Caller auditor = Caller.as(Role.AUDITOR, port);
    String note = auditor.get("/api/ledger/checkpoint").body();
    List<String> lines = note.lines().toList();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).press("g").press("b");
      window.arrivesAt("Ledger");
      window.reads("[aria-label='How it stands']", "Nothing was found altered");
      window.reads("[aria-label='How it stands']", "Recording goes on");
      window.sees(".heads li");
      window.reads("[aria-label='Keys']", lines.getFirst());
      window.reads("[aria-label='Witnesses']", "No witness is set up");
      window.reads("[aria-label='Check it yourself']", "./guardbook verify --data");
      window.isOpenToEverybody();

      window.tabTo("The last head as it was signed").press("Enter");
      window.reads("[aria-label='Events'] pre", "— " + lines.getFirst());
      assertThat(window.page().locator("main").innerText()).doesNotContain("Change the key");
      assertThat(window.page().locator("main button, main form").count()).isZero();
    }
  }

  @Test
  void anAdministratorChangesTheKey() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.ADMINISTRATOR).go("ledger");
      int keys = window.page().locator("[aria-label=Keys] tbody tr").count();
      window.tabTo("Change the key").press("Enter");
      window.sees("dialog[open]");
      window.isOpenToEverybody();
      window.tabTo("Why the key is changed").type("Somebody left who could read it.");
      window.tabTo("Change the key").press("Enter");
      window.reads(".notice[role=status]", "signed with the new key");

      assertThat(window.page().locator("[aria-label=Keys] tbody tr").count()).isEqualTo(keys + 1);
      assertThat(window.page().locator("[aria-label=Keys] tbody tr").last().innerText())
          .contains("In use");
    }
  }

  @Test
  void aProgramThatAsksAgainUnderOneKeyChangesItOnce() {
    Caller administrator = Caller.as(Role.ADMINISTRATOR, port);
    int keys = administrator.get("/api/ledger/keys").json().get("keys").size();

    for (int times = 0; times < 2; times++) {
      Answer answer =
          administrator.post(
              "/api/ledger/change-ledger-key",
              "{\"reason\": \"Somebody left who could read it.\"}",
              "Idempotency-Key",
              "change-1");
      assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    assertThat(administrator.get("/api/ledger/keys").json().get("keys").size()).isEqualTo(keys + 1);
  }

  @Test
  void isOpenToNobodyElse() {
    for (Role role : List.of(Role.LADO, Role.BOARD_MANAGER)) {
      try (Window window = Window.on(port)) {
        window.signIn(role).go("ledger");
        assertThat(window.heading()).as(role + "").isEqualTo("Not open to you");
      }
    }
  }
}
