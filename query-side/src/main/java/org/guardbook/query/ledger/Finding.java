package org.guardbook.query.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Something in the store, or in what the ledger keeps beside it, that is not as it was written.
 *
 * @param log name of the log it was found in
 * @param first position where it begins; -1 where it has none
 * @param last position where it ends; -1 where it has none
 * @param sentence in plain words, the positions among them
 * @param hash of what was found there, in base64; empty where the sentence says it all
 */
public record Finding(String log, What what, long first, long last, String sentence, String hash) {

  /** What was found. */
  public enum What {
    ALTERED(true),
    MISSING(true),
    SWAPPED(true),
    SLIPPED_IN(false),
    ROLLED_BACK(false),
    UNREADABLE(true),
    DAMAGED(true),
    HEAD(true),
    KEYS(true);

    private final boolean mayBeDecided;

    What(boolean mayBeDecided) {
      this.mayBeDecided = mayBeDecided;
    }

    /**
     * Whether it is over where a check of everything finds nothing any more: a back-up was
     * restored, or a file can be read again. What was altered wants somebody's decision all the
     * same.
     */
    boolean canBePutRight() {
      return switch (this) {
        case SLIPPED_IN, ROLLED_BACK, UNREADABLE, KEYS -> true;
        case ALTERED, MISSING, SWAPPED, DAMAGED, HEAD -> false;
      };
    }

    /**
     * Whether writing can go on in spite of it. It cannot where new entries would take the places
     * of old ones: only a back-up that is restored helps then.
     */
    public boolean mayBeDecided() {
      return mayBeDecided;
    }

    /** What it means for the record, as a sentence begins. */
    public String meaning() {
      return switch (this) {
        case ALTERED, MISSING, SWAPPED, SLIPPED_IN, ROLLED_BACK -> "The record was altered";
        case UNREADABLE -> "Something recorded cannot be read";
        case DAMAGED -> "What the record is kept in is damaged";
        case HEAD, KEYS -> "What proves the record is lost or damaged";
      };
    }
  }

  /** A sentence takes up one line, as it does in its file: else its id would change with that. */
  public Finding {
    sentence = sentence.replaceAll("\\s+", " ");
  }

  public Finding(String log, What what, long first, long last, String sentence) {
    this(log, what, first, last, sentence, "");
  }

  /** That what is stored ends at a position, where it did not. */
  static Finding rolledBack(Log log, long first, long end) {
    String capital = capital(log.leaf());
    return new Finding(
        log.name(),
        What.ROLLED_BACK,
        first,
        end - 1,
        (end == first + 1
                ? "%s %,d is missing".formatted(capital, first)
                : "%ss %,d to %,d are missing".formatted(capital, first, end - 1))
            + " at the end: what is stored ends earlier than it did.");
  }

  /**
   * That what is stored is not what was signed, where nothing tells which of it.
   *
   * @param found the root of what is stored
   */
  static Finding altered(Log log, long size, Hash found) {
    return new Finding(
        log.name(),
        What.ALTERED,
        -1,
        -1,
        "Something among the first %,d %ss is not what was recorded; the hashes that would tell"
                .formatted(size, log.leaf())
            + " which are not those that were signed either.",
        found.toBase64());
  }

  static String capital(String leaf) {
    return Character.toUpperCase(leaf.charAt(0)) + leaf.substring(1);
  }

  /**
   * The same for the same thing found again; another for whatever else is found in the same place,
   * so that nobody decides about that beforehand.
   */
  public String id() {
    byte[] found = (hash.isEmpty() ? sentence : hash).getBytes(StandardCharsets.UTF_8);
    return "%s/%s/%d-%d/%s"
        .formatted(
            log, what, first, last, HexFormat.of().formatHex(Hash.digest().digest(found), 0, 8));
  }
}
