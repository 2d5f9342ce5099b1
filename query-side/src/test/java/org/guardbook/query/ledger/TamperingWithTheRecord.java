package org.guardbook.query.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.guardbook.command.eventstore.StoreOnDisk;
import org.guardbook.command.eventstore.StoredLeaves;
import org.guardbook.query.ledger.Finding.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the files of a folder while nobody looks, it is found afterwards. */
class TamperingWithTheRecord {

  private static final List<String> SUBJECTS = List.of("smew", "teal", "knot");

  @TempDir private Path folder;
  private Path data;
  private String head;

  @BeforeEach
  void record() throws Exception {
    data = folder.resolve("data");
    try (KeptFolder kept = KeptFolder.small(data)) {
      kept.store.append("smew", 0, 2);
      kept.store.append("teal", 0, 1);
      kept.store.append("smew", 2, 1);
      head = kept.sign();
      kept.store.append("knot", 0, 2);
    }
  }

  @Test
  void isNotCriedOfWhereThereWasNone() throws Exception {
    assertThat(KeptFolder.check(data, head)).isEmpty();
  }

  @Test
  void isFoundInEveryBitOfTheStoreThatMatters() throws Exception {
    List<Object> before = StoreOnDisk.everyReading(data, SUBJECTS);
    Path file = data.resolve("events.sqlite");
    byte[] bytes = Files.readAllBytes(file);
    Files.deleteIfExists(data.resolve("events.lock"));
    List<Integer> unfound = new ArrayList<>();
    Checkpoint signed = Heads.read(data.resolve("ledger/events.heads")).getLast().checkpoint();
    try (LeafHashes kept = LeafFile.toRead(data.resolve("ledger/events.leaves"));
        RandomAccessFile store = new RandomAccessFile(file.toFile(), "rw")) {
      for (int bit = 0; bit < bytes.length * 8; bit++) {
        store.seek(bit / 8);
        store.write(bytes[bit / 8] ^ 1 << bit % 8);
        if (isUnfound(kept, signed)) {
          unfound.add(bit);
        }
        store.seek(bit / 8);
        store.write(bytes[bit / 8]);
      }
    }

    assertThat(unfound).as("flips of what is not in use").hasSizeLessThan(bytes.length * 8 * 2 / 3);
    assertThat(misread(bytes, unfound, before)).isEmpty();
  }

  /** What a check does of a folder, without the signatures, which are not touched. */
  private boolean isUnfound(LeafHashes kept, Checkpoint signed) {
    try (StoredLeaves stored = StoredLeaves.ofFolder(data)) {
      Log log = new Log("events", "", "event", Leaves.of(stored));
      return stored.size() == signed.size() && new Audit(log, kept, signed).run(1).isEmpty();
    } catch (EventStoreException unreadable) {
      return false;
    }
  }

  /** Of flips that were not found, those that change anything that is read. */
  private List<Integer> misread(byte[] bytes, List<Integer> flips, List<Object> before)
      throws IOException {
    if (flips.isEmpty() || reads(bytes, flips).equals(before)) {
      return List.of();
    }
    if (flips.size() == 1) {
      return flips;
    }
    List<Integer> misread = new ArrayList<>();
    misread.addAll(misread(bytes, flips.subList(0, flips.size() / 2), before));
    misread.addAll(misread(bytes, flips.subList(flips.size() / 2, flips.size()), before));
    return misread;
  }

  private List<Object> reads(byte[] bytes, List<Integer> flips) throws IOException {
    byte[] flipped = bytes.clone();
    flips.forEach(bit -> flipped[bit / 8] ^= (byte) (1 << bit % 8));
    Path copy = Files.createTempDirectory(folder, "flipped");
    Files.write(copy.resolve("events.sqlite"), flipped);
    try {
      return StoreOnDisk.everyReading(copy, SUBJECTS);
    } catch (RuntimeException refused) {
      return List.of(refused);
    }
  }

