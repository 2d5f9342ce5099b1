package org.guardbook.query.bundle;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.guardbook.query.ledger.EventLeaf;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a leaf says (docs/ledger.md), laid open to be read. */
final class ToldLeaf {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ToldLeaf() {}

  /**
   * @throws Altered if the bytes are no leaf
   */
  static ObjectNode of(JsonMapper json, byte[] bytes) throws Altered {
    try {
      EventLeaf leaf = EventLeaf.parse(bytes);
      ObjectNode told = json.createObjectNode();
      told.put("position", leaf.position())
          .put("subject", leaf.subject())
          .put("sequence", leaf.sequence())
          .put("recordedAt", MOMENT.format(leaf.recordedAt()))
          .put("kind", leaf.kind())
          .put("type", leaf.type());
      if (leaf.revision() != null) {
        told.put("revision", leaf.revision());
      }
      told.put("eventId", leaf.eventId());
      told.set("metadata", json.readTree(leaf.metadata()));
      told.set("payload", json.readTree(leaf.payload()));
      return told;
    } catch (IllegalArgumentException | JacksonException wrong) {
      throw new Altered("an event is not stored as events are", wrong);
    }
  }
}
