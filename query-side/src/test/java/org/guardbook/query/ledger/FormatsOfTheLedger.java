package org.guardbook.query.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.look.LooksOnDisk;
import org.guardbook.command.look.Sight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/ledger.md, byte by byte: the vectors were worked out by another program. */
class FormatsOfTheLedger {

  private static final JsonNode VECTORS =
      JsonMapper.shared().readTree(Path.of("../docs/ledger-vectors.json").toFile());

  @TempDir private Path folder;

  private static List<Hash> hashes(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asString)
        .map(Hash::fromBase64)
        .toList();
  }

  @Test
  void hashLeavesAsWritten() {
    assertThat(VECTORS.get("leaves"))
        .isNotEmpty()
        .allSatisfy(
            vector ->
                assertThat(Hash.ofLeaf(Base64.getDecoder().decode(vector.get("leaf").asString())))
                    .isEqualTo(Hash.fromBase64(vector.get("hash").asString())));
  }

  @Test
  void readLeavesAsWritten() {
    for (JsonNode vector : VECTORS.get("leaves")) {
      JsonNode written = vector.get("event");
      EventLeaf read = EventLeaf.parse(Base64.getDecoder().decode(vector.get("leaf").asString()));

      assertThat(read.position()).isEqualTo(written.get("position").asLong());
      assertThat(read.recordedAt().toEpochMilli()).isEqualTo(written.get("recordedAt").asLong());
      assertThat(read.sequence()).isEqualTo(written.get("sequence").asLong());
      assertThat(read.subject()).isEqualTo(written.get("subject").asString());
      assertThat(read.kind()).isEqualTo(written.get("kind").asString());
      assertThat(read.type()).isEqualTo(written.get("type").asString());
      assertThat(read.revision()).isEqualTo(written.path("revision").asStringOpt().orElse(null));
      assertThat(read.eventId()).isEqualTo(written.get("eventId").asString());
      assertThat(read.metadata()).isEqualTo(written.get("metadata").asString());
      assertThat(read.payload()).isEqualTo(written.get("payload").asString());
    }
  }

  @Test
  void encodeAndHashLooksAsWritten() {
    for (JsonNode vector : VECTORS.get("looks")) {
      JsonNode look = vector.get("look");
      Instant at = Instant.ofEpochMilli(look.get("at").asLong());
      try (LooksOnDisk kept = new LooksOnDisk(folder, Clock.fixed(at, ZoneOffset.UTC))) {
        String role = text(look, "role");
        String asAt = text(look, "asAt");
        kept.looks()
            .record(
                List.of(
                    new Sight(
                        Sight.Kind.valueOf(look.get("kind").asString()),
                        look.get("subject").asString(),
                        asAt == null ? null : Instant.parse(asAt),
                        text(look, "reason"),
                        text(look, "detail"))),
                new Provenance(
                    look.get("account").asString(),
                    role == null ? null : Role.valueOf(role),
                    text(look, "agency"),
                    null,
                    null,
                    null));
        byte[] leaf =
            requireNonNull(
                kept.looks().leaves(look.get("position").asLong(), 1).getFirst().bytes());

        assertThat(Base64.getEncoder().encodeToString(leaf))
            .isEqualTo(vector.get("leaf").asString());
        assertThat(Hash.ofLeaf(leaf).toBase64()).isEqualTo(vector.get("hash").asString());
      }
    }
  }

  private static @Nullable String text(JsonNode look, String field) {
    return look.get(field).isNull() ? null : look.get(field).asString();
  }

  @Test
  void growAndProveTheTreeAsWritten() {
    JsonNode vector = VECTORS.get("tree");
    Tree tree = new Tree(new LeavesInMemory());
    tree.append(hashes(vector.get("hashes")));
    List<Hash> roots = hashes(vector.get("roots"));

    for (int size = 0; size < roots.size(); size++) {
      assertThat(tree.root(size)).isEqualTo(roots.get(size));
    }
    for (JsonNode proof : vector.get("inclusion")) {
      assertThat(tree.inclusion(proof.get("position").asLong(), proof.get("size").asLong()))
          .isEqualTo(hashes(proof.get("hashes")));
    }
    for (JsonNode proof : vector.get("consistency")) {
      assertThat(tree.consistency(proof.get("first").asLong(), proof.get("second").asLong()))
          .isEqualTo(hashes(proof.get("hashes")));
    }
  }

  @Test
  void signHeadsAsWritten() throws Exception {
    KeyChain keys = KeyChain.parse(VECTORS.get("keys").asString());
    String written = VECTORS.get("checkpoints").get(0).asString();
    SignedNote note = SignedNote.parse(written);
    Checkpoint checkpoint = Checkpoint.parse(note.text());

    assertThat(checkpoint.size()).isEqualTo(3);
    assertThat(keys.signed(note, keys.origin())).isTrue();
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) 1);
    byte[] pkcs8 =
        HexFormat.of()
            .parseHex("302e020100300506032b657004220420" + HexFormat.of().formatHex(seed));
    PrivateKey secret =
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    assertThat(
            SignedNote.sign(checkpoint.text(), keys.origin(), keys.links().getFirst().key(), secret)
                .toString())
        .isEqualTo(written);
  }

  @Test
  void nameKeysAsWritten() {
    KeyChain keys = KeyChain.parse(VECTORS.get("keys").asString());
    List<String> lines = new ArrayList<>();
    keys.links().forEach(link -> lines.add(link.key().lineAs(keys.origin())));
    lines.add(keys.current().lineAs(keys.origin() + "/looks"));

    assertThat(keys.origin()).isEqualTo(VECTORS.get("origin").asString());
    assertThat(keys.text()).isEqualTo(VECTORS.get("keys").asString());
    assertThat(lines)
        .isEqualTo(
            StreamSupport.stream(VECTORS.get("verifierKeys").spliterator(), false)
                .map(JsonNode::asString)
                .toList());
  }

  @Test
  void takeAHeadForThatOfItsOwnLogOnly() {
    KeyChain keys = KeyChain.parse(VECTORS.get("keys").asString());
    SignedNote looks = SignedNote.parse(VECTORS.get("checkpoints").get(2).asString());

    assertThat(keys.signed(looks, keys.origin() + "/looks")).isTrue();
    assertThat(keys.signed(looks, keys.origin())).isFalse();
  }

  @Test
  void refuseAKeyThatNobodyVouchedFor() {
    String keys = VECTORS.get("keys").asString();
    List<String> lines = keys.lines().toList();
    String swapped = lines.get(0) + "\n" + lines.get(2) + "\n" + lines.get(1) + "\n";

    assertThatThrownBy(() -> KeyChain.parse(swapped)).isInstanceOf(IllegalArgumentException.class);
    assertThat(KeyChain.parse(keys + "3 2016").links()).as("a line cut off").hasSize(2);
  }

  @Test
  void readSeveralHeadsOutOfOneFile() {
    StringBuilder file = new StringBuilder("kept by the court\n\n");
    VECTORS.get("checkpoints").forEach(note -> file.append(note.asString()).append('\n'));

    assertThat(SignedNote.parseAll(file.toString()))
        .extracting(SignedNote::toString)
        .isEqualTo(
            StreamSupport.stream(VECTORS.get("checkpoints").spliterator(), false)
                .map(JsonNode::asString)
                .toList());
  }
}
