package org.guardbook.query.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Every public key that heads were ever signed with, the last being the one in use. Each vouches
 * for the next by its signature, the first for itself.
 *
 * @param origin what the log of events is called
 */
public record KeyChain(String origin, List<Link> links) {

  static final String FILE = "keys";

  private static final String FORMAT = "guardbook-ledger-key-v1";

  /**
   * @param number from 1
   * @param since when it was made
   * @param signature by the key before
   */
  public record Link(int number, Instant since, VerifierKey key, byte[] signature) {

    private static Link parse(String line) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 4) {
        throw new IllegalArgumentException("This is no line of keys: " + line);
      }
      try {
        return new Link(
            Integer.parseInt(parts[0]),
            Instant.parse(parts[1]),
            VerifierKey.fromBase64(parts[2]),
            Base64.getDecoder().decode(parts[3]));
      } catch (DateTimeParseException wrong) {
        throw new IllegalArgumentException(wrong);
      }
    }

    String line() {
      String signed = Base64.getEncoder().encodeToString(signature);
      return "%d %s %s %s\n".formatted(number, since, key.toBase64(), signed);
    }
  }

  /** What is signed when a key comes into use. */
  static byte[] vouching(String origin, int number, Instant since, VerifierKey key) {
    return (String.join("\n", FORMAT, origin, "" + number, "" + since, key.toBase64()) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws UnreadableLedger if there is none, or a key in it is not vouched for
   */
  static KeyChain read(Path folder) {
    String text;
    try {
      // What is no text was altered, not kept from being read
      text = new String(Files.readAllBytes(folder.resolve(FILE)), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UnreadableLedger("The public keys of the ledger cannot be read.", missing);
    }
    try {
      return parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new UnreadableLedger(
          "The public keys of the ledger are not as they were written.", wrong);
    }
  }

  /**
   * @throws IllegalArgumentException if a key in it is not vouched for
   */
  public static KeyChain parse(String text) {
    // A crash may have cut off the last line; a key is in use only once its line is whole
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    if (lines.size() < 2) {
      throw new IllegalArgumentException("There are no keys");
    }
    String origin = lines.getFirst();
    List<Link> links = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Link link = Link.parse(line);
      VerifierKey by = links.isEmpty() ? link.key() : links.getLast().key();
      if (!link.line().equals(line + "\n")
          || link.number() != links.size() + 1
          || !by.signed(
              vouching(origin, link.number(), link.since(), link.key()), link.signature())) {
        throw new IllegalArgumentException("Key " + (links.size() + 1) + " is not vouched for");
      }
      links.add(link);
    }
    return new KeyChain(origin, List.copyOf(links));
  }

  /** As it stands in its file. */
  public String text() {
    StringBuilder lines = new StringBuilder(origin).append('\n');
    links.forEach(link -> lines.append(link.line()));
    return lines.toString();
  }

  /** What the log of who looked is called. */
  public String originOfLooks() {
    return origin + Keeping.OF_LOOKS;
  }

  VerifierKey current() {
    return links.getLast().key();
  }

  /** Whether one of the keys signed that, under that name. */
  public boolean signed(SignedNote note, String name) {
    return links.stream().anyMatch(link -> note.isSignedBy(link.key(), name));
  }
}
