package org.guardbook.query.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.guardbook.command.eventstore.StoreOnDisk;
import org.guardbook.query.backup.BackUp.Made;
import org.guardbook.query.backup.BackupQuery.ReadBackups;
import org.guardbook.query.backup.Restoring.Outcome;
import org.guardbook.query.ledger.KeptFolder;
import org.guardbook.query.ledger.LedgerFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A back-up holds the record as its ledger knows it, whoever writes to it meanwhile. */
class BackingUpAFolder {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2014-03-31T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path data;
  private Path file;
  private Path restored;

  @BeforeEach
  void name() {
    data = folder.resolve("data");
    file = folder.resolve("backup.zip");
    restored = folder.resolve("restored");
  }

  private Made backUp() throws Exception {
    return BackUp.of(data, null, file, CLOCK);
  }

  private Outcome restore() throws Exception {
    return Restoring.of(file, restored, null, null);
  }

  @Test
  void isRestoredAsARecordThatGoesOn() throws Exception {
    String head;
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("W14-1", 0, 5);
      kept.looks.open("W14-1");
      head = kept.sign();
      assertThat(backUp().backup().events()).isEqualTo(5);
      kept.store.append("W14-1", 5, 3);
    }

    Outcome outcome = restore();
    assertThat(outcome.altered()).isEmpty();
    assertThat(outcome.told()).last().asString().startsWith("Restored: 5 events, 1 looks, ");
    assertThat(KeptFolder.check(restored, head)).isEmpty();

