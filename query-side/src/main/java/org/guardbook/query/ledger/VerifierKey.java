package org.guardbook.query.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key.
 *
 * @param bytes 32, as RFC 8032 writes it
 */
public record VerifierKey(byte[] bytes) {

  /** What X.509 puts before the 32 bytes of such a key (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final byte ED25519 = 1;

  public VerifierKey {
    if (bytes.length != 32) {
      throw new IllegalArgumentException("An Ed25519 key has 32 bytes");
    }
  }

  static VerifierKey of(PublicKey key) {
    return new VerifierKey(
        Arrays.copyOfRange(key.getEncoded(), X509.length, key.getEncoded().length));
  }

  static VerifierKey fromBase64(String text) {
    return new VerifierKey(Base64.getDecoder().decode(text));
  }

  public String toBase64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** By which a signature of a signed note says whose it is; depends on the name it signs under. */
  int idAs(String name) {
    MessageDigest digest = Hash.digest();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(ED25519);
    return ByteBuffer.wrap(digest.digest(bytes)).getInt();
  }

  /** As programs that check signed notes take it: name, id and key. */
  public String lineAs(String name) {
    byte[] key = ByteBuffer.allocate(33).put(ED25519).put(bytes).array();
    return "%s+%08x+%s".formatted(name, idAs(name), Base64.getEncoder().encodeToString(key));
  }

  boolean signed(byte[] message, byte[] signature) {
    try {
      byte[] encoded = ByteBuffer.allocate(44).put(X509).put(bytes).array();
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException _) {
      // What is no key or no signature signed nothing
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return toBase64();
  }
}
