package org.guardbook.query.ledger;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a leaf of the events says, read from its canonical encoding (docs/ledger.md) and from
 * nowhere else, so that whatever is shown of it is what its hash vouches for.
 *
 * @param revision of the form in which it is stored; null for the first
 * @param metadata JSON
 * @param payload JSON
 */
public record EventLeaf(
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

  private static final Pattern ENTRY = Pattern.compile("\"entry\":\"([^\"\\\\]+)\"");

  /** Whether what happened is about that record as well as about its own. */
  public boolean names(String reference) {
    return payload.contains('"' + reference + '"');
  }

  /**
   * Id of the event that this one corrects, or says what it meant for the child; null for none. In
   * the texts of JSON no quote stands bare, so it cannot be taken for what somebody wrote.
   */
  public @Nullable String entry() {
    Matcher entry = ENTRY.matcher(payload);
    return entry.find() ? entry.group(1) : null;
  }

  /** Empty where the bytes are no leaf of the events. */
  static Optional<EventLeaf> find(byte[] leaf) {
    try {
      return Optional.of(parse(leaf));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * @throws IllegalArgumentException if the bytes are no leaf of the events
   */
  public static EventLeaf parse(byte[] leaf) {
    ByteBuffer bytes = ByteBuffer.wrap(leaf);
    try {
      for (byte expected : FORMAT) {
        if (bytes.get() != expected) {
          throw new IllegalArgumentException("A leaf of the events begins with GBE1");
        }
      }
      EventLeaf parsed =
          new EventLeaf(
              bytes.getLong(),
              Instant.ofEpochMilli(bytes.getLong()),
              bytes.getLong(),
              text(bytes),
              text(bytes),
              text(bytes),
              optionalText(bytes),
              text(bytes),
              text(bytes),
              text(bytes));
      if (bytes.hasRemaining()) {
        throw new IllegalArgumentException("It goes on after its end");
      }
      return parsed;
    } catch (BufferUnderflowException | CharacterCodingException | DateTimeException wrong) {
      throw new IllegalArgumentException("This is no leaf of the events", wrong);
    }
  }

  private static @Nullable String optionalText(ByteBuffer bytes) throws CharacterCodingException {
    return switch (bytes.get()) {
      case 0 -> null;
      case 1 -> text(bytes);
      default -> throw new IllegalArgumentException("It does not say whether there is a text");
    };
  }

  private static String text(ByteBuffer bytes) throws CharacterCodingException {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer text = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
  }
}
