package org.guardbook.query.backup;

/** A back-up is not what was backed up; the message says in a sentence why. */
final class Altered extends Exception {

  Altered(String sentence) {
    super(sentence);
  }

  Altered(String sentence, Exception cause) {
    super(sentence, cause);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
