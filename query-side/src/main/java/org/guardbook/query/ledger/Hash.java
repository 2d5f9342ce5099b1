package org.guardbook.query.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A node of the tree: SHA-256, of a leaf or of two nodes below it, which RFC 6962 keeps apart by
 * the first byte that is hashed.
 *
 * @param bytes 32, never changed
 */
public record Hash(byte[] bytes) {

  static final int LENGTH = 32;

  /** Of a tree without leaves. */
  static final Hash EMPTY = new Hash(digest().digest());

  public Hash {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A hash has 32 bytes; this has " + bytes.length);
    }
  }

  /** What stands for a leaf in the tree. */
  public static Hash ofLeaf(byte[] leaf) {
    MessageDigest digest = digest();
    digest.update((byte) 0);
    return new Hash(digest.digest(leaf));
  }

  static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = digest();
    digest.update((byte) 1);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /**
   * @throws IllegalArgumentException if that is no hash
   */
  public static Hash fromBase64(String text) {
    Hash hash = new Hash(Base64.getDecoder().decode(text));
    if (!hash.toBase64().equals(text)) {
      throw new IllegalArgumentException("This is not how a hash is written: " + text);
    }
    return hash;
  }

  public String toBase64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
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
