package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What ./guardbook backup and restore do with the folder of a program that is in use. */
@WholeApplication
class BackingUpFromOutside {

  private static final int CLIENTS = 3;
  private static final int ENOUGH = 20;

  @TempDir private Path folder;
  @LocalServerPort private int port;

  @Value("${guardbook.data}")
  private Path data;

  private String said = "";

  private interface Command {
    int run(List<String> arguments, PrintStream out, PrintStream err);
  }

  private int run(Command command, Object... arguments) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    int code = command.run(Stream.of(arguments).map(String::valueOf).toList(), out, out);
    said = written.toString(StandardCharsets.UTF_8);
    return code;
  }

  private int backUp(Object... arguments) {
    return run((all, out, err) -> BackupCommands.run("backup", all, out, err), arguments);
  }

  private int restore(Object... arguments) {
    return run((all, out, err) -> BackupCommands.run("restore", all, out, err), arguments);
  }

  @Test
  void restoresWhatWasAcknowledgedUnderTheHeadThatWasSigned() throws Exception {
    Path file = folder.resolve("backup.zip");
    Path restored = folder.resolve("restored");
    Path head = folder.resolve("head");
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch underLoad = new CountDownLatch(ENOUGH);
    List<Thread> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      clients.add(Thread.ofPlatform().start(() -> burst(acknowledged, underLoad, over)));
    }
    try {
      underLoad.await();
      Files.writeString(head, auditor().get("/api/ledger/checkpoint").body());
      Set<String> before = Set.copyOf(acknowledged);

      assertThat(backUp("--data", data, file)).as(said).isZero();
      assertThat(restore(file, "--data", restored, "--head", head)).as(said).isZero();

      assertThat(said).contains(" that was kept elsewhere", "Restored: ");
      assertThat(run(Verify::run, "--data", restored, "--head", head)).as(said).isZero();
      assertThat(subjectsIn(restored)).containsAll(before);
    } finally {
      over.set(true);
      for (Thread client : clients) {
        client.join();
      }
    }
    assertThat(heads(data)).startsWith(heads(restored));
    Path later =
        Files.writeString(folder.resolve("later"), auditor().get("/api/ledger/checkpoint").body());
    assertThat(run(Verify::run, "--data", restored, "--head", later))
        .as("it ends where it was backed up")
        .isEqualTo(1);
  }

  private Caller auditor() {
    return Caller.as(Role.AUDITOR, port);
  }

  private static String heads(Path data) throws Exception {
    return Files.readString(data.resolve("ledger/events.heads"));
  }

  /** Logs contacts until told to stop. */
  private void burst(Set<String> acknowledged, CountDownLatch underLoad, AtomicBoolean over) {
    Caller lado = Caller.as(Role.LADO, port);
    while (!over.get()) {
      Answer contact =
          lado.post(
              "/api/contacts",
              """
              {"happened": "2026-01-05", "contactType": "REFERRAL", "referrer": "Head teacher",
               "sector": "EDUCATION", "natures": ["PHYSICAL"], "immediateConcern": false,
               "adult": {"name": "Corin Dunlin"}, "employer": "Elder Primary School",
               "allegation": "A pupil was pulled by the arm."}
              """);
      if (contact.status() == 201) {
        acknowledged.add(contact.json().get("subject").asString());
        underLoad.countDown();
      }
    }
  }

  private static Set<String> subjectsIn(Path restored) throws Exception {
    Set<String> subjects = new HashSet<>();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + restored.resolve("events.sqlite"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT DISTINCT subject FROM event")) {
      while (rows.next()) {
        subjects.add(rows.getString(1));
      }
    }
    return subjects;
  }

  @Test
  void isToldOfByTheProgramAtOnce() {
    assertThat(backUp("--data", data, folder.resolve("monday.zip"))).as(said).isZero();

    JsonNode newest =
        Caller.as(Role.ADMINISTRATOR, port).get("/api/backups").json().iterator().next();
    assertThat(newest.get("file").asString()).isEqualTo("monday.zip");
    assertThat(said).contains("SHA-256 " + newest.get("sha256").asString());
    assertThat(
            Caller.as(Role.ADMINISTRATOR, port)
                .get("/api/operations")
                .json()
                .at("/backups/0/file")
                .asString())
        .isEqualTo("monday.zip");
  }

  @Test
  void isOneForABackUpThatWasAltered() throws Exception {
    Path file = folder.resolve("backup.zip");
    Path restored = folder.resolve("restored");
    backUp("--data", data, file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThat(restore(file, "--data", restored)).as(said).isEqualTo(1);
    assertThat(said)
        .contains(
            "THIS IS NOT WHAT WAS BACKED UP, AND NOTHING WAS RESTORED:\n  data/events.sqlite");
    assertThat(restored).doesNotExist();
  }

  @Test
  void isTwoWhereNothingCouldBeDone() throws Exception {
    Path there = Files.writeString(folder.resolve("there.zip"), "there");
    isTwo(backUp(), "backup needs to know what it is to back up.");
    isTwo(backUp("--data", data), "backup needs to know which file it is to make.");
    isTwo(backUp("--date", data, there), "backup does not know \"--date\" here.");
    isTwo(backUp("--data", data, there), "no back-up is written over.");
    isTwo(
        backUp("--data", folder, folder.resolve("new.zip")), "There is nothing of Guardbook's in ");
    isTwo(restore("--data", data), "restore needs to know which file it is to restore.");
    isTwo(restore(there), "restore needs to know the folder that it is to make.");
    isTwo(restore(there, "--data", data), " is not empty.");
    isTwo(restore(folder.resolve("none.zip"), "--data", folder), "There is no file ");
    isTwo(restore(there, "--data", folder.resolve("new"), "--head", there), "There is no head in ");
  }

  private void isTwo(int code, String sentence) {
    assertThat(code).as(said).isEqualTo(2);
    assertThat(said).startsWith("guardbook: ").contains(sentence, "./guardbook restore FILE.zip");
  }
}
