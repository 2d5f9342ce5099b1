package org.guardbook.query.bundle;

/** What a bundle says of itself does not hold; the message says what. */
final class Altered extends Exception {

  Altered(String sentence) {
    super(sentence);
  }

  Altered(String sentence, Exception cause) {
    super(sentence, cause);
  }
}
