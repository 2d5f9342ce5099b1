package org.guardbook.query.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.guardbook.command.Narrative;
import org.guardbook.command.Provenance;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.command.custody.CustodyCommand.ResumeWriting;
import org.guardbook.command.eventstore.StoreOnDisk;
import org.guardbook.command.look.Looks;
import org.guardbook.command.look.LooksOnDisk;
import org.guardbook.command.look.Sight;
import org.guardbook.query.replay.ReplayProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Nothing is recorded over something altered until an administrator decides. */
class RefusingToRecord {

  @TempDir private Path folder;

  @EnableAutoConfiguration
  static class Everything {}

  @Test
  void untilAnAdministratorDecidesAndThenItIsStillKnown() throws Exception {
    try (ConfigurableApplicationContext program = start()) {
      send(program, open("smew"));
      assertThat(alarms(program)).isEmpty();
    }
    StoreOnDisk.tamper(folder, "UPDATE event SET event_id = 'x' WHERE position = 1");

    try (ConfigurableApplicationContext program = start()) {
      await(() -> !alarms(program).isEmpty());
      assertThatThrownBy(() -> send(program, open("teal")))
          .isInstanceOf(RuleViolated.class)
          .hasMessage(
              "The record was altered, so nothing can be recorded until an administrator decides:"
                  + " Event 1 is not what was recorded there.");

      send(program, decision(alarms(program).getFirst().id()));
      await(() -> alarms(program).getFirst().decidedBy() != null);
      send(program, open("teal"));
    }
    try (ConfigurableApplicationContext program = start()) {
      await(() -> !alarms(program).isEmpty() && program.getBean(Ledger.class).isChecked());
      send(program, open("knot"));
      assertThat(alarms(program))
          .singleElement()
          .satisfies(
              alarm -> {
                assertThat(alarm.decidedBy()).isEqualTo("admin");
                assertThat(alarm.reason()).isEqualTo("Restored.");
              });
    }
  }

  @Test
  void whereTheSameEventIsAlteredAgainAfterADecision() throws Exception {
    try (ConfigurableApplicationContext program = start()) {
      send(program, open("smew"));
    }
    StoreOnDisk.tamper(folder, "UPDATE event SET event_id = 'x' WHERE position = 1");
    try (ConfigurableApplicationContext program = start()) {
      await(() -> !alarms(program).isEmpty());
      send(program, decision(alarms(program).getFirst().id()));
      await(() -> alarms(program).getFirst().decidedBy() != null);
    }
    StoreOnDisk.tamper(folder, "UPDATE event SET event_id = 'y' WHERE position = 1");

    try (ConfigurableApplicationContext program = start()) {
      await(() -> alarms(program).size() == 2);
      assertThatThrownBy(() -> send(program, open("teal")))
          .isInstanceOf(RuleViolated.class)
          .hasMessageEndingWith("Event 1 is not what was recorded there.");
    }
  }

  @Test
  void whereTheSameIsDoneAgainAfterItHadBeenPutRight() throws Exception {
    try (ConfigurableApplicationContext program = start()) {
      send(program, open("smew"));
    }
    StoreOnDisk.tamper(folder, "UPDATE event SET event_id = event_id || 'x' WHERE position = 1");
    try (ConfigurableApplicationContext program = start()) {
      await(() -> !alarms(program).isEmpty());
      send(program, decision(alarms(program).getFirst().id()));
      await(() -> alarms(program).getFirst().decidedBy() != null);
    }
    StoreOnDisk.tamper(
        folder, "UPDATE event SET event_id = rtrim(event_id, 'x') WHERE position = 1");
    try (ConfigurableApplicationContext program = start()) {
      Ledger ledger = program.getBean(Ledger.class);
      await(() -> ledger.findings().getFirst().putRight() != null);
    }
    StoreOnDisk.tamper(folder, "UPDATE event SET event_id = event_id || 'x' WHERE position = 1");

    try (ConfigurableApplicationContext program = start()) {
      await(() -> alarms(program).getFirst().decidedBy() == null);
      assertThatThrownBy(() -> send(program, open("teal"))).isInstanceOf(RuleViolated.class);
    }
  }

  @Test
  void untilABackUpIsRestored() throws Exception {
    try (ConfigurableApplicationContext program = start()) {
      send(program, open("smew"));
    }
    Path store = folder.resolve("events.sqlite");
    byte[] backUp = Files.readAllBytes(store);
    StoreOnDisk.tamper(
        folder, "DELETE FROM event WHERE position = (SELECT max(position) FROM event)");
    start().close();
    Files.write(store, backUp);

    try (ConfigurableApplicationContext program = start()) {
      await(() -> alarms(program).getFirst().decidedBy() != null);
      assertThat(alarms(program))
          .singleElement()
          .extracting(LedgerQuery.Alarm::reason)
          .isEqualTo("A check of everything found it put right.");
      send(program, open("teal"));
    }
  }

  private static ResumeWriting decision(String alarm) {
    return new ResumeWriting(List.of(alarm), new Narrative("Restored."));
  }

  @Test
  void whereOnlyWhoLookedWasAltered() throws Exception {
    try (ConfigurableApplicationContext program = start()) {
      program
          .getBean(Looks.class)
          .record(
              List.of(new Sight(Sight.Kind.OPENED, "W14-1", null, null, null)),
              new Provenance("auditor", Role.AUDITOR, null, null, null, null));
    }
    LooksOnDisk.tamper(folder, "UPDATE look SET account = 'lado' WHERE position = 0");

    try (ConfigurableApplicationContext program = start()) {
      await(() -> !alarms(program).isEmpty());
      assertThatThrownBy(() -> send(program, open("teal")))
          .isInstanceOf(RuleViolated.class)
          .hasMessageEndingWith("Look 0 is not what was recorded there.");
    }
  }

  @Test
  void whereTheEndIsMissingOnlyABackUpHelps() throws Exception {
    try (ConfigurableApplicationContext program = start()) {
      send(program, open("smew"));
    }
    StoreOnDisk.tamper(
        folder, "DELETE FROM event WHERE position = (SELECT max(position) FROM event)");

    try (ConfigurableApplicationContext program = start()) {
      assertThatThrownBy(() -> send(program, open("teal")))
          .isInstanceOf(RuleViolated.class)
          .hasMessageContaining("Only a back-up that is restored helps");
      String alarm = alarms(program).getFirst().id();
      assertThatThrownBy(
              () -> send(program, new ResumeWriting(List.of(alarm), new Narrative("Go on."))))
          .isInstanceOf(RuleViolated.class)
          .hasMessageContaining("Only a back-up that is restored helps");
    }
  }

  private ConfigurableApplicationContext start() {
    ConfigurableApplicationContext program =
        new SpringApplicationBuilder(Everything.class)
            .web(WebApplicationType.NONE)
            .properties("guardbook.data=" + folder, "spring.main.banner-mode=off")
            .run();
    await(() -> program.getBean(ReplayProgress.class).isDone());
    return program;
  }

  private static OpenAccount open(String account) {
    return new OpenAccount(account, "Sage Merriman", null, Set.of(Role.AUDITOR), null);
  }

  private static void send(ConfigurableApplicationContext program, Object command) {
    Provenance by =
        new Provenance("admin", Role.ADMINISTRATOR, null, null, UUID.randomUUID().toString(), null);
    program
        .getBean(CommandGateway.class)
        .sendAndWait(new GenericCommandMessage<>(command, by.toMetaData()));
  }

  private static List<LedgerQuery.Alarm> alarms(ConfigurableApplicationContext program) {
    return program.getBean(Alarms.class).all();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
