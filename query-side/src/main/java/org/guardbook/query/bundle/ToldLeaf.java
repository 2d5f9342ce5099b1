package org.guardbook.query.bundle;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a leaf says (docs/ledger.md), laid open to be read. */
final class ToldLeaf {

  private static final byte[] FORM = "GBE1".getBytes(StandardCharsets.US_ASCII);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final JsonMapper json;
  private final ByteBuffer leaf;

  private ToldLeaf(JsonMapper json, byte[] leaf) {
    this.json = json;
    this.leaf = ByteBuffer.wrap(leaf);
  }

  /**
   * @throws Altered if the bytes are no leaf
   */
  static ObjectNode of(JsonMapper json, byte[] leaf) throws Altered {
    try {
      return new ToldLeaf(json, leaf).told();
    } catch (BufferUnderflowException | CharacterCodingException | JacksonException wrong) {
      throw new Altered("an event is not stored as events are", wrong);
    }
  }

  private ObjectNode told() throws Altered, CharacterCodingException {
    if (!Arrays.equals(bytes(FORM.length), FORM)) {
      throw new Altered("an event is in a form that is not known");
    }
    ObjectNode told = json.createObjectNode();
    told.put("position", leaf.getLong());
    String recordedAt = MOMENT.format(Instant.ofEpochMilli(leaf.getLong()));
    long sequence = leaf.getLong();
    told.put("subject", text()).put("sequence", sequence).put("recordedAt", recordedAt);
    told.put("kind", text()).put("type", text());
    switch (leaf.get()) {
      case 0 -> {}
      case 1 -> told.put("revision", text());
      default -> throw new Altered("an event does not say whether it has a revision");
    }
    told.put("eventId", text());
    told.set("metadata", json.readTree(bytes(leaf.getInt())));
    told.set("payload", json.readTree(bytes(leaf.getInt())));
    if (leaf.hasRemaining()) {
      throw new Altered("an event goes on after its end");
    }
    return told;
  }

  private String text() throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes(leaf.getInt())))
        .toString();
  }

  private byte[] bytes(int length) {
    if (length < 0 || length > leaf.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    leaf.get(bytes);
    return bytes;
  }
}
