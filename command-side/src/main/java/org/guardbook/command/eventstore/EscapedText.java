package org.guardbook.command.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a text out of JSON that has something escaped in it, which is rare. */
final class EscapedText {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private EscapedText() {}

  /**
   * @param first where the text begins, behind its quote
   * @return null where it never ends
   */
  static byte @Nullable [] read(byte[] json, int first) {
    try {
      String text = JSON.readValue(Arrays.copyOfRange(json, first - 1, json.length), String.class);
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (JacksonException _) {
      return null;
    }
  }
}
