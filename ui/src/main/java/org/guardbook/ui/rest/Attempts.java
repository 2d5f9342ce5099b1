package org.guardbook.ui.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guardbook.ui.dispatch.Attempt;
import org.guardbook.ui.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Tells attempts at the same thing from different things: a request that carries the {@code
 * Idempotency-Key} of an earlier one is answered with that one's answer.
 */
@Component
class Attempts {

  static final String KEY = "Idempotency-Key";

  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{1,200}");

  /** Half a SHA-256 still tells any two requests apart, and stands beside every event. */
  private static final int DIGEST_LENGTH = 16;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Attempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * The id under which a request's command has one effect, and what was sent under it. A key counts
   * for the account that sent it only.
   */
  Attempt of(HttpServletRequest request, SignedIn sender, byte[] body) {
    String key = request.getHeader(KEY);
    if (key == null) {
      return new Attempt(timeOrdered().toString(), null);
    }
    if (!SHAPE.matcher(key).matches()) {
      throw new Malformed(
          HttpStatus.BAD_REQUEST,
          KEY + " must be 1 to 200 letters, digits or marks, without spaces.");
    }
    return new Attempt(sender.account() + ":" + key, digest(request, body));
  }

  private static String digest(HttpServletRequest request, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (request.getMethod() + " " + request.getRequestURI() + "\n")
              .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body), 0, DIGEST_LENGTH);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** A UUID of version 7: ids that grow with time lie beside each other on disk. */
  private UUID timeOrdered() {
    long high = (clock.millis() << 16) | 0x7000 | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
