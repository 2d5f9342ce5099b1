package org.guardbook.query.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guardbook.command.eventstore.StoreOnDisk;
import org.guardbook.query.backup.Manifest.Packed;
import org.guardbook.query.backup.Restoring.Outcome;
import org.guardbook.query.ledger.KeptFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not what was backed up is not restored, and nothing is left of it. */
class RestoringAFolder {

  private static final int SAMPLES = 100;

  @TempDir private Path folder;
  private Path data;
  private Path file;
  private Path restored;

  @BeforeEach
  void backUp() throws Exception {
    data = folder.resolve("data");
    file = folder.resolve("backup.zip");
    restored = folder.resolve("restored");
    try (KeptFolder kept = KeptFolder.small(data)) {
      kept.store.append("W14-1", 0, 3);
      kept.looks.open("W14-1");
      kept.sign();
    }
    BackUp.of(data, null, file, Clock.systemUTC());
  }

  private Outcome restore(Path backup) throws Exception {
    return Restoring.of(backup, restored, null, null);
  }

  private void isRefused(byte[] bytes, String which) throws Exception {
    Outcome outcome = restore(Files.write(folder.resolve("altered.zip"), bytes));
    assertThat(outcome.altered()).as(which).isNotEmpty();
    assertThat(restored).as(which).doesNotExist();
  }

  @Test
  void findsEveryByteThatWasAlteredOrIsNoneTheWorseForIt() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    int found = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      int at = (int) ((long) whole.length * sample / SAMPLES);
      byte[] bytes = whole.clone();
      bytes[at] ^= (byte) (1 << sample % 8);
      Outcome outcome = restore(Files.write(folder.resolve("altered.zip"), bytes));
      if (outcome.altered().isEmpty()) {
        isWhatWasBackedUp("byte " + at);
        remove(restored);
      } else {
        found++;
        assertThat(restored).as("byte " + at).doesNotExist();
      }
    }
    assertThat(found).as("most of it is content").isGreaterThan(SAMPLES / 2);
  }

  private void isWhatWasBackedUp(String which) throws Exception {
    for (String name :
        List.of("events.sqlite", "looks.sqlite", "ledger/keys", "ledger/events.heads")) {
      assertThat(restored.resolve(name)).as(which).hasSameBinaryContentAs(data.resolve(name));
    }
  }

  private static void remove(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path each : files.toList().reversed()) {
        Files.delete(each);
      }
    }
  }

  @Test
  void refusesWhatWasCutOff() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    for (int tenth = 0; tenth < 10; tenth++) {
      int length = whole.length * tenth / 10;
      isRefused(Arrays.copyOf(whole, length), "the first " + length);
    }
    isRefused(Arrays.copyOf(whole, whole.length - 1), "all but the last byte");
  }

  @Test
  void refusesARecordThatWasAlteredBeforeItWasBackedUp() throws Exception {
    StoreOnDisk.tamper(data, "UPDATE event SET subject = 'W14-2' WHERE position = 1");
    Path altered = folder.resolve("of-an-altered-record.zip");
    BackUp.of(data, null, altered, Clock.systemUTC());

    assertThat(restore(altered).altered()).anyMatch(sentence -> sentence.startsWith("Event 1 "));
    assertThat(restored).doesNotExist();
  }

  @Test
  void refusesOneThatAHeadKeptElsewhereDoesNotVouchFor() throws Exception {
    Path other = folder.resolve("other");
    Path head = folder.resolve("head");
    try (KeptFolder kept = KeptFolder.open(other)) {
      Files.writeString(head, kept.sign());
    }

    Outcome outcome = Restoring.of(file, restored, null, head);

    assertThat(outcome.altered()).anyMatch(sentence -> sentence.contains("of another ledger"));
    assertThat(restored).doesNotExist();
  }

  /** The last is what a database takes in when it is opened, whatever was checked before. */
  @Test
  void writesNothingButWhatABackUpHas() throws Exception {
    for (String name :
        List.of(
            "data/../../out",
            "/tmp/out",
            "data/..",
            "data//out",
            "data/.restoring/out",
            "data/out",
            "data/events.sqlite-journal")) {
      assertThat(restore(holding(name, "out")).altered())
          .containsExactly("Its manifest names what no back-up has: " + name + ".");
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  @Test
  void refusesEvidenceThatIsNotWhatItsNameSays() throws Exception {
    String name = "data/evidence/ab/" + "ab".repeat(32);
    assertThat(restore(holding(name, "other")).altered())
        .containsExactly(name + " is not the evidence that its name says.");
  }

  /** A back-up of one file, as its manifest has it. */
  private Path holding(String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(Packing.sha256().digest(bytes));
    Manifest manifest =
        new Manifest(
            1,
            Clock.systemUTC().instant(),
            List.of(),
            List.of(new Packed(name, bytes.length, hash)));
    Path made = folder.resolve("made.zip");
    try (OutputStream out = Files.newOutputStream(made);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(manifest.json());
    }
    return made;
  }

  @Test
  void saysByWhichHashItIsKnown() throws Exception {
    String hash = HexFormat.of().formatHex(Packing.sha256().digest(Files.readAllBytes(file)));
    assertThat(restore(file).told()).anyMatch(line -> line.contains(hash));
  }

  @Test
  void refusesAFolderWithSomethingInItAndLeavesItAlone() throws Exception {
    Files.createDirectory(restored);
    Path there = Files.writeString(restored.resolve("there"), "before");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> restore(file))
        .withMessageContaining(" is not empty.");
    assertThat(there).hasContent("before");
  }

  @Test
  void goesIntoAnEmptyFolderAlsoWhereARestorationWasBrokenOff() throws Exception {
    Files.createDirectories(restored.resolve(".restoring/ledger"));
    Files.writeString(restored.resolve(".restoring/events.sqlite"), "half");

    assertThat(restore(file).altered()).isEmpty();
    isWhatWasBackedUp("restored");
    assertThat(restored.resolve(".restoring")).doesNotExist();
  }

  @Test
  void leavesAnEmptyFolderEmptyWhereNothingIsRestored() throws Exception {
    Files.createDirectory(restored);

    assertThat(restore(Files.write(file, new byte[100])).altered()).isNotEmpty();
    assertThat(restored).isEmptyDirectory();
  }
}
