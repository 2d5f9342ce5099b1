package org.guardbook.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.guardbook.command.Narrative;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.custody.CustodyCommand.ChangeLedgerKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An administrator decides that the key is changed, which then happens once. */
class ChangingTheKey {

  @TempDir private Path folder;

  @EnableAutoConfiguration
  static class Everything {}

  @Test
  void happensOnceHoweverOftenTheProgramStarts() {
    try (ConfigurableApplicationContext program = start()) {
      assertThat(keys(program)).isEqualTo(1);
      change(program, UUID.randomUUID());
      assertThat(keys(program)).isEqualTo(2);
      assertThat(keys(program)).isEqualTo(2);
    }
    try (ConfigurableApplicationContext program = start()) {
      assertThat(keys(program)).isEqualTo(2);
      change(program, UUID.randomUUID());
      assertThat(keys(program)).isEqualTo(3);
    }
  }

  @Test
  void happensOnceHoweverOftenTheSameIsSent() {
    try (ConfigurableApplicationContext program = start()) {
      UUID one = UUID.randomUUID();
      change(program, one);
      change(program, one);

      assertThat(keys(program)).isEqualTo(2);
    }
  }

  @Test
  void isFinishedWhereTheProgramWasKilledBeforeTheNewKeyWasThere() throws Exception {
    Path file = folder.resolve("ledger").resolve(WhenAKeyIsRetiredThenTheNextTakesOver.FILE);
    try (ConfigurableApplicationContext program = start()) {
      change(program, UUID.randomUUID());
      assertThat(keys(program)).isEqualTo(2);
    }
    assertThat(Files.readString(file)).endsWith(" 2\n");
    Files.writeString(file, Files.readString(file).replace(" 2\n", " 3\n"));

    try (ConfigurableApplicationContext program = start()) {
      assertThat(keys(program)).isEqualTo(3);
      assertThat(keys(program)).isEqualTo(3);
    }
  }

  @Test
  void isNothingToALedgerThatBeginsOverAnOlderRecord() throws Exception {
    try (ConfigurableApplicationContext program = start()) {
      change(program, UUID.randomUUID());
      assertThat(keys(program)).isEqualTo(2);
    }
    delete(folder.resolve("ledger"));

    try (ConfigurableApplicationContext program = start()) {
      assertThat(keys(program)).isEqualTo(1);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Everything.class)
        .web(WebApplicationType.NONE)
        .properties("guardbook.data=" + folder, "spring.main.banner-mode=off")
        .run();
  }

  private static void change(ConfigurableApplicationContext program, UUID id) {
    Provenance by = new Provenance("admin", Role.ADMINISTRATOR, null, null, id.toString(), null);
    program
        .getBean(CommandGateway.class)
        .sendAndWait(
            new GenericCommandMessage<>(
                new ChangeLedgerKey(new Narrative("Somebody left.")), by.toMetaData()));
  }

  /** Once all is done that is to be done by now. */
  private static int keys(ConfigurableApplicationContext program) {
    program.getBean(WhenAKeyIsRetiredThenTheNextTakesOver.class).look();
    return program.getBean(Ledger.class).keys().orElseThrow().links().size();
  }
}