    try (KeptFolder goesOn = KeptFolder.open(restored)) {
      goesOn.store.append("W14-2", 0, 2);
      assertThat(goesOn.sign()).contains("\n7\n");
    }
    assertThat(KeptFolder.check(restored, head)).as("the same ledger, only longer").isEmpty();
  }

  @Test
  void holdsWhatACrashLeftInALogBesideTheFile() throws Exception {
    try (KeptFolder kept = KeptFolder.open(folder.resolve("running"))) {
      kept.store.append("W14-1", 0, 5);
      kept.sign();
      KeptFolder.copy(kept.data, data);
    }
    assertThat(data.resolve("events.sqlite-wal")).isNotEmptyFile();

    backUp();

    assertThat(restore().altered()).isEmpty();
    assertThat(StoreOnDisk.everyReading(restored, List.of("W14-1")))
        .isEqualTo(StoreOnDisk.everyReading(data, List.of("W14-1")));
  }

  @Test
  void isAtOneWithItselfWhileAnotherProgramWrites() throws Exception {
    Process running =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.guardbook.query.ledger.KilledWhileKeepingTheLedger$Recording",
                data.toString(),
                "busy")
            .redirectError(Redirect.DISCARD)
            .start();
    try (BufferedReader told = running.inputReader(UTF_8)) {
      for (int time = 0; time < 3; time++) {
        long acknowledged = -1;
        for (int lines = 0; lines < 100 || told.ready(); lines++) {
          acknowledged = Long.parseLong(told.readLine());
        }
        file = folder.resolve(time + ".zip");
        restored = folder.resolve("restored-" + time);

        backUp();

        assertThat(restore().altered()).isEmpty();
        try (KeptFolder goesOn = KeptFolder.open(restored)) {
          assertThat(goesOn.store.leaves().size())
              .as("whatever was acknowledged before")
              .isGreaterThanOrEqualTo(3 * (acknowledged + 1));
        }
        assertThat(Files.readString(data.resolve("ledger/events.heads")))
            .contains(lastHead(restored, time));
      }
    } finally {
      running.destroyForcibly().waitFor();
    }
  }

  /** As the back-up has it, before whoever opened what was restored signed more. */
  private String lastHead(Path unpacked, int time) throws Exception {
    Path again = unpacked.resolveSibling("again-" + time);
    Restoring.of(file, again, null, null);
    return LedgerFolder.read(again.resolve("ledger")).heads().getFirst().note();
  }

  @Test
  void hasEveryFileOfEvidenceAndTellsWhatItLeavesOut() throws Exception {
    KeptFolder.open(data).close();
    String hash = evidence("A letter.");
    Files.writeString(data.resolve("evidence/123.part"), "Half a let");
    Files.writeString(data.resolve("notes.txt"), "Ring the school.");

    Made made = backUp();

    assertThat(made.evidence()).isEqualTo(1);
    assertThat(made.strange()).containsExactly("notes.txt");
    assertThat(restore().altered()).isEmpty();
    assertThat(restored.resolve("evidence/" + hash.substring(0, 2) + "/" + hash))
        .hasContent("A letter.");
    assertThat(restored.resolve("evidence/123.part")).doesNotExist();
  }

  /** Returns by which hash it is kept. */
  private String evidence(String content) throws Exception {
    String hash = HexFormat.of().formatHex(Packing.sha256().digest(content.getBytes(UTF_8)));
    Path drawer = Files.createDirectories(data.resolve("evidence/" + hash.substring(0, 2)));
    Files.writeString(drawer.resolve(hash), content);
    return hash;
  }

  @Test
  void takesWhatANodeOfSeveralKeepsBesideTheRecord() throws Exception {
    String hash = evidence("A letter.");
    try (Connection desk = DriverManager.getConnection("jdbc:sqlite:" + data + "/desk.sqlite");
        Statement statement = desk.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("CREATE TABLE draft (text TEXT)");
      statement.execute("INSERT INTO draft VALUES ('Rang the school')");

      backUp();
    }

    Outcome outcome = restore();
    assertThat(outcome.altered()).isEmpty();
    assertThat(outcome.told())
        .last()
        .isEqualTo(
            "Restored: the desk, 1 files of evidence. There was no record in it, and so no ledger"
                + " either.");
    assertThat(restored.resolve("evidence/" + hash.substring(0, 2) + "/" + hash)).exists();
    try (Connection desk = DriverManager.getConnection("jdbc:sqlite:" + restored + "/desk.sqlite");
        Statement statement = desk.createStatement();
        ResultSet drafts = statement.executeQuery("SELECT text FROM draft")) {
      assertThat(drafts.getString(1)).isEqualTo("Rang the school");
    }
  }

  @Test
  void hasNoHeadVouchForWhatIsNoRecord() throws Exception {
    evidence("A letter.");
    backUp();
    Path head = folder.resolve("head");
    try (KeptFolder kept = KeptFolder.open(folder.resolve("other"))) {
      Files.writeString(head, kept.sign());
    }

    assertThat(Restoring.of(file, restored, null, head).altered())
        .containsExactly("There is no record in it for which a head could vouch.");
    assertThat(restored).doesNotExist();
  }

  @Test
  void copiesWhatVouchesBeforeWhatItVouchesForAndWhatIsPointedAtLast() throws Exception {
    KeptFolder.open(data).close();
    Path drawer = Files.createDirectories(data.resolve("evidence/ab"));
    Files.createFile(drawer.resolve("ab" + "0".repeat(62)));

    backUp();

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsSubsequence(
              "ledger/events.heads",
              "ledger/keys",
              "ledger/key.pem",
              "data/events.sqlite",
              "data/looks.sqlite",
              "data/evidence/ab/ab" + "0".repeat(62),
              "manifest.json")
          .containsSubsequence("ledger/events.leaves", "data/events.sqlite");
    }
  }

  @Test
  void hasNoMoreLeafHashesThanItsHeadStandsFor() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("W14-1", 0, 5);
      kept.sign();
    }
    Path leaves = data.resolve("ledger/events.leaves");
    Files.write(leaves, new byte[64], StandardOpenOption.APPEND);

    backUp();

    assertThat(restore().altered()).isEmpty();
    assertThat(restored.resolve("ledger/events.leaves")).hasSize(5 * 32);
  }

  @Test
  void takesTheLedgerFromWhereItIsKeptAndPutsItWhereItBelongs() throws Exception {
    KeptFolder.open(data).close();
    Path elsewhere = Files.move(data.resolve("ledger"), folder.resolve("proof"));
    Path there = folder.resolve("proof-restored");

    BackUp.of(data, elsewhere, file, CLOCK);

    assertThat(Restoring.of(file, restored, there, null).altered()).isEmpty();
    assertThat(there.resolve("keys")).hasSameBinaryContentAs(elsewhere.resolve("keys"));
    assertThat(restored.resolve("ledger")).doesNotExist();
  }

  @Test
  void isReadableToItsOwnerOnly() throws Exception {
    KeptFolder.open(data).close();

    backUp();
    restore();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.walk(restored)) {
      assertThat(files)
          .allSatisfy(
              each ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                      .endsWith("------"));
    }
  }

  @Test
  void leavesNoTraceButTheOneThatTheProgramTellsOf() throws Exception {
    KeptFolder.open(data).close();
    Path before = KeptFolder.copy(data, folder.resolve("before"));

    Made made = backUp();

    try (Stream<Path> files = Files.walk(before)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              each ->
                  assertThat(data.resolve(before.relativize(each))).hasSameBinaryContentAs(each));
    }
    Files.writeString(
        data.resolve("backups"), Files.readString(data.resolve("backups")) + "2014-04-01T00");
    assertThat(made.remembered()).isTrue();
    assertThat(new BackupAnswers(data).answer(new ReadBackups())).containsExactly(made.backup());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(data, before, file);
    }
  }

  @Test
  void isRefusedWhereThereIsNothingToBackUpOrSomethingInItsPlace() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(this::backUp)
        .withMessage("There is no folder " + data + ".");
    Files.createDirectory(data);
    assertThatIllegalArgumentException()
        .isThrownBy(this::backUp)
        .withMessage("There is nothing of Guardbook's in " + data + ".");
    Files.createFile(data.resolve("events.sqlite"));
    assertThatIllegalArgumentException()
        .isThrownBy(this::backUp)
        .withMessageContaining("is a copy of the events of Axon Server and nothing else");
    Files.createFile(data.resolve("looks.sqlite"));
    assertThatIllegalArgumentException()
        .isThrownBy(this::backUp)
        .withMessageStartingWith("There is no ledger in ");
    Files.delete(data.resolve("events.sqlite"));
    Files.delete(data.resolve("looks.sqlite"));
    KeptFolder.open(data).close();
    Files.writeString(file, "An older one.");
    assertThatIllegalArgumentException()
        .isThrownBy(this::backUp)
        .withMessageEndingWith("already, and no back-up is written over.");
    assertThat(file).hasContent("An older one.");
  }
}
