package org.guardbook.query.ledger;

/**
 * Carries heads to witnesses who are reached by e-mail; who can do so is not the ledger's matter.
 */
public interface Courier {

  /**
   * A file that goes with a letter.
   *
   * @param content UTF-8
   */
  record Enclosure(String name, byte[] content) {}

  /**
   * Returns once the letter is handed over.
   *
   * @throws RuntimeException if it was not; it is tried again
   */
  void carry(String to, String subject, String text, Enclosure enclosed);
}
