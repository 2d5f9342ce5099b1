package org.guardbook.query.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.guardbook.command.access.Role;
import org.guardbook.command.look.Look;
import org.guardbook.command.look.Sight;
import org.jspecify.annotations.Nullable;

/** Which record a leaf is about, read from its canonical encoding (docs/ledger.md). */
final class LeafSubject {

  private static final String EVENT = "GBE1";
  private static final String LOOK = "GBL1";
  private static final int OF_FORM = 4;

  private LeafSubject() {}

  /**
   * Reference of the record; of what lies beside one, its chronology say, that of the record. Null
   * where the bytes are no leaf.
   */
  static @Nullable String record(byte[] leaf) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(leaf);
      String form = text(bytes, OF_FORM);
      bytes.position(bytes.position() + 2 * Long.BYTES);
      if (form.equals(EVENT)) {
        bytes.getLong();
      } else if (form.equals(LOOK)) {
        text(bytes);
        optional(bytes);
        optional(bytes);
        text(bytes);
      } else {
        return null;
      }
      return text(bytes).split("/", 2)[0];
    } catch (RuntimeException _) {
      return null;
    }
  }

  /** What a leaf of the looks says; empty where the bytes are none. */
  static Optional<Look> look(byte[] leaf) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(leaf);
      if (!text(bytes, OF_FORM).equals(LOOK)) {
        return Optional.empty();
      }
      return Optional.of(
          new Look(
              bytes.getLong(),
              Instant.ofEpochMilli(bytes.getLong()),
              text(bytes),
              optional(bytes).map(Role::valueOf).orElse(null),
              optional(bytes).orElse(null),
              Sight.Kind.valueOf(text(bytes)),
              text(bytes),
              optional(bytes).map(Instant::parse).orElse(null),
              optional(bytes).orElse(null),
              optional(bytes).orElse(null)));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> optional(ByteBuffer bytes) {
    return bytes.get() == 1 ? Optional.of(text(bytes)) : Optional.empty();
  }

  private static String text(ByteBuffer bytes) {
    return text(bytes, bytes.getInt());
  }

  private static String text(ByteBuffer bytes, int length) {
    byte[] text = new byte[length];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
