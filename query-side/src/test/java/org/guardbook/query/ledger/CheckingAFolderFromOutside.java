package org.guardbook.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guardbook.command.eventstore.StoreOnDisk;
import org.guardbook.command.look.LooksOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever checks a folder is told what was altered, and never that something was where it was not.
 */
class CheckingAFolderFromOutside {

  @TempDir private Path folder;
  private Path data;
  private String head;

  @BeforeEach
  void record() throws Exception {
    data = folder.resolve("data");
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
      head = kept.sign();
      kept.store.append("teal", 0, 2);
    }
  }

  @Test
  void namesWhatWasAlteredAlsoWhereTheKeysAreGone() throws Exception {
    Files.delete(data.resolve("ledger/keys"));
    StoreOnDisk.tamper(data, "UPDATE event SET event_id = 'another' WHERE position = 1");

    assertThat(KeptFolder.check(data))
        .extracting(Finding::sentence)
        .contains(
            "The public keys of the ledger cannot be read.",
            "Event 1 is not what was recorded there.");
  }

  @Test
  void comparesAHeadThatWasKeptElsewhereAlsoWhereTheKeysAreGone() throws Exception {
    Files.delete(data.resolve("ledger/keys"));
    Files.delete(data.resolve("ledger/events.leaves"));
    StoreOnDisk.tamper(data, "UPDATE event SET event_id = 'another' WHERE position = 1");

    assertThat(KeptFolder.check(data, head))
        .extracting(Finding::sentence)
        .anyMatch(sentence -> sentence.contains("Something among the first 5 events"));
  }

  @Test
  void findsThatEveryEventIsGone() throws Exception {
    Files.delete(data.resolve("events.sqlite"));

    assertThat(KeptFolder.check(data))
        .extracting(Finding::sentence)
        .containsExactly("All events are gone: 5 were recorded, and there is no events.sqlite.");
  }

  @Test
  void findsThatEveryEventIsGoneAlsoWhereOnlyAHeadKeptElsewhereSaysSo() throws Exception {
    Files.delete(data.resolve("events.sqlite"));
    Files.delete(data.resolve("ledger/events.heads"));
    Files.delete(data.resolve("ledger/events.leaves"));

    assertThat(KeptFolder.check(data, head))
        .extracting(Finding::sentence)
        .containsExactly(
            "All events are gone: 3 were recorded, and there is no events.sqlite.",
            "No head of the events was ever signed.");
  }

  @Test
  void findsThatEveryEventIsGoneWhereOnlyTheirHashesAreLeft() throws Exception {
    Files.delete(data.resolve("events.sqlite"));
    Files.delete(data.resolve("ledger/events.heads"));

    assertThat(KeptFolder.check(data))
        .extracting(Finding::sentence)
        .contains("All events are gone: 5 were recorded, and there is no events.sqlite.");
  }

  @Test
  void namesTheLookThatWasAlteredAlsoWhereEveryEventIsGone() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.looks.open("W14-1");
    }
    Files.delete(data.resolve("events.sqlite"));
    LooksOnDisk.tamper(data, "UPDATE look SET account = 'lado' WHERE position = 0");

    assertThat(KeptFolder.check(data))
        .extracting(Finding::sentence)
        .contains("Look 0 is not what was recorded there.");
  }

  @Test
  void accusesNobodyWhereTheLedgerIsKeptElsewhere() {
    assertThatThrownBy(() -> FolderCheck.of(data, data.resolve("elsewhere"), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("There is no ledger in ")
        .hasMessageEndingWith("--ledger says where.");
  }

  @Test
  void accusesNobodyWhereNothingWasEverRecorded() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThatThrownBy(() -> KeptFolder.check(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("There are no events in ");
  }

  @Test
  void accusesNobodyWhereTheLedgerIsOnlyJustBeginning() throws Exception {
    Path begun = folder.resolve("begun");
    KeptFolder.open(begun).close();
    Files.delete(begun.resolve("ledger/keys"));

    assertThatThrownBy(() -> KeptFolder.check(begun))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is only just beginning");
  }

  @Test
  void saysHowFarAHeadThatWasKeptElsewhereVouches() throws Exception {
    assertThat(sound(head))
        .isEqualTo(
            "Nothing was altered of the first 3 events, which a head that was kept elsewhere"
                + " vouches for; only this folder vouches for the events after them.");
  }

  @Test
  void saysNoMoreWhereItVouchesForAll() throws Exception {
    String last = Heads.read(data.resolve("ledger/events.heads")).getLast().note().toString();

    assertThat(sound(last)).isEqualTo("Nothing was altered.");
  }

  private String sound(String keptElsewhere) throws Exception {
    Path file = Files.writeString(folder.resolve("kept-elsewhere"), keptElsewhere);
    return FolderCheck.of(data, data.resolve("ledger"), file).sound();
  }
}
