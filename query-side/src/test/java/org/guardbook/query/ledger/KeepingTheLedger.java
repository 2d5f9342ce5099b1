package org.guardbook.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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
      kept.store.append("smew", 0, 3);

      await(() -> kept.ledger.lastHead("events").orElseThrow().checkpoint().size() == 3);
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
    for (byte[] left : List.of(new byte[0], damaged, Arrays.copyOf(damaged, 2 * Hash.LENGTH))) {
      Files.write(hashes, left);
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
        assertThat(found(kept)).containsExactly("Event 1 is not what was recorded there.");
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
      assertThat(found(kept)).containsExactly("Every head that was signed of the events is gone.");
    }
    assertThat(KeptFolder.check(data))
        .as("for ever, whatever is signed later")
        .extracting(Finding::sentence)
        .containsExactly("The first heads of the events are missing.");
  }

  @Test
  void namesWhatWasAlteredAlsoWhereTheHeadsAreGone() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    Files.delete(data.resolve("ledger/events.heads"));
    StoreOnDisk.tamper(data, "UPDATE event SET recorded_at = recorded_at + 1 WHERE position = 1");

    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.ledger.check(1);
      assertThat(found(kept))
          .containsExactly(
              "Every head that was signed of the events is gone.",
              "Event 1 is not what was recorded there.");
    }
  }

  @Test
  void findsThatItsHeadsWereTakenAwayWhileItRan() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
      kept.sign();
      Files.delete(data.resolve("ledger/events.heads"));
      kept.store.append("smew", 3, 1);
      kept.sign();

      assertThat(found(kept))
          .containsExactly("Heads of the events were taken away or altered while the program ran.");
    }
    assertThat(KeptFolder.check(data))
        .extracting(Finding::sentence)
        .containsExactly("The first heads of the events are missing.");
  }

  @Test
  void findsThatItsFilesWereTakenAwayWhileNothingWasRecorded() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
      kept.sign();
      Files.delete(data.resolve("ledger/events.heads"));
      Files.delete(data.resolve("ledger/keys"));
      kept.ledger.check(1);

      assertThat(found(kept))
          .containsExactly(
              "Heads of the events were taken away or altered while the program ran.",
              "The public keys of the ledger were taken away or altered while the program ran.");
    }
  }

  @Test
  void findsItsHeadsAlteredASecondTimeAndKeepsWhatWasLeftOfThemBothTimes() throws Exception {
    Path heads = data.resolve("ledger/events.heads");
    try (KeptFolder kept = KeptFolder.open(data)) {
      await(kept.ledger::isChecked);
      for (int time = 0; time < 2; time++) {
        kept.store.append("smew", time, 1);
        kept.sign();
        Files.writeString(heads, "altered " + time);
        kept.ledger.check(1);
      }

      assertThat(kept.ledger.findings())
          .extracting(known -> known.finding().id())
          .doesNotHaveDuplicates()
          .hasSize(2);
    }
    assertThat(data.resolve("ledger/events.heads.altered")).hasContent("altered 0");
    assertThat(data.resolve("ledger/events.heads.altered-2")).hasContent("altered 1");
  }

  @Test
  void findsThatItsHeadsWereTakenAwayASecondTime() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      await(kept.ledger::isChecked);
      for (int time = 0; time < 2; time++) {
        kept.store.append("smew", time, 1);
        kept.sign();
        Files.delete(data.resolve("ledger/events.heads"));
        kept.ledger.check(1);
      }

      assertThat(kept.ledger.findings()).hasSize(2);
    }
  }

  @Test
  void findsItsPublicKeysAlteredASecondTime() throws Exception {
    Path keys = data.resolve("ledger/keys");
    try (KeptFolder kept = KeptFolder.open(data)) {
      await(kept.ledger::isChecked);
      for (int time = 0; time < 2; time++) {
        Files.writeString(keys, "altered " + time);
        kept.ledger.check(1);
      }

      assertThat(kept.ledger.findings()).hasSize(2);
    }
  }

  @Test
  void isContentOnceWhatCouldNotBeReadForAMomentCanBe() throws Exception {
    Path keys = data.resolve("ledger/keys");
    try (KeptFolder kept = KeptFolder.open(data)) {
      await(kept.ledger::isChecked);
      Path away = Files.move(keys, folder.resolve("away"));
      Files.createDirectory(keys);
      kept.ledger.check(1);
      assertThat(found(kept)).containsExactly("The public keys of the ledger could not be read.");

      Files.delete(keys);
      Files.move(away, keys);
      kept.ledger.check(1);
      assertThat(kept.ledger.findings())
          .singleElement()
          .extracting(Findings.Known::putRight)
          .isNotNull();
    }
  }

  @Test
  void saysThatHeadsCouldNotBeReadAlsoWhereOneIsToBeSigned() throws Exception {
    Path heads = data.resolve("ledger/events.heads");
    try (KeptFolder kept = KeptFolder.open(data)) {
      await(kept.ledger::isChecked);
      Files.move(heads, folder.resolve("away"));
      Files.createDirectory(heads);
      kept.store.append("smew", 0, 3);
      kept.ledger.check(1);

      assertThat(found(kept)).containsExactly("The heads of the events could not be read.");
      Files.delete(heads);
      Files.move(folder.resolve("away"), heads);
    }
  }

  @Test
  void isContentOnceHeadsThatCouldNotBeReadAsItStartedCanBe() throws Exception {
    Path heads = data.resolve("ledger/events.heads");
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    Path away = Files.move(heads, folder.resolve("away"));
    Files.createDirectory(heads);
    try (KeptFolder kept = KeptFolder.open(data)) {
      assertThat(found(kept))
          .containsExactly(
              "What the ledger keeps beside the events cannot be read. Nothing more is signed until"
                  + " it can be read.");
    }
    Files.delete(heads);
    Files.move(away, heads);

    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.ledger.check(1);
      assertThat(kept.ledger.findings())
          .singleElement()
          .satisfies(
              known -> {
                assertThat(known.putRight()).isNotNull();
                assertThat(known.finding().what().canBePutRight()).isTrue();
              });
    }
  }

  @Test
  void goesOnBehindAHeadThatAFullDiskCutOff() throws Exception {
    Path heads = data.resolve("ledger/events.heads");
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
      kept.sign();
      String half = Files.readString(heads).substring(0, 150);
      Files.writeString(heads, half, StandardOpenOption.APPEND);
      assertThat(kept.ledger.lastHeads("events", 1)).hasSize(1);
      kept.store.append("smew", 3, 1);
      kept.sign();
      assertThat(kept.ledger.findings()).isEmpty();
    }
    assertThat(KeptFolder.check(data)).isEmpty();
    try (KeptFolder kept = KeptFolder.open(data)) {
      assertThat(kept.ledger.findings()).isEmpty();
    }
  }

  @Test
  void findsTheLastHeadAlteredAsItStarts() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    Path heads = data.resolve("ledger/events.heads");
    byte[] bytes = Files.readAllBytes(heads);
    for (int fromTheEnd : List.of(20, 120, 160)) {
      byte[] altered = bytes.clone();
      altered[bytes.length - fromTheEnd] ^= 1;
      Files.write(heads, altered);
      try (KeptFolder kept = KeptFolder.open(data)) {
        assertThat(kept.ledger.findings())
            .extracting(known -> known.finding().what())
            .contains(Finding.What.HEAD);
      }
    }
  }

  @Test
  void keepsItsSecretWhereThePublicKeysAreMissing() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    Path keys = data.resolve("ledger/keys");
    byte[] secret = Files.readAllBytes(data.resolve("ledger/key.pem"));
    Path away = Files.move(keys, folder.resolve("away"));

    try (KeptFolder kept = KeptFolder.open(data)) {
      assertThat(found(kept))
          .containsExactly(
              "The public keys of the ledger are missing. Nothing more is signed until it can be"
                  + " read.");
    }
    assertThat(Files.readAllBytes(data.resolve("ledger/key.pem"))).isEqualTo(secret);

    Files.move(away, keys);
    try (KeptFolder kept = KeptFolder.open(data)) {
      assertThat(kept.ledger.check(1)).isTrue();
      assertThat(kept.ledger.findings())
          .singleElement()
          .extracting(Findings.Known::putRight)
          .isNotNull();
      assertThat(kept.sign()).isNotEmpty();
    }
  }

  @Test
  void comparesWhatIsStoredAlsoWhereItCannotSign() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    Files.delete(data.resolve("ledger/key.pem"));
    StoreOnDisk.tamper(data, "UPDATE event SET recorded_at = recorded_at + 1 WHERE position = 1");

    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.ledger.check(1);
      assertThat(found(kept)).hasSize(2).contains("Event 1 is not what was recorded there.");
      assertThat(kept.ledger.head("events")).isEmpty();
      assertThat(kept.ledger.keys()).isPresent();
    }
  }

  @Test
  void findsASecondAlterationOfTheSameEvent() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    for (int alterations = 1; alterations <= 2; alterations++) {
      StoreOnDisk.tamper(data, "UPDATE event SET recorded_at = recorded_at + 1 WHERE position = 1");
      try (KeptFolder kept = KeptFolder.open(data)) {
        kept.ledger.check(1);
        assertThat(kept.ledger.findings())
            .extracting(known -> known.finding().id())
            .doesNotHaveDuplicates()
            .hasSize(alterations)
            .allMatch(id -> id.matches("events/ALTERED/1-1/[0-9a-f]{16}"));
      }
    }
  }

  @Test
  void signsNothingMoreOnTopOfWhatWasProvedAltered() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    Files.delete(data.resolve("ledger/events.leaves"));
    StoreOnDisk.tamper(data, "UPDATE event SET recorded_at = recorded_at + 1 WHERE position = 1");

    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 3, 1);
      assertThat(kept.ledger.head("events")).isEmpty();
      kept.ledger.check(1);
      assertThat(found(kept))
          .containsExactly(
              "Something among the first 3 events is not what was recorded; the hashes that would"
                  + " tell which are not those that were signed either.");
      assertThat(kept.ledger.lastHead("events").orElseThrow().checkpoint().size()).isEqualTo(3);
    }
  }

  @Test
  void isContentOnceABackUpIsRestored() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    Path backUp = Files.copy(data.resolve("events.sqlite"), folder.resolve("back-up"));
    for (int time = 0; time < 2; time++) {
      StoreOnDisk.tamper(data, "DELETE FROM event WHERE position = 2");
      try (KeptFolder kept = KeptFolder.open(data)) {
        kept.ledger.check(1);
        assertThat(kept.ledger.findings())
            .singleElement()
            .extracting(Findings.Known::putRight)
            .isNull();
      }
      Files.copy(backUp, data.resolve("events.sqlite"), StandardCopyOption.REPLACE_EXISTING);
      try (KeptFolder kept = KeptFolder.open(data)) {
        kept.ledger.check(1);
        assertThat(kept.ledger.findings())
            .singleElement()
            .extracting(Findings.Known::putRight)
            .isNotNull();
      }
    }
  }

  @Test
  void forgetsNothingOfWhatWasFoundWhereALineOfItIsDamaged() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
    }
    StoreOnDisk.tamper(data, "UPDATE event SET recorded_at = recorded_at + 1 WHERE position < 2");
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.ledger.check(1);
    }
    Path findings = data.resolve("ledger/findings");
    Files.writeString(findings, "x" + Files.readString(findings));
    StoreOnDisk.tamper(data, "UPDATE event SET recorded_at = recorded_at - 1 WHERE position < 2");

    try (KeptFolder kept = KeptFolder.open(data)) {
      assertThat(found(kept)).containsExactly("Event 1 is not what was recorded there.");
    }
  }

  private static List<String> found(KeptFolder kept) {
    return kept.ledger.findings().stream().map(known -> known.finding().sentence()).toList();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
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
  void takesUpANewKeyThatACrashKeptFromTakingOver() throws Exception {
    Path key = data.resolve("ledger/key.pem");
    Path next = data.resolve("ledger/key-next.pem");
    byte[] old;
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
      kept.sign();
      old = Files.readAllBytes(key);
      kept.ledger.changeKey();
    }
    Files.move(key, next);
    Files.write(key, old);

    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 3, 1);
      kept.sign();
      assertThat(kept.ledger.findings()).isEmpty();
    }
    assertThat(next).doesNotExist();
    assertThat(KeptFolder.check(data)).isEmpty();
  }

  @Test
  void losesNoKeyWhereOneChangeOfItFailedAtTheEndAndTheNextInTheMiddle() throws Exception {
    Path key = data.resolve("ledger/key.pem");
    Path inTheWay = data.resolve("ledger/keys.new");
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
      kept.sign();
      Path first = Files.move(key, folder.resolve("first"));
      Files.createFile(Files.createDirectory(key).resolve("in the way"));
      assertThatThrownBy(kept.ledger::changeKey).isInstanceOf(UncheckedIOException.class);
      Files.delete(key.resolve("in the way"));
      Files.delete(key);
      Files.move(first, key);

      Files.createFile(Files.createDirectory(inTheWay).resolve("in the way"));
      assertThatThrownBy(kept.ledger::changeKey).isInstanceOf(UncheckedIOException.class);
    }

    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 3, 1);
      kept.sign();
      assertThat(kept.ledger.findings()).isEmpty();
    }
    assertThat(KeptFolder.check(data)).isEmpty();
  }

  @Test
  void checksTheOneLogAlsoWhereTheOtherCannotBe() throws Exception {
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("smew", 0, 3);
      kept.looks.open("W14-1");
    }
    StoreOnDisk.tamper(data, "UPDATE event SET recorded_at = recorded_at + 1 WHERE position = 1");

    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.sign();
      Path hashes = data.resolve("ledger/looks.leaves");
      Files.delete(hashes);
      Files.createDirectory(hashes);

      assertThat(kept.ledger.check(1)).isFalse();
      assertThat(found(kept))
          .containsExactlyInAnyOrder(
              "Event 1 is not what was recorded there.",
              "The looks could not be compared with what was signed of them.");
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
