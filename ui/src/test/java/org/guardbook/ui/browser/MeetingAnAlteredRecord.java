package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Application;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.security.PeopleOfTheTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Somebody altered the store while the program was down; then it is started again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeetingAnAlteredRecord {

  @TempDir private static Path folder;
  private static ConfigurableApplicationContext application = mock();
  private static int port;
  private static String reference = "";

  @BeforeAll
  static void alteredWhileItWasDown() throws SQLException {
    start();
    reference = ACase.toldOf(Caller.as(Role.LADO, port));
    application.close();
    try (Connection store =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.sqlite"));
        Statement alteration = store.createStatement()) {
      assertThat(
              alteration.executeUpdate(
                  "UPDATE event SET recorded_at = recorded_at - 86400000 WHERE subject = '"
                      + reference
                      + "'"))
          .isEqualTo(1);
    }
    start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (alarms().json().isEmpty()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static void start() {
    application =
        new SpringApplicationBuilder(Application.class, PeopleOfTheTests.class)
            .run("--guardbook.data=" + folder, "--server.port=0");
    port =
        Integer.parseInt(
            application.getEnvironment().getRequiredProperty("local.server.port").strip());
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static Answer alarms() {
    return Caller.as(Role.AUDITOR, port).get("/api/ledger/alarms");
  }

  @Test
  @Order(1)
  void standsOnEveryPageWithWhatItIsAndWhatItMeans() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.LADO);
      for (String page : new String[] {"", "cases", "cases/" + reference, "reports/lado"}) {
        window.go(page);
        window.reads("[role=alert]", "is not what was recorded there.");
        window.reads("[role=alert]", "Nothing can be recorded");
      }
      window.isOpenToEverybody();
    }
  }

  @Test
  @Order(2)
  void isDownInHealthAndSaysWhy() {
    Answer health = Caller.nobody(port).get("/actuator/health");

    assertThat(health.status()).isEqualTo(503);
    assertThat(health.body()).contains("DOWN");
  }

  @Test
  @Order(3)
  void takesNothingInAndSaysWhy() {
    Answer refused =
        Caller.as(Role.LADO, port)
            .post(
                "/api/cases/" + reference + "/note-development",
                """
                {"happened": "%s", "note": "The adult is on leave."}
                """
                    .formatted(LocalDate.of(2026, 1, 6)));

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("altered");
  }

  @Test
  @Order(4)
  void anAdministratorDecidesByKeyboardWithAReasonThatStays() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.ADMINISTRATOR).go("ledger");
      window.tabTo("Let writing go on").press("Enter");
      window.reads("main", "Say why writing may go on.");
      window.isOpenToEverybody();
      window.tabTo("Why writing may go on").type("Seen with the auditor; the disk is replaced.");
      window.tabTo("Let writing go on").press("Enter");
      window.reads(".notice[role=status]", "Recording goes on.");
      window.go("ledger");
      window.reads("[role=alert]", "Seen with the auditor; the disk is replaced.");
    }
    assertThat(ACase.toldOf(Caller.as(Role.LADO, port))).isNotEqualTo(reference);
    assertThat(Files.exists(folder.resolve("ledger/findings"))).isTrue();
  }

  @Test
  @Order(5)
  void isShownUnprovedWhereTheKeysWereLost() throws Exception {
    application.close();
    Files.writeString(folder.resolve("ledger/keys"), "nothing");
    start();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AUDITOR).go("cases/" + reference + "/stored");
      window.reads("main", "Nothing can be proved");
      window.reads("main", "positionoftrust.ContactRecorded");
      window.go("cases/" + reference + "/replay");
      window.reads("[aria-label=Proof]", "Nothing can be proved");
    }
    Answer refused =
        Caller.as(Role.AUDITOR, port)
            .post("/api/cases/" + reference + "/bundle", "{\"why\": \"Asked for by the coroner\"}");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("nothing can be proved");
  }

  @Test
  @Order(6)
  void anAdministratorDecidesAboutLostKeysToo() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.ADMINISTRATOR).go("ledger");
      window.reads("[role=alert]", "What proves the record is lost or damaged");
      window.reads("[aria-label=Keys]", "The keys cannot be read");
      window.tabTo("Why writing may go on").type("The keys are being restored.");
      window.tabTo("Let writing go on").press("Enter");
      window.reads(".notice[role=status]", "Recording goes on.");
    }
  }

  @Test
  @Order(7)
  void anAdministratorIsNotToldThatAKeyTookOverWhereNoneCould() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.ADMINISTRATOR).go("ledger");
      window.tabTo("Change the key").press("Enter");
      window.sees("dialog[open]");
      window.tabTo("Why the key is changed").type("An administrator left.");
      window.tabTo("Change the key").press("Enter");
      window.reads(".notice[role=status]", "A new one takes over once");
    }
  }
}