  @Test
  void isNamedByWhatWasAltered() throws Exception {
    StoreOnDisk.tamper(
        data, "UPDATE event SET payload = CAST(payload || ' ' AS BLOB) WHERE position = 2");

    assertThat(KeptFolder.check(data))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.what()).isEqualTo(What.ALTERED);
              assertThat(finding.first()).isEqualTo(2);
              assertThat(finding.sentence()).isEqualTo("Event 2 is not what was recorded there.");
            });
  }

  @Test
  void isNamedByWhatIsMissing() throws Exception {
    StoreOnDisk.tamper(data, "DELETE FROM event WHERE position IN (1, 2)");

    assertThat(KeptFolder.check(data))
        .extracting(Finding::sentence)
        .containsExactly("Events 1 to 2 are missing.");
  }

  @Test
  void isToldWholeWhereMuchWasAlteredAndSomethingIsMissing() throws Exception {
    Path large = folder.resolve("large");
    try (KeptFolder kept = KeptFolder.open(large)) {
      kept.store.append("smew", 0, 200);
    }
    StoreOnDisk.tamper(
        large,
        "UPDATE event SET recorded_at = recorded_at + 1 WHERE position < 100",
        "DELETE FROM event WHERE position BETWEEN 150 AND 159",
        "DELETE FROM event WHERE position > 189");

    assertThat(KeptFolder.check(large))
        .extracting(Finding::sentence)
        .hasSize(67)
        .contains(
            "Event 63 is not what was recorded there.",
            "36 events more are not what was recorded there.",
            "Events 150 to 159 are missing.",
            "Events 190 to 199 are missing at the end: what is stored ends earlier than it did.");
  }

  @Test
  void isNamedByWhatWasSwapped() throws Exception {
    StoreOnDisk.tamper(
        data,
        "UPDATE event SET position = 100 WHERE position = 0",
        "UPDATE event SET position = 0 WHERE position = 4",
        "UPDATE event SET position = 4 WHERE position = 100");

    assertThat(KeptFolder.check(data))
        .filteredOn(finding -> finding.what() == What.SWAPPED)
        .extracting(Finding::sentence)
        .containsExactly("Events 0 and 4 stand in each other's place.");
  }

  @Test
  void isFoundWhereSomethingWasSlippedIn() throws Exception {
    StoreOnDisk.tamper(
        data,
        "INSERT INTO event SELECT -1, recorded_at, 'dunlin', 0, kind, type, revision, 'x', NULL, 0,"
            + " x'7b7d', payload FROM event WHERE position = 0");

    assertThat(KeptFolder.check(data)).extracting(Finding::what).contains(What.SLIPPED_IN);
  }

  @Test
  void isFoundWhereAnEventWasMovedFarAway() throws Exception {
    StoreOnDisk.tamper(data, "UPDATE event SET position = 1152921504606846976 WHERE position = 3");

    assertThat(KeptFolder.check(data))
        .extracting(Finding::sentence)
        .contains("Event 3 is missing.");
  }

  @Test
  void isFoundWhereTheEndWasCutOff() throws Exception {
    StoreOnDisk.tamper(data, "DELETE FROM event WHERE position >= 4");

    assertThat(KeptFolder.check(data)).extracting(Finding::what).containsOnly(What.ROLLED_BACK);
  }

  @Test
  void isFoundByAHeadKeptElsewhereWhereAnEarlierCopyWasPutBack() throws Exception {
    Path earlier = KeptFolder.copy(data, folder.resolve("earlier"));
    String later;
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.store.append("teal", 1, 1);
      later = kept.sign();
    }

    assertThat(KeptFolder.check(earlier)).isEmpty();
    assertThat(KeptFolder.check(earlier, head)).isEmpty();
    assertThat(KeptFolder.check(earlier, later))
        .extracting(Finding::what)
        .containsExactly(What.ROLLED_BACK);
    assertThat(KeptFolder.check(data, head + "\n" + later)).isEmpty();
  }

  @Test
  void isFoundByAHeadKeptElsewhereWhereAllWasMadeAnewWithANewKey() throws Exception {
    String origin = Files.readString(data.resolve("ledger/keys")).lines().findFirst().orElseThrow();
    StoreOnDisk.tamper(data, "UPDATE event SET event_id = 'another' WHERE position = 1");
    delete(data.resolve("ledger"));
    try (KeptFolder kept = KeptFolder.open(data)) {
      kept.sign();
    }

    assertThat(KeptFolder.check(data)).isEmpty();
    assertThat(KeptFolder.check(data, head))
        .extracting(Finding::sentence)
        .singleElement()
        .asString()
        .contains("one of another ledger");
    assertThat(head).startsWith(origin);
  }

  @Test
  void isFoundByAHeadKeptElsewhereWhereAllWasMadeAnewUnderTheSameOrigin() throws Exception {
    String origin = Files.readString(data.resolve("ledger/keys")).lines().findFirst().orElseThrow();
    StoreOnDisk.tamper(data, "UPDATE event SET event_id = 'another' WHERE position = 1");
    delete(data.resolve("ledger"));
    forgeKeyFor(origin);
    try (KeptFolder kept = KeptFolder.open(data)) {
      assertThat(kept.sign()).startsWith(origin);
    }

    assertThat(KeptFolder.check(data)).isEmpty();
    assertThat(KeptFolder.check(data, head))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.what()).isEqualTo(What.KEYS);
              assertThat(finding.sentence()).endsWith("the ledger was made anew.");
            });
  }

  /** A ledger names itself after its first key; whoever forges one says what they like. */
  private void forgeKeyFor(String origin) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    VerifierKey key =
        VerifierKey.fromBase64(
            Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));
    Instant since = Instant.parse("2014-03-31T09:00:00Z");
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(KeyChain.vouching(origin, 1, since, key));
    KeyChain forged =
        new KeyChain(origin, List.of(new KeyChain.Link(1, since, key, signature.sign())));
    Files.writeString(data.resolve("ledger/keys"), forged.text());
    for (String suffix : List.of("", "/looks")) {
      String name = origin + suffix;
      Heads.begin(
          data.resolve("ledger").resolve(suffix.isEmpty() ? "events.heads" : "looks.heads"),
          since,
          SignedNote.sign(
              new Checkpoint(name, 0, Hash.EMPTY).text(), name, key, pair.getPrivate()));
    }
    Files.writeString(
        data.resolve("ledger/key.pem"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
  }

  @Test
  void isFoundWhereTheKeysOrHeadsWereAltered() throws Exception {
    for (String name : List.of("keys", "events.heads")) {
      Path copy = KeptFolder.copy(data, folder.resolve(name));
      Path file = copy.resolve("ledger").resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, ISO_8859_1);
      // The last line end of the keys: without it, the line was never finished
      int end = name.equals("keys") ? bytes.length - 1 : bytes.length;
      for (int i = 0; i < end; i++) {
        // When a head was signed is no part of what is signed, and what no line end stands behind
        // was never finished: then the head before it counts
        int line = text.lastIndexOf('\n', i - 1) + 1;
        boolean ofTheLast = i > text.lastIndexOf("\n20");
        if (name.equals("events.heads")
            && (text.startsWith("20", line) || (ofTheLast && bytes[i] == '\n'))) {
          continue;
        }
        bytes[i] ^= 1;
        Files.write(file, bytes);
        assertThat(KeptFolder.check(copy)).as(name + " byte " + i).isNotEmpty();
        bytes[i] ^= 1;
      }
    }
  }

  @Test
  void isToldApartFromDamageToTheHashesAlone() throws Exception {
    Path file = data.resolve("ledger/events.leaves");
    byte[] bytes = Files.readAllBytes(file);
    bytes[40] ^= 1;
    Files.write(file, bytes);

    assertThat(KeptFolder.check(data)).extracting(Finding::what).containsExactly(What.DAMAGED);
  }

  @Test
  void cannotHideBehindAlteredHashes() throws Exception {
    StoreOnDisk.tamper(data, "UPDATE event SET event_id = 'another' WHERE position = 1");
    try (var leaves = StoredLeaves.ofFolder(data)) {
      byte[] hashes = Files.readAllBytes(data.resolve("ledger/events.leaves"));
      byte[] leaf = Objects.requireNonNull(leaves.from(1, 1).getFirst().bytes());
      byte[] forged = Hash.ofLeaf(leaf).bytes();
      System.arraycopy(forged, 0, hashes, Hash.LENGTH, Hash.LENGTH);
      Files.write(data.resolve("ledger/events.leaves"), hashes);
    }

    assertThat(KeptFolder.check(data)).extracting(Finding::what).contains(What.ALTERED);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
