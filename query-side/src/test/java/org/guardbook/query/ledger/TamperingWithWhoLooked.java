package org.guardbook.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guardbook.command.look.LooksOnDisk;
import org.guardbook.query.ledger.Finding.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody who looked can make it unseen: verify finds it, and so does the program as it starts. */
class TamperingWithWhoLooked {

  @TempDir private Path folder;
  private Path data;
  private String head;

  @BeforeEach
  void look() throws Exception {
    data = folder.resolve("data");
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 2);
      kept.looks.open("W14-101", "W14-102", "W14-103", "W14-104");
      head = kept.ledger.head("looks").orElseThrow().note().toString();
    }
  }

  @Test
  void isNotCriedOfWhereThereWasNone() throws Exception {
    assertThat(KeptFolder.check(data, head)).isEmpty();
    assertThat(foundAtStart()).isEmpty();
  }

  @Test
  void isNotCriedOfWhereNobodyEverLooked() throws Exception {
    Path unread = folder.resolve("unread");
    try (KeptFolder kept = KeptFolder.open(unread)) {
      kept.store.append("smew", 0, 2);
    }

    assertThat(KeptFolder.check(unread)).isEmpty();
  }

  @Test
  void isNotCriedOfWhileTheProgramRuns() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.looks.open("W14-105");

      assertThat(KeptFolder.check(data)).isEmpty();
    }
  }

  @Test
  void isNamedByTheLookThatWasAltered() throws Exception {
    LooksOnDisk.tamper(data, "UPDATE look SET account = 'lado' WHERE position = 2");

    assertThat(sentences()).containsExactly("Look 2 is not what was recorded there.");
    assertThat(foundAtStart()).containsExactly("looks/ALTERED/2-2");
  }

  @Test
  void isNamedByTheLookThatIsMissing() throws Exception {
    LooksOnDisk.tamper(data, "DELETE FROM look WHERE position = 1");

    assertThat(sentences()).containsExactly("Look 1 is missing.");
    assertThat(foundAtStart()).containsExactly("looks/MISSING/1-1");
  }

  @Test
  void isFoundWhereTheEndWasCutOff() throws Exception {
    LooksOnDisk.tamper(data, "DELETE FROM look WHERE position >= 2");

    assertThat(KeptFolder.check(data)).extracting(Finding::what).containsOnly(What.ROLLED_BACK);
    assertThat(foundAtStart()).contains("looks/ROLLED_BACK/2-3");
  }

  @Test
  void isFoundWhereWhatItIsFoundByWasAltered() throws Exception {
    LooksOnDisk.tamper(data, "UPDATE look SET allegation = 0 WHERE position = 3");

    assertThat(sentences())
        .containsExactly(
            "Beside look 3, whether it was into an allegation is not what its reference says.");
  }

  @Test
  void isFoundWhereTheWholeFileWasTakenAway() throws Exception {
    Files.delete(data.resolve("looks.sqlite"));

    assertThat(KeptFolder.check(data)).extracting(Finding::what).containsOnly(What.ROLLED_BACK);
    assertThat(foundAtStart()).contains("looks/ROLLED_BACK/0-3");
  }

  @Test
  void isFoundWhereItsHeadsWereTakenAwayWithIt() throws Exception {
    for (String each : List.of("looks.sqlite", "ledger/looks.heads", "ledger/looks.leaves")) {
      Files.delete(data.resolve(each));
    }

    assertThat(sentences()).containsExactly("No head of the looks was ever signed.");
    assertThat(foundAtStart()).containsExactly("looks/HEAD/-1--1");
  }

  @Test
  void leavesTheFolderAsItWas() throws Exception {
    Map<String, byte[]> before = files();

    KeptFolder.check(data);

    assertThat(files()).usingRecursiveComparison().isEqualTo(before);
  }

  private Map<String, byte[]> files() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(data.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private List<String> sentences() {
    return KeptFolder.check(data).stream().map(Finding::sentence).toList();
  }

  private List<String> foundAtStart() {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.ledger.check(1);
      return kept.ledger.findings().stream()
          .map(known -> known.finding().id().replaceFirst("/[0-9a-f]{16}$", ""))
          .toList();
    }
  }
}
