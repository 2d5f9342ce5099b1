package org.guardbook.query.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a leaf of the events says, read from its canonical encoding (docs/ledger.md) and from
 * nowhere else, so that whatever is shown of it is what its hash vouches for.
 *
 * @param revision of the form in which it is stored; null for the first
 * @param metadata JSON
 * @param payload JSON
 */
record EventLeaf(
    long position,
    Instant recordedAt,
    long sequence,
    String subject,
    String kind,
    String type,
    @Nullable String revision,
    String eventId,
    String metadata,
    String payload) {

  private static final byte[] FORMAT = {'G', 'B', 'E', '1'};

  /**
   * @throws IllegalArgumentException if the bytes are no leaf of the events
   */
  static EventLeaf parse(byte[] leaf) {
    ByteBuffer bytes = ByteBuffer.wrap(leaf);
    try {
      for (byte expected : FORMAT) {
        if (bytes.get() != expected) {
          throw new IllegalArgumentException("A leaf of the events begins with GBE1");
        }
      }
      return new EventLeaf(
          bytes.getLong(),
          Instant.ofEpochMilli(bytes.getLong()),
          bytes.getLong(),
          text(bytes),
          text(bytes),
          text(bytes),
          bytes.get() == 1 ? text(bytes) : null,
          text(bytes),
          text(bytes),
          text(bytes));
    } catch (RuntimeException wrong) {
      throw new IllegalArgumentException("This is no leaf of the events", wrong);
    }
  }

  private static String text(ByteBuffer bytes) {
    byte[] text = new byte[bytes.getInt()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
