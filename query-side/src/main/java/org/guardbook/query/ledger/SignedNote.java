package org.guardbook.query.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text and who signed it: a C2SP signed note.
 *
 * @param text what is signed, its last line end with it
 */
public record SignedNote(String text, List<Line> signatures) {

  private static final String DASH = "\u2014 ";

  /**
   * A signature under a note.
   *
   * @param name whose it is
   * @param keyId of which of their keys
   */
  public record Line(String name, int keyId, byte[] signature) {

    private static Line parse(String line) {
      String[] parts = line.substring(DASH.length()).split(" ", -1);
      byte[] bytes = parts.length == 2 ? Base64.getDecoder().decode(parts[1]) : new byte[0];
      if (bytes.length < Integer.BYTES || parts[0].isEmpty()) {
        throw new IllegalArgumentException("This is no signature line: " + line);
      }
      return new Line(
          parts[0],
          ByteBuffer.wrap(bytes).getInt(),
          Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    private String line() {
      byte[] bytes =
          ByteBuffer.allocate(Integer.BYTES + signature.length)
              .putInt(keyId)
              .put(signature)
              .array();
      return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }
  }

  static SignedNote sign(String text, String name, VerifierKey key, PrivateKey secret) {
    byte[] signature = signature(text.getBytes(StandardCharsets.UTF_8), secret);
    return new SignedNote(text, List.of(new Line(name, key.idAs(name), signature)));
  }

  static byte[] signature(byte[] message, PrivateKey secret) {
    try {
      java.security.Signature signing = java.security.Signature.getInstance("Ed25519");
      signing.initSign(secret);
      signing.update(message);
      return signing.sign();
    } catch (GeneralSecurityException everyJavaCan) {
      throw new IllegalStateException(everyJavaCan);
    }
  }

  /**
   * Reads one note.
   *
   * @throws IllegalArgumentException if that is none
   */
  public static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n")) {
      throw new IllegalArgumentException("A signed note has a text, an empty line and signatures");
    }
    List<Line> signatures = new ArrayList<>();
    for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
      if (!line.startsWith(DASH)) {
        throw new IllegalArgumentException("This is no signature line: " + line);
      }
      signatures.add(Line.parse(line));
    }
    SignedNote parsed = new SignedNote(note.substring(0, end + 1), List.copyOf(signatures));
    if (!parsed.toString().equals(note)) {
      throw new IllegalArgumentException("This is not how a signature line is written");
    }
    return parsed;
  }

  /**
   * Reads all notes of a file, whatever else stands in it between empty lines.
   *
   * @throws IllegalArgumentException if something in it is signed and cannot be read
   */
  public static List<SignedNote> parseAll(String file) {
    List<SignedNote> notes = new ArrayList<>();
    String before = "";
    for (String block : file.replace("\r\n", "\n").split("\n\n+")) {
      if (block.startsWith(DASH)) {
        notes.add(parse(before.stripLeading() + "\n\n" + block.stripTrailing() + "\n"));
      }
      before = block;
    }
    return notes;
  }

  public boolean isSignedBy(VerifierKey key, String name) {
    int id = key.idAs(name);
    return signatures.stream()
        .filter(line -> line.name().equals(name) && line.keyId() == id)
        .anyMatch(line -> key.signed(text.getBytes(StandardCharsets.UTF_8), line.signature()));
  }

  /** As it is written down. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(line -> note.append(line.line()));
    return note.toString();
  }
}
