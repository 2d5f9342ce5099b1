package org.guardbook.query.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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
        skipOptional(bytes);
        skipOptional(bytes);
        text(bytes);
      } else {
        return null;
      }
      return text(bytes).split("/", 2)[0];
    } catch (RuntimeException _) {
      return null;
    }
  }

  /** Whether a leaf is about one of those records, or an event that names one. */
  static boolean isOfAny(byte[] leaf, Set<String> references) {
    String record = record(leaf);
    if (record != null && references.contains(record)) {
      return true;
    }
    try {
      return references.stream().anyMatch(EventLeaf.parse(leaf)::names);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static void skipOptional(ByteBuffer bytes) {
    if (bytes.get() == 1) {
      text(bytes);
    }
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
