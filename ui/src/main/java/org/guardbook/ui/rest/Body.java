package org.guardbook.ui.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.guardbook.ui.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was sent as JSON, and refuses what no honest program sends. */
@Component
class Body {

  private static final int DEEPEST = 20;
  private static final int LONGEST_NUMBER = 50;

  private final DataSize largest;
  private final JsonMapper json;

  Body(Settings settings) {
    this.largest = settings.largestBody();
    this.json =
        JsonMapper.builder(
                JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength((int) largest.toBytes())
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  byte[] bytes(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > largest.toBytes()) {
      throw tooLarge();
    }
    byte[] bytes = request.getInputStream().readNBytes((int) largest.toBytes() + 1);
    if (bytes.length > largest.toBytes()) {
      throw tooLarge();
    }
    return bytes;
  }

  JsonNode json(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new Malformed(HttpStatus.BAD_REQUEST, "The body is not in UTF-8.");
    }
    if (text.isBlank()) {
      throw new Malformed(HttpStatus.BAD_REQUEST, "The body is empty; it must be a JSON object.");
    }
    try {
      return json.readTree(text);
    } catch (JacksonException wrong) {
      throw new Malformed(
          HttpStatus.BAD_REQUEST,
          "The body is not proper JSON"
              + (wrong.getLocation() == null
                  ? "."
                  : ": it stops making sense on line "
                      + Math.max(1, wrong.getLocation().getLineNr())
                      + ", character "
                      + Math.max(1, wrong.getLocation().getColumnNr())
                      + "."));
    }
  }

  private Malformed tooLarge() {
    return new Malformed(
        HttpStatus.CONTENT_TOO_LARGE,
        "The body is larger than " + largest.toKilobytes() + " kB, the most that is read.");
  }
}
