package org.guardbook.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guardbook.command.eventstore.StoreOnDisk;
import org.guardbook.query.ledger.Heads.Head;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger follows the store, through ends and crashes, and never cries wolf. */
class KeepingTheLedger {

  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void begin() {
    data = folder.resolve("data");
  }

  @Test
  void signsByItselfWhatWasRecorded() throws Exception {
    try (KeptFolder kept = KeptFolder.small(data)) {
      BlockingQueue<Head> heads = new LinkedBlockingQueue<>();
      kept.ledger.onHead(heads::add);
      kept.store.append("smew", 0, 3);

      Head head = heads.poll(20, TimeUnit.SECONDS);
      assertThat(head).isNotNull();
      while (head.checkpoint().size() < 3) {
        head = heads.poll(20, TimeUnit.SECONDS);
      }
      assertThat(head.checkpoint().size()).isEqualTo(3);
      assertThat(KeptFolder.check(data)).as("while it runs").isEmpty();
    }
  }

  @Test
  void goesOnWhereItLeftOff() throws Exception {
    Head first;
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 300);
      kept.sign();
      first = kept.ledger.lastHead("events").orElseThrow();
    }
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("teal", 0, 300);
      Checkpoint second = Checkpoint.parse(SignedNote.parse(kept.sign()).text());
      Tree tree = kept.ledger.tree("events").orElseThrow();

      assertThat(second.size()).isEqualTo(600);
      assertThat(
              Proofs.isConsistent(
                  300, 600, tree.consistency(300, 600), first.checkpoint().root(), second.root()))
          .isTrue();
    }
    assertThat(KeptFolder.check(data, first.note().toString())).isEmpty();
  }

  @Test
  void tellsTheHeadsThatWereSignedLast() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      for (int sequence = 0; sequence < 7; sequence++) {
        kept.store.append("smew", sequence, 1);
        kept.sign();
      }

      assertThat(kept.ledger.lastHeads("events", 3))
          .as("of more than are wanted")
          .extracting(head -> head.checkpoint().size())
          .containsExactly(7L, 6L, 5L);
      assertThat(kept.ledger.lastHeads("events", 200).reversed())
          .as("of fewer than are wanted")
          .extracting(head -> head.signedAt() + "\n" + head.note())
          .containsExactlyElementsOf(
              Heads.read(data.resolve("ledger/events.heads")).stream()
                  .map(head -> head.signedAt() + "\n" + head.note())
                  .toList());
      assertThat(kept.ledger.lastHeads("nothing of that name", 3)).isEmpty();
    }
  }

  @Test
  void signsBeforeTheProgramEnds() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }

    assertThat(Heads.read(data.resolve("ledger/events.heads")).getLast().checkpoint().size())
        .isEqualTo(3);
  }

  @Test
  void isWholeAgainAfterACrashAtAnyMoment() throws Exception {
    Path crashed;
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
      kept.sign();
      kept.store.append("teal", 0, 2);
      crashed = KeptFolder.copy(data, folder.resolve("crashed"));
    }
    for (String torn : List.of("events.leaves", "events.heads")) {
      Files.write(
          crashed.resolve("ledger").resolve(torn),
          new byte[] {'2', '0', 0, 0, 7},
          StandardOpenOption.APPEND);
    }
    assertThat(KeptFolder.check(crashed)).isEmpty();

    try (KeptFolder kept = KeptFolder.open(crashed)) {
      kept.sign();
      kept.ledger.check(1);
      assertThat(kept.ledger.findings()).isEmpty();
    }
    assertThat(KeptFolder.check(crashed)).isEmpty();
    assertThat(Files.size(crashed.resolve("ledger/events.leaves"))).isEqualTo(5 * Hash.LENGTH);
  }

  @Test
  void makesLostOrDamagedHashesAnewFromWhatWasSigned() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    Path hashes = data.resolve("ledger/events.leaves");
    byte[] before = Files.readAllBytes(hashes);
    byte[] damaged = before.clone();
    damaged[33] ^= 4;
    for (byte[] found : List.of(new byte[0], damaged)) {
      Files.write(hashes, found);
      try (KeptFolder kept = KeptFolder.open(data)) {
        kept.sign();
        assertThat(kept.ledger.findings()).isEmpty();
      }
      assertThat(Files.readAllBytes(hashes)).isEqualTo(before);
    }
  }

  @Test
  void findsWhatWasAlteredWhileItWasNotRunningAndRemembersIt() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    StoreOnDisk.tamper(data, "UPDATE event SET recorded_at = recorded_at + 1 WHERE position = 1");

    for (int start = 0; start < 2; start++) {
      try (KeptFolder kept = KeptFolder.open(data)) {
        kept.ledger.check(1);
        assertThat(kept.ledger.findings())
            .extracting(known -> known.finding().id())
            .containsExactly("events/ALTERED/1-1");
      }
    }
  }

  @Test
  void findsThatEverythingItSignedIsGone() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    Files.delete(data.resolve("ledger/events.leaves"));
    Files.delete(data.resolve("ledger/events.heads"));
    StoreOnDisk.tamper(data, "UPDATE event SET recorded_at = recorded_at + 1 WHERE position = 1");

    try (KeptFolder kept = KeptFolder.open(data)) {
      assertThat(kept.ledger.findings())
          .extracting(known -> known.finding().sentence())
          .containsExactly("Every head that was signed of the events is gone.");
    }
  }

  @Test
  void beginsAgainWhereACrashLeftItWithoutKeys() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.sign();
    }
    Files.delete(data.resolve("ledger/keys"));

    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
      kept.sign();
      assertThat(kept.ledger.findings()).isEmpty();
    }
    assertThat(KeptFolder.check(data)).isEmpty();
  }

  @Test
  void knowsAtOnceThatTheEndIsMissing() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    StoreOnDisk.tamper(data, "DELETE FROM event WHERE position = 2");

    try (KeptFolder kept = KeptFolder.open(data)) {
      assertThat(kept.ledger.findings())
          .extracting(known -> known.finding().what())
          .contains(Finding.What.ROLLED_BACK);
    }
  }

  @Test
  void hasANewKeyVouchedForByTheOldOne() throws Exception {
    String old;
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
      old = kept.sign();
      assertThat(kept.ledger.changeKey().orElseThrow().links()).hasSize(2);
      kept.store.append("smew", 3, 1);
      SignedNote next = SignedNote.parse(kept.sign());
      KeyChain keys = kept.ledger.keys().orElseThrow();
      assertThat(next.isSignedBy(keys.current(), keys.origin())).isTrue();
      assertThat(SignedNote.parse(old).isSignedBy(keys.current(), keys.origin())).isFalse();
    }
    assertThat(KeptFolder.check(data, old)).isEmpty();
    try (KeptFolder kept = KeptFolder.open(data)) {
      assertThat(kept.ledger.findings()).isEmpty();
    }
  }

  @Test
  void keepsItsKeyToItsOwner() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 1);
    }

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("ledger/key.pem"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("ledger"))))
        .isEqualTo("rwx------");
  }
}
